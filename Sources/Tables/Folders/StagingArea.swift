import Foundation

/// A folder of our own beside the target, in which files wait until they are complete.
///
/// It is locked as long as its run lives; areas that nobody holds were left by killed runs, and the next run beside
/// them removes them.
final class StagingArea {
    let path: String
    let parent: String
    /// The names that may be removed with the area: those that were staged, and those of the old folder once it
    /// stands here. Nothing else is ever deleted.
    var removable: Set<String> = []
    private let target: String
    private let lock: Descriptor

    /// Makes an area beside `real`; `target` is what messages call it.
    init(beside real: String, for target: String) throws(FileFault) {
        self.target = target
        parent = (real as NSString).deletingLastPathComponent
        let prefix = ".\((real as NSString).lastPathComponent).staging-"
        Self.removeLeftovers(in: parent, prefix: prefix)
        do throws(SystemCode) {
            path = "\(parent)/\(prefix)\(UUID().uuidString.prefix(8))"
            try System.makeFolder(path)
            guard let lock = try System.lock(folder: path) else { throw SystemCode.exists }
            self.lock = lock
        } catch {
            throw FileFault(.write, path: target, code: error)
        }
    }

    /// Writes the files and brings them on to the disk.
    func write(_ files: [OutputFile]) throws(FileFault) {
        do throws(SystemCode) {
            for file in files {
                guard !file.name.isEmpty, !file.name.contains("/"), file.name != ".", file.name != ".." else {
                    throw SystemCode.invalid
                }
                removable.insert(file.name)
                try System.write(file.bytes, toNew: path + "/" + file.name)
            }
            try System.synchronise(folder: path)
        } catch {
            throw FileFault(.write, path: target, code: error)
        }
    }

    /// Removes the area, or the old folder that stands in its place; what cannot be removed stays for the next run.
    func remove() { Self.remove(path, removable) }

    private static func removeLeftovers(in parent: String, prefix: String) {
        for name in (try? System.names(in: parent)) ?? [] where name.hasPrefix(prefix) {
            let leftover = parent + "/" + name
            // Whoever still works there holds the lock.
            guard let lock = try? System.lock(folder: leftover) else { continue }
            withExtendedLifetime(lock) { remove(leftover, Set((try? System.names(in: leftover)) ?? [])) }
        }
    }

    private static func remove(_ folder: String, _ names: Set<String>) {
        for name in names.sorted() { try? System.removeFile(folder + "/" + name) }
        try? System.removeFolder(folder)
    }
}

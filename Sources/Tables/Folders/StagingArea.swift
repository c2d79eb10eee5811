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

    /// Writes the files and brings them on to the disk. A name may lead into a folder within: `scenarios/quota.toml`.
    func write(_ files: [OutputFile]) throws(FileFault) {
        do throws(SystemCode) {
            for file in files {
                let parts = file.name.split(separator: "/", omittingEmptySubsequences: false)
                guard parts.count <= 2, !parts.contains(where: { ["", ".", ".."].contains($0) }) else {
                    throw SystemCode.invalid
                }
                if parts.count == 2, removable.insert(String(parts[0])).inserted {
                    try System.makeFolder("\(path)/\(parts[0])")
                }
                removable.insert(file.name)
                try System.write(file.bytes, toNew: path + "/" + file.name)
            }
            for folder in Set(
                files.map(\.name).filter { $0.contains("/") }.compactMap { $0.split(separator: "/").first })
            { try System.synchronise(folder: "\(path)/\(folder)") }
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
            withExtendedLifetime(lock) { remove(leftover, names(below: leftover)) }
        }
    }

    /// The names in a folder, and in those within it, which is as deep as an area goes.
    private static func names(below folder: String) -> Set<String> {
        let names = (try? System.names(in: folder)) ?? []
        return Set(names).union(
            names.flatMap { name in ((try? System.names(in: "\(folder)/\(name)")) ?? []).map { "\(name)/\($0)" } })
    }

    private static func remove(_ folder: String, _ names: Set<String>) {
        // What stands within a folder goes before the folder.
        for name in names.sorted(by: >) {
            let path = folder + "/" + name
            if (try? System.kind(of: path)) == .folder {
                try? System.removeFolder(path)
            } else {
                try? System.removeFile(path)
            }
        }
        try? System.removeFolder(folder)
    }
}

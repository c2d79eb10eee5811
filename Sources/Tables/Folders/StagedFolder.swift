import Foundation

/// Writes a folder whole or not at all.
///
/// The target must be absent, empty, or hold only files that an earlier `manifest.json` in it lists (which may be
/// forbidden, too). The files are
/// written to a folder beside it, brought on to the disk, shown to an inspection that may refuse them, and only then
/// exchanged with the target in one step. Whatever fails, and whenever the process is killed, the target is the old
/// folder or the new one and never a mixture.
public struct StagedFolder: Sendable {
    /// The folder to be written.
    public let target: String
    private let replacesEarlier: Bool

    /// The folder at `target`, which need not exist yet.
    ///
    /// - Parameter replacesEarlier: Whether what an earlier run wrote there may be replaced.
    public init(target: String, replacesEarlier: Bool = true) {
        self.target = target
        self.replacesEarlier = replacesEarlier
    }

    /// Whether the target may be replaced, and whether a folder can be made beside it.
    ///
    /// Worth asking before a long run; ``publish(_:inspecting:)`` asks again.
    public func check() throws(FileFault) {
        _ = try replaceableNames(in: target)
        try StagingArea(beside: realTarget(), for: target).remove()
    }

    /// Writes `files` as the whole contents of the folder.
    ///
    /// - Parameters:
    ///   - files: The files, each with a plain name of its own.
    ///   - inspect: Sees the path of the staged folder before it takes its place; what it throws refuses it.
    public func publish(
        _ files: [OutputFile], inspecting inspect: (_ stagedPath: String) throws -> Void = { _ in }
    ) throws(PublishFault) {
        let real: String
        let stage: StagingArea
        do throws(FileFault) {
            _ = try replaceableNames(in: target)
            real = try realTarget()
            stage = try StagingArea(beside: real, for: target)
        } catch {
            throw .file(error)
        }
        defer { stage.remove() }
        do { try stage.write(files) } catch { throw .file(error) }
        do { try inspect(stage.path) } catch { throw .refused(error) }
        do { try put(stage, at: real) } catch { throw .file(error) }
    }

    /// The target with symbolic links followed and the folders above it made.
    private func realTarget() throws(FileFault) -> String {
        let absolute = URL(fileURLWithPath: target).standardizedFileURL.path
        do throws(SystemCode) {
            if let existing = try? System.resolve(absolute) { return existing }
            let parent = (absolute as NSString).deletingLastPathComponent
            try System.makeFolders(parent)
            return try System.resolve(parent) + "/" + (absolute as NSString).lastPathComponent
        } catch {
            throw FileFault(.write, path: target, code: error)
        }
    }

    private func put(_ stage: StagingArea, at real: String) throws(FileFault) {
        do throws(SystemCode) {
            System.copyPermissions(of: real, to: stage.path)
            try swap(stage, real)
        } catch {
            throw FileFault(.write, path: target, code: error)
        }
        // The old folder now stands where the new one was staged. If somebody put a file there meanwhile, it goes
        // back: nothing that was there is lost.
        do throws(FileFault) {
            stage.removable.formUnion(try replaceableNames(in: stage.path))
        } catch {
            do throws(SystemCode) { try System.exchange(stage.path, real) } catch { stage.removable = [] }
            throw FileFault(.write, path: target, reason: error.reason)
        }
        // The new folder is in place; a disk that cannot say so now takes nothing back.
        try? System.synchronise(folder: stage.parent)
    }

    private func swap(_ stage: StagingArea, _ real: String) throws(SystemCode) {
        do throws(SystemCode) {
            try System.exchange(stage.path, real)
        } catch {
            switch error {
            // Nothing is there yet. `rename` refuses to replace a folder that meanwhile came to hold something.
            case .doesNotExist: try System.move(stage.path, to: real)
            case .notImplemented, .invalid: try swapByHand(stage, real)
            default: throw error
            }
        }
    }

    /// For file systems that cannot exchange: two moves, the first undone if the second fails.
    private func swapByHand(_ stage: StagingArea, _ real: String) throws(SystemCode) {
        // Not named as a staging area is: if the process dies right here, no later run removes it.
        let aside = "\(real).previous-\(UUID().uuidString.prefix(8))"
        try System.move(real, to: aside)
        do throws(SystemCode) {
            try System.move(stage.path, to: real)
        } catch {
            try System.move(aside, to: real)
            throw error
        }
        try System.move(aside, to: stage.path)
    }

    /// The names in `folder`, all of which an earlier run wrote; none where the folder is absent.
    private func replaceableNames(in folder: String) throws(FileFault) -> Set<String> {
        let names: [String]
        do throws(SystemCode) {
            guard try System.kind(of: folder) == .folder else { throw SystemCode.notADirectory }
            names = try System.names(in: folder)
        } catch {
            if error == .doesNotExist { return [] }
            throw FileFault(.write, path: target, code: error)
        }
        guard !names.isEmpty else { return [] }
        guard replacesEarlier else { throw FileFault(.write, path: target, reason: .notEmpty(names.sorted())) }
        let listed = ManifestListing.names(inManifestOf: folder)
        let strangers = names.filter { name in
            !listed.contains(name) || (try? System.kind(of: folder + "/" + name)) == .folder
        }
        guard strangers.isEmpty else { throw FileFault(.write, path: target, reason: .strangers(strangers)) }
        return Set(names)
    }
}

extension Wording {
    fileprivate static func strangers(_ names: [String]) -> Wording {
        let (english, chinese) = listed(names)
        return Wording(
            "the folder holds what no earlier run wrote (\(english)); move it away or choose another folder",
            "文件夹中有并非由先前运行写出的内容（\(chinese)），请移走或另选文件夹")
    }

    fileprivate static func notEmpty(_ names: [String]) -> Wording {
        let (english, chinese) = listed(names)
        return Wording(
            "the folder is not empty (\(english)); move that away or choose another folder",
            "文件夹不是空的（\(chinese)），请移走或另选文件夹")
    }

    private static func listed(_ names: [String]) -> (english: String, chinese: String) {
        let shown = names.prefix(5).map(\.quoted).joined(separator: ", ")
        let more = names.count - 5
        return more > 0 ? ("\(shown) and \(more) more", "\(shown) 等另外 \(more) 项") : (shown, shown)
    }
}

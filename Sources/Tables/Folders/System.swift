import CFiles
import Foundation

/// The calls of the operating system that this module makes; no other file names one.
enum System {
    /// What a path names.
    enum Kind { case file, folder, other }

    static func kind(of path: String) throws(SystemCode) -> Kind {
        var info = stat()
        guard stat(path, &info) == 0 else { throw .current }
        switch info.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    /// The path with every symbolic link followed.
    static func resolve(_ path: String) throws(SystemCode) -> String {
        guard let resolved = realpath(path, nil) else { throw .current }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The names in a folder, sorted.
    static func names(in folder: String) throws(SystemCode) -> [String] {
        guard let stream = opendir(folder) else { throw .current }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
                    String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    static func makeFolder(_ path: String) throws(SystemCode) {
        guard mkdir(path, 0o777) == 0 else { throw .current }
    }

    /// Makes a folder and those above it that are missing.
    static func makeFolders(_ path: String) throws(SystemCode) {
        do throws(SystemCode) {
            guard try kind(of: path) == .folder else { throw SystemCode.notADirectory }
        } catch {
            guard error == .doesNotExist else { throw error }
            try makeFolders((path as NSString).deletingLastPathComponent)
            do throws(SystemCode) { try makeFolder(path) } catch { if error != .exists { throw error } }
        }
    }

    static func removeFolder(_ path: String) throws(SystemCode) {
        guard rmdir(path) == 0 else { throw .current }
    }

    static func removeFile(_ path: String) throws(SystemCode) {
        guard unlink(path) == 0 else { throw .current }
    }

    static func move(_ path: String, to other: String) throws(SystemCode) {
        guard rename(path, other) == 0 else { throw .current }
    }

    /// Exchanges two existing folders in one step.
    static func exchange(_ first: String, _ second: String) throws(SystemCode) {
        let code = cfiles_exchange(first, second)
        if code != 0 { throw SystemCode(rawValue: code) }
    }

    /// Gives `path` the permissions of `model`; where that fails the permissions of new files stand.
    static func copyPermissions(of model: String, to path: String) {
        var info = stat()
        if stat(model, &info) == 0 { _ = chmod(path, info.st_mode & 0o7777) }
    }

    /// Writes a new file whole and on to the disk.
    static func write(_ bytes: Data, toNew path: String) throws(SystemCode) {
        let file = try Descriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC)
        try file.write(bytes)
        try file.synchronise()
    }

    /// Brings the names in a folder on to the disk.
    static func synchronise(folder: String) throws(SystemCode) {
        try Descriptor(opening: folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC).synchronise()
    }

    /// Takes the lock on a folder without waiting; `nil` if somebody holds it. The system lets go of it when the
    /// value, or its process, ends.
    static func lock(folder: String) throws(SystemCode) -> Descriptor? {
        let descriptor = try Descriptor(opening: folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        return flock(descriptor.number, LOCK_EX | LOCK_NB) == 0 ? descriptor : nil
    }
}

import Foundation

/// Writes one file whole or not at all.
public enum AtomicFile {
    /// Replaces or makes the file at `path` in one step; on failure whatever was there is still there.
    public static func write(_ bytes: Data, to path: String) throws(FileFault) {
        let real = (try? System.resolve(path)) ?? URL(fileURLWithPath: path).standardizedFileURL.path
        let folder = (real as NSString).deletingLastPathComponent
        let temporary = "\(folder)/.\((real as NSString).lastPathComponent).\(UUID().uuidString.prefix(8))"
        do throws(SystemCode) {
            guard (try? System.kind(of: real)) != .folder else { throw SystemCode.isADirectory }
            do throws(SystemCode) {
                try System.write(bytes, toNew: temporary)
                System.copyPermissions(of: real, to: temporary)
                try System.move(temporary, to: real)
            } catch {
                try? System.removeFile(temporary)
                throw error
            }
            try System.synchronise(folder: folder)
        } catch {
            throw FileFault(.write, path: path, code: error)
        }
    }
}

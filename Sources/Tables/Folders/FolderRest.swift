import Foundation

/// What lies in a folder beside the files that are read: notes, scenarios, whatever somebody keeps there.
public struct FolderRest: Sendable {
    /// The files, those in the folders asked for among them, as `FOLDER/NAME`.
    public let files: [InputFile]
    /// Other folders, which are passed over.
    public let folders: [String]

    /// What lies in the folder at `path`, hidden files left out.
    ///
    /// - Parameters:
    ///   - known: Names of files that are not wanted.
    ///   - within: Folders whose files are wanted, too.
    public init(_ path: String, without known: Set<String>, within: Set<String>) throws(FileFault) {
        var files: [InputFile] = []
        var folders: [String] = []
        do throws(SystemCode) {
            for name in try Self.names(in: path) where !known.contains(name) {
                switch try System.kind(of: "\(path)/\(name)") {
                case .file: files.append(try Self.file(name, in: path))
                case .folder where within.contains(name):
                    for inner in try Self.names(in: "\(path)/\(name)") {
                        guard try System.kind(of: "\(path)/\(name)/\(inner)") == .file else { continue }
                        files.append(try Self.file("\(name)/\(inner)", in: path))
                    }
                case .folder: folders.append(name)
                case .other: continue
                }
            }
        } catch {
            throw FileFault(.read, path: path, code: error)
        }
        self.files = files
        self.folders = folders
    }

    private static func names(in path: String) throws(SystemCode) -> [String] {
        try System.names(in: path).filter { !$0.hasPrefix(".") }
    }

    private static func file(_ name: String, in path: String) throws(SystemCode) -> InputFile {
        let file = try Descriptor(opening: "\(path)/\(name)", O_RDONLY | O_CLOEXEC)
        var bytes = Data()
        while case let chunk = try file.read(1 << 16), !chunk.isEmpty { bytes.append(contentsOf: chunk) }
        return InputFile(name: name, bytes: bytes)
    }
}

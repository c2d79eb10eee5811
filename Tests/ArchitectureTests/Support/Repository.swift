import Foundation

/// The package's files, read once.
enum Repository {
    /// The package's own folder.
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The Swift files of every room.
    static let swift = files(in: "Sources", endings: ["swift"])
    /// The files of the rooms of C.
    static let c = files(in: "Sources", endings: ["c", "h", "modulemap"])
    /// The tests.
    static let tests = files(in: "Tests", endings: ["swift"])
    /// The manifest, its spaces and line breaks made one.
    static let manifest = text(of: folder.appending(path: "Package.swift"))
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")

    private static func files(in name: String, endings: [String]) -> [SourceFile] {
        let root = folder.appending(path: name)
        let paths = (FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []).sorted()
        return paths.filter { path in endings.contains { path.hasSuffix(".\($0)") } }.map { path in
            SourceFile(path: path, lines: text(of: root.appending(path: path)).components(separatedBy: "\n"))
        }
    }

    private static func text(of url: URL) -> String {
        FileManager.default.contents(atPath: url.path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}

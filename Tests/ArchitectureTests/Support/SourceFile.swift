import Foundation

/// One file of the sources, as text.
struct SourceFile: Sendable, CustomStringConvertible {
    /// The room it belongs to.
    let room: String
    /// The path below `Sources`.
    let path: String
    /// The lines, in order.
    let lines: [String]

    var description: String { path }

    /// The package's own folder.
    static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Every file below `folder` whose name ends so.
    static func all(in folder: String = "Sources", endings: [String] = ["swift"]) throws -> [SourceFile] {
        let root = package.appending(path: folder)
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
        return try paths.filter { path in endings.contains { path.hasSuffix(".\($0)") } }.map { path in
            let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
            return SourceFile(
                room: String(path.prefix { $0 != "/" }), path: path, lines: text.components(separatedBy: "\n"))
        }
    }

    /// The modules that the file imports.
    var imports: Set<String> {
        Set(
            lines.compactMap { line in
                line.firstMatch(of: /^\s*(?:@\w+\s+)*(?:public |package |internal |private )?import (?:\w+ )?(\w+)/)
                    .map { String($0.1) }
            })
    }

    /// The lines without comments and texts, so that only what is said in Swift is looked at.
    var code: [(number: Int, text: String)] {
        var isInText = false
        return zip(1..., lines).map { number, line in
            let isMark = line.contains("\"\"\"")
            defer { if isMark { isInText.toggle() } }
            if isInText || isMark { return (number, "") }
            let withoutTexts = line.replacing(/"(?:[^"\\]|\\.)*"/, with: "\"\"")
            return (number, withoutTexts.replacing(/\/\/.*$/, with: ""))
        }
    }

    /// Where the code matches, as `path:line`.
    func places(_ pattern: some RegexComponent) -> [String] {
        code.filter { $0.text.contains(pattern) }.map { "\(path):\($0.number)" }
    }
}

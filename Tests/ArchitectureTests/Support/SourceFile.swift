import Foundation

/// One file of the package, as text.
struct SourceFile: Sendable, CustomStringConvertible {
    /// The room it belongs to, or the folder of tests.
    let room: String
    /// The path below `Sources` or `Tests`.
    let path: String
    /// The lines, in order.
    let lines: [String]
    /// The lines without comments and texts, so that only what is said in the language is looked at.
    let code: [String]

    var description: String { path }

    /// A file with these lines.
    init(path: String, lines: [String]) {
        room = String(path.prefix { $0 != "/" })
        self.path = path
        self.lines = lines
        var isInText = false
        code = lines.map { line in
            let isMark = line.contains("\"\"\"")
            defer { if isMark { isInText.toggle() } }
            return isInText || isMark ? "" : Self.bare(line)
        }
    }

    /// The line without what stands between quotation marks or behind slashes.
    private static func bare(_ line: String) -> String {
        var bare: [Character] = []
        var isQuoted = false
        var before: Character?
        for character in line {
            if character == "\"", before != "\\" { isQuoted.toggle() }
            if !isQuoted, character == "/", before == "/" {
                bare.removeLast()
                break
            }
            if !isQuoted { bare.append(character) }
            before = character
        }
        return String(bare)
    }

    /// The modules that the file imports.
    var imports: Set<String> {
        Set(
            code.compactMap { line in
                let words = line.split(separator: " ")
                guard let position = words.firstIndex(of: "import"), words.indices.contains(position + 1) else {
                    return nil
                }
                return String(words[position + 1])
            })
    }

    /// Where the code matches, as `path:line`.
    ///
    /// Words end as they do in the language: `a.b` is two of them.
    func places(_ pattern: some RegexComponent) -> [String] {
        let regex = pattern.regex.wordBoundaryKind(.simple)
        return zip(1..., code).filter { $0.1.contains(regex) }.map { "\(path):\($0.0)" }
    }

    /// Whether any line matches, comments included.
    func mentions(_ pattern: some RegexComponent) -> Bool {
        let regex = pattern.regex.wordBoundaryKind(.simple)
        return lines.contains { $0.contains(regex) }
    }
}

import Tables

/// A TOML document that grows key by key; tables are parted by blank lines.
struct PolicyText: Sendable {
    private(set) var text = ""
    /// Whether what is written is switched off: every line of it begins with a bare hash.
    var isDormant = false
    private let commentary: PolicyCommentary

    init(_ commentary: PolicyCommentary = PolicyCommentary()) {
        self.commentary = commentary
        comment(commentary.preface)
        if !text.isEmpty { text += "\n" }
    }

    /// Begins the table under a dotted path of keys, with what there is to remark on it.
    mutating func table(_ path: String...) {
        let key = path.reduce("", DottedKey.joining)
        if !text.isEmpty { text += "\n" }
        comment(commentary.remarks[key] ?? [])
        line("[\(key)]")
    }

    /// Writes lines that part a family of tables from what stands before.
    mutating func heading(_ lines: [String]) {
        guard !lines.isEmpty else { return }
        text += "\n"
        comment(lines)
    }

    /// Writes a key of the table that was begun last.
    mutating func key(_ key: String, _ value: String) {
        let note = commentary.notes[key].map { "  # \($0)" } ?? ""
        line("\(DottedKey.joining("", key)) = \(value)\(note)")
    }

    /// Writes a key unless its value is the one that stands for a key left out.
    mutating func key<Value: Equatable>(
        _ key: String, _ value: Value, unless standard: Value, _ written: (Value) -> String
    ) {
        if value != standard || commentary.spellsOutDefaults { self.key(key, written(value)) }
    }

    private mutating func comment(_ lines: [String]) {
        for line in lines { text += line.isEmpty ? "#\n" : "# \(line)\n" }
    }

    private mutating func line(_ line: String) { text += (isDormant ? "#" : "") + line + "\n" }
}

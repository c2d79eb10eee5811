import Tables

/// A TOML document that grows key by key; tables are parted by blank lines.
struct PolicyText {
    private(set) var text = ""

    /// Begins the table under a dotted path of keys.
    mutating func table(_ path: String...) {
        text += (text.isEmpty ? "" : "\n") + "[" + path.reduce("", DottedKey.joining) + "]\n"
    }

    /// Writes a key of the table that was begun last.
    mutating func key(_ key: String, _ value: String) {
        text += "\(DottedKey.joining("", key)) = \(value)\n"
    }

    /// Writes a key unless its value is the one that stands for a key left out.
    mutating func key<Value: Equatable>(
        _ key: String, _ value: Value, unless standard: Value, _ written: (Value) -> String
    ) {
        if value != standard { self.key(key, written(value)) }
    }
}

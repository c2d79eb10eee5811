/// Keys joined by dots, as messages and scenarios write them: `modes.rotation.step`.
public enum DottedKey {
    /// The key below `parent`; quoted where TOML would need quotes.
    public static func joining(_ parent: String, _ key: String) -> String {
        let isBare = !key.isEmpty && key.utf8.allSatisfy(isBareByte)
        let written = isBare ? key : key.quoted
        return parent.isEmpty ? written : parent + "." + written
    }

    /// The keys of a dotted path. A key in quotes may hold dots; `nil` for an empty key or an open quote.
    public static func split(_ path: String) -> [String]? {
        var keys: [String] = []
        var key = ""
        var quote: Character?
        var wasQuoted = false
        for character in path + "." {
            if let open = quote {
                if character == open { quote = nil } else { key.append(character) }
            } else if character == "\"" || character == "'", key.isEmpty {
                quote = character
                wasQuoted = true
            } else if character == "." {
                guard !key.trimmed.isEmpty || wasQuoted else { return nil }
                keys.append(wasQuoted ? key : key.trimmed)
                (key, wasQuoted) = ("", false)
            } else {
                key.append(character)
            }
        }
        return quote == nil ? keys : nil
    }

    private static func isBareByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}

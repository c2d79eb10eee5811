/// Keeps a spreadsheet from running a cell as a formula.
///
/// A cell that begins with `=`, `+`, `-`, `@`, a tab or CR and is no number is written with a leading `'`; reading
/// takes that mark off again, so that what is written reads back as it was.
public enum FormulaGuard {
    /// The text with a leading `'` if a spreadsheet would run it.
    public static func guarding(_ text: String) -> String { isDangerous(text) ? "'" + text : text }

    /// The text without the `'` that ``guarding(_:)`` put before it.
    public static func unguarding(_ text: String) -> String {
        guard text.utf8.first == UInt8(ascii: "'") else { return text }
        let rest = String(decoding: text.utf8.dropFirst(), as: UTF8.self)
        return isDangerous(rest) ? rest : text
    }

    /// What a cell says that somebody kept from losing its zeros: `="0012"` is `0012`.
    static func unwrapping(_ text: String) -> String {
        guard text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count > 3 else { return text }
        let inner = text.dropFirst(2).dropLast()
        return inner.contains("\"") ? text : String(inner)
    }

    private static func isDangerous(_ text: String) -> Bool {
        guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return false }
        return NumberText.parse(text) == nil
    }
}

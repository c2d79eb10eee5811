import Foundation

/// Writes tables as spreadsheets expect them: fixed columns, CRLF, as few quotes as RFC 4180 allows.
public struct CSVWriter: Sendable {
    /// How the bytes are written.
    public let encoding: TextEncoding

    /// A writer; UTF-8 with a byte-order mark opens rightly in every spreadsheet.
    public init(encoding: TextEncoding = .utf8WithMark) { self.encoding = encoding }

    /// The bytes of a table. Every row has one text for each column of the header.
    public func bytes(header: [String], rows: some Sequence<[String]>) -> Data {
        var text = Self.line(header)
        for row in rows { text += Self.line(row) }
        return encoding.bytes(of: text)
    }

    private static func line(_ fields: [String]) -> String { record(fields.map(FormulaGuard.guarding)) + "\r\n" }

    /// Fields as a record, quoted where they must be and otherwise as they stand; without a line end.
    static func record(_ fields: [String]) -> String {
        // A record of one empty field would be an empty line, which readers skip.
        fields == [""] ? "\"\"" : fields.map(quotedIfNeeded).joined(separator: ",")
    }

    private static func quotedIfNeeded(_ field: String) -> String {
        let needsQuotes = field.utf8.contains { byte in
            byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
        }
        guard needsQuotes else { return field }
        // Scalar by scalar: a quote with a combining mark behind it is one Character, and still a quote.
        var quoted = "\"".unicodeScalars
        for scalar in field.unicodeScalars {
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        return String(quoted) + "\""
    }
}

import Foundation

/// Reads RFC 4180: fields parted by commas, records by line ends, quotes doubled within quotes.
///
/// Line ends are CRLF, LF or CR. Every fault of syntax is reported with the line and the field where it lies, and
/// reading goes on behind it, other than after a quote that is never closed.
public struct CSVReader {
    /// Longest field, in bytes. A longer one is a quote that was never closed, or no table.
    public static let fieldLimit = 1 << 20

    private let bytes: [UInt8]
    private let file: String
    private let diagnostics: DiagnosticCollector
    private var position = 0
    private var line = 1
    private var fields: [String] = []
    private var records: [CSVDocument.Record] = []
    private var isDamaged = false

    /// Reads `bytes`, the contents of `file`, reporting faults to `diagnostics`.
    public static func read(_ bytes: Data, file: String, into diagnostics: DiagnosticCollector) -> CSVDocument {
        do throws(UnreadableText) {
            let (text, encoding) = try TextEncoding.decode(bytes)
            var reader = CSVReader(text: text, file: file, diagnostics: diagnostics)
            return reader.document(encoding)
        } catch {
            diagnostics.report(at: Place(file: file, line: error.line), error.message)
            return CSVDocument(records: [], encoding: .utf8, isDamaged: true)
        }
    }

    private init(text: String, file: String, diagnostics: DiagnosticCollector) {
        bytes = Array(text.utf8)
        self.file = file
        self.diagnostics = diagnostics
    }

    private mutating func document(_ encoding: TextEncoding) -> CSVDocument {
        while position < bytes.count {
            let start = line
            fields = []
            while readField() {}
            records.append(CSVDocument.Record(line: start, fields: fields))
        }
        return CSVDocument(records: records, encoding: encoding, isDamaged: isDamaged)
    }

    /// Reads one field and what ends it; whether another field of the same record follows.
    private mutating func readField() -> Bool {
        if peek == UInt8(ascii: "\"") { readQuoted() } else { readPlain() }
        switch peek {
        case UInt8(ascii: ","):
            position += 1
            return true
        case UInt8(ascii: "\r"):
            position += 1
            if peek == UInt8(ascii: "\n") { position += 1 }
            line += 1
        case UInt8(ascii: "\n"):
            position += 1
            line += 1
        default: break
        }
        return false
    }

    private mutating func readPlain() {
        let start = position
        var hasQuote = false
        while let byte = peek, !Self.endsField(byte) {
            if byte == UInt8(ascii: "\"") { hasQuote = true }
            position += 1
        }
        if hasQuote { report(.quoteInsideField, line: line) }
        append(bytes[start..<position], from: line)
    }

    private mutating func readQuoted() {
        let openedOn = line
        position += 1
        var content: [UInt8] = []
        while let byte = peek {
            position += 1
            if byte == UInt8(ascii: "\"") {
                guard peek == UInt8(ascii: "\"") else { return closeQuoted(content[...], openedOn) }
                position += 1
            } else if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && peek != UInt8(ascii: "\n")) {
                line += 1
            }
            content.append(byte)
        }
        report(.unclosedQuote, line: openedOn)
        // Whatever the open quote swallowed is no field; an empty one stands for it.
        fields.append("")
    }

    private mutating func closeQuoted(_ content: ArraySlice<UInt8>, _ openedOn: Int) {
        append(content, from: openedOn)
        guard let byte = peek, !Self.endsField(byte) else { return }
        report(.textAfterQuote, line: line, column: fields.count)
        while let byte = peek, !Self.endsField(byte) { position += 1 }
    }

    private mutating func append(_ content: ArraySlice<UInt8>, from line: Int) {
        if content.count > Self.fieldLimit {
            report(.fieldTooLong(Self.fieldLimit), line: line)
            fields.append("")
        } else {
            fields.append(String(decoding: content, as: UTF8.self))
        }
    }

    private mutating func report(_ message: Diagnostic.Message, line: Int, column: Int? = nil) {
        isDamaged = true
        diagnostics.report(at: Place(file: file, line: line, column: column ?? fields.count + 1), message)
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private static func endsField(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
}

extension Diagnostic.Message {
    private static let doubleQuotes = Wording(
        "Put the whole cell in quotes and double each quote within it, or save the table again from the spreadsheet",
        "请给整个单元格加引号并把其中的引号写成两个，或从表格软件重新另存")

    fileprivate static let quoteInsideField = Self(
        "quote-inside-field",
        found: Wording("there is a quote inside a cell that does not begin with one", "单元格中间出现引号"),
        mend: doubleQuotes)

    fileprivate static let textAfterQuote = Self(
        "text-after-quote",
        found: Wording("there is text after the closing quote of a cell", "单元格的右引号之后还有文字"),
        mend: doubleQuotes)

    fileprivate static let unclosedQuote = Self(
        "unclosed-quote",
        found: Wording(
            "a quote opens here and is never closed; the rest of the file cannot be read",
            "引号在此打开而没有关闭，文件其余部分无法读取"),
        mend: Wording("Close the quote, or remove it", "请补上右引号或删去此引号"))

    fileprivate static func fieldTooLong(_ limit: Int) -> Self {
        Self(
            "field-too-long",
            found: Wording("a cell is longer than \(limit) bytes", "单元格超过 \(limit) 字节"),
            mend: Wording("Look for a quote that is never closed", "请检查是否有未关闭的引号"))
    }
}

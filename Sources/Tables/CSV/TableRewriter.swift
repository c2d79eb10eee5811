import Foundation

/// Writes a table that was read and changed back as the file that it was: the same headings in the same order, the same
/// encoding and line ends, every cell that was not changed as it stood.
public struct TableRewriter: Sendable {
    private let original: Data
    private let document: CSVDocument
    private let schema: TableSchema

    /// A rewriter of the file that holds a table.
    public init(_ original: Data, of schema: TableSchema) {
        self.original = original
        self.schema = schema
        document = CSVReader.read(original, file: schema.file, into: DiagnosticCollector())
    }

    /// How the file is written.
    public var encoding: TextEncoding { document.encoding }

    /// Whether its headings are Chinese.
    public var hasChineseHeadings: Bool { header.contains { !$0.utf8.allSatisfy { $0 < 0x80 } } }

    /// The file with these rows. Columns that the file lacks are added where a row has something to put there.
    public func bytes(of table: Table) -> Data {
        let before = TableReader.read(original, as: schema, into: DiagnosticCollector())
        guard before.rows != table.rows else { return original }
        let added = schema.columns.indices.filter { column in
            before.fieldNumbers[column] == nil && table.rows.contains { !$0.cells[column].isEmpty }
        }
        let records = Dictionary(document.records.map { ($0.line, $0.fields) }) { first, _ in first }
        let rows = table.rows.map { row in
            var fields =
                row.file == schema.file ? row.line.flatMap { records[$0] } ?? blank : blank
            for (column, number) in before.fieldNumbers.enumerated() {
                guard let number, fields.indices.contains(number - 1) else { continue }
                let cell = FormulaGuard.unguarding(fields[number - 1].trimmed)
                if cell != row.cells[column] { fields[number - 1] = FormulaGuard.guarding(row.cells[column]) }
            }
            return fields + added.map { FormulaGuard.guarding(row.cells[$0]) }
        }
        let headings = header + added.map { Self.heading(schema.columns[$0], isChinese: hasChineseHeadings) }
        let text = ([headings] + rows).map { CSVWriter.record($0) + lineEnd }.joined()
        return encoding.bytes(of: text)
    }

    /// A file that did not exist, written as the file of this rewriter is.
    ///
    /// - Returns: Only the columns that must be there or in which something stands.
    public func newFile(of table: Table) -> Data {
        let columns = table.schema.columns.indices.filter { column in
            table.schema.columns[column].isRequired || table.rows.contains { !$0.cells[column].isEmpty }
        }
        let headings = columns.map { Self.heading(table.schema.columns[$0], isChinese: hasChineseHeadings) }
        let rows = table.rows.map { row in columns.map { FormulaGuard.guarding(row.cells[$0]) } }
        return encoding.bytes(of: ([headings] + rows).map { CSVWriter.record($0) + lineEnd }.joined())
    }

    private var header: [String] {
        document.records.first { record in record.fields.contains { !$0.trimmed.isEmpty } }?.fields ?? []
    }

    private var blank: [String] { header.map { _ in "" } }

    private var lineEnd: String {
        guard let line = original.firstIndex(of: 0x0A), line > original.startIndex else { return "\r\n" }
        return original[original.index(before: line)] == 0x0D ? "\r\n" : "\n"
    }

    private static func heading(_ column: ColumnSchema, isChinese: Bool) -> String {
        isChinese ? column.aliases.first ?? column.name : column.name
    }
}

import Foundation

/// Reads the bytes of one CSV file as a table: matches the header with the schema and every row with the header.
public enum TableReader {
    /// The table in `bytes`, with every fault of syntax, header and row length reported to `diagnostics`.
    public static func read(_ bytes: Data, as schema: TableSchema, into diagnostics: DiagnosticCollector) -> Table {
        let document = CSVReader.read(bytes, file: schema.file, into: diagnostics)
        let records = withoutTitle(
            document.records.filter { record in record.fields.contains { !$0.trimmed.isEmpty } }, schema)
        guard let header = records.first else {
            if !document.isDamaged { reportEmpty(schema, diagnostics) }
            return damaged(schema, if: document.isDamaged || schema.isRequired)
        }
        guard let columns = HeaderMatching(header, schema, records.dropFirst()).match(into: diagnostics) else {
            return damaged(schema, if: true)
        }
        var isDamaged = document.isDamaged || !columns.isWhole
        var rows: [TableRow] = []
        rows.reserveCapacity(records.count - 1)
        let remarks = RowsThatAreNone(schema, columns.fieldNumbers)
        for record in records.dropFirst() {
            if remarks.report(record, to: diagnostics) { continue }
            // Blank cells beyond the header are what a spreadsheet leaves of a column that was emptied.
            let length = record.fields.lastIndex { !$0.trimmed.isEmpty }.map { $0 + 1 } ?? 0
            guard record.fields.count >= header.fields.count, length <= header.fields.count else {
                // A damaged file loses its place; the length of its rows says nothing more.
                if !document.isDamaged {
                    diagnostics.report(
                        at: Place(file: schema.file, line: record.line),
                        .rowLength(record.fields.count, expected: header.fields.count))
                }
                isDamaged = true
                continue
            }
            let cells = columns.fieldNumbers.map { number in
                number.map { Self.content(of: record.fields[$0 - 1].trimmed) } ?? ""
            }
            rows.append(TableRow(file: schema.file, line: record.line, cells: cells))
        }
        return Table(schema: schema, rows: rows, isDamaged: isDamaged, fieldNumbers: columns.fieldNumbers)
    }

    /// What a trimmed cell says, without what keeps spreadsheets from making something else of it.
    private static func content(of cell: String) -> String {
        let plain = FormulaGuard.unguarding(cell)
        return plain == cell ? FormulaGuard.unwrapping(cell) : plain
    }

    /// The most lines that stand above a header: a title, who filled it in, when, and headings over several columns.
    private static let titleLimit = 5

    /// The records from the header on: titles and dates above it are no rows. The header is the first record in which
    /// any heading is known, and most are or none is missing that must be there.
    private static func withoutTitle(
        _ records: [CSVDocument.Record], _ schema: TableSchema
    ) -> ArraySlice<CSVDocument.Record> {
        let required = schema.columns.indices.filter { schema.columns[$0].isRequired }
        for (position, record) in records.prefix(titleLimit + 1).enumerated() {
            let headings = record.fields.filter { !$0.trimmed.isEmpty }.map { schema.index(ofHeading: $0) }
            let known = headings.count { $0 != nil }
            guard known > 0 else { continue }
            let isHeader = known * 2 > headings.count || required.allSatisfy { headings.contains($0) }
            return isHeader ? records[position...] : records[...]
        }
        return records[...]
    }

    private static func damaged(_ schema: TableSchema, if isDamaged: Bool) -> Table {
        Table(schema: schema, rows: [], isDamaged: isDamaged)
    }

    private static func reportEmpty(_ schema: TableSchema, _ diagnostics: DiagnosticCollector) {
        diagnostics.report(schema.isRequired ? .error : .warning, at: Place(file: schema.file), .emptyFile(schema))
    }
}

extension Diagnostic.Message {
    fileprivate static func rowLength(_ count: Int, expected: Int) -> Self {
        let mend =
            count > expected
            ? Wording(
                "A cell that holds a comma must stand in quotes", "含有逗号的单元格必须加引号")
            : Wording("Write a comma for each empty cell, too", "空单元格也要保留逗号")
        return Self(
            count > expected ? "row-too-long" : "row-too-short",
            found: Wording(
                "the row has \(count) \(count == 1 ? "field" : "fields"), the header \(expected)",
                "本行有 \(count) 个字段，表头有 \(expected) 个"), mend: mend)
    }

    fileprivate static func emptyFile(_ schema: TableSchema) -> Self {
        let header = schema.columns.filter(\.isRequired).map(\.name).joined(separator: ",")
        return Self(
            "empty-file", found: Wording("the file is empty", "文件是空的"),
            mend: Wording("Begin it with a header such as \(header)", "请写上表头，例如 \(header)"))
    }
}

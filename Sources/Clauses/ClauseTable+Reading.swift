import CClauses
import Foundation
import Rotation
import Tables

extension ClauseTable {
    static let schema = TableSchema(
        "clauses", isRequired: true, meaning: Wording("clauses, and what became of them", "条款及其处理"),
        columns: [
            column("clause", Wording("the name by which it is cited", "引用名")),
            column("document", Wording("title of the document", "文件名称")),
            column("quote", Wording("the document's own words", "原文")),
            column("treatment", Wording("what became of it", "处理方式")),
            column("names", Wording("what models it", "对应的规则、方式、参数、字段或文件"), isRequired: false),
            column("english", Wording("how it is read, in English", "英文说明")),
            column("chinese", Wording("how it is read, in Chinese", "中文说明")),
            column("tests", Wording("the tests that show it", "对应的测试"), isRequired: false),
        ])

    /// The table that is part of the program.
    public static func embedded() throws(InputFault) -> ClauseTable {
        let bytes = Data(bytes: cclauses_bytes(), count: cclauses_count())
        return try ClauseTable(reading: bytes)
    }

    /// Reads a table; a clause of which it does not say everything is a fault.
    init(reading bytes: Data) throws(InputFault) {
        let diagnostics = DiagnosticCollector()
        let table = TableReader.read(bytes, as: Self.schema, into: diagnostics)
        let clauses = table.rows.compactMap { Clause($0, of: table, into: diagnostics) }
        try diagnostics.throwIfErrors()
        self.init(clauses)
    }

    private static func column(_ name: String, _ meaning: Wording, isRequired: Bool = true) -> ColumnSchema {
        ColumnSchema(name, .text, isRequired: isRequired, meaning: meaning)
    }
}

extension Clause {
    /// The clause of one row, or `nil` after a fault.
    fileprivate init?(_ row: TableRow, of table: Table, into diagnostics: DiagnosticCollector) {
        let columns = table.schema.columns
        for (index, cell) in row.cells.enumerated() where cell.isEmpty && columns[index].isRequired {
            diagnostics.report(at: table.place(of: row, column: index), .blank(columns[index].name))
        }
        let cells = Dictionary(uniqueKeysWithValues: zip(columns.map(\.name), row.cells))
        func text(_ column: String) -> String { cells[column] ?? "" }
        guard let treatment = Treatment(rawValue: text("treatment")) else {
            diagnostics.report(at: Place(file: row.file, line: row.line), .noTreatment(text("treatment")))
            return nil
        }
        self.init(
            id: ClauseID(rawValue: text("clause")), document: text("document"), quote: text("quote"),
            treatment: treatment, names: CellKind.items(of: text("names")),
            account: Wording(text("english"), text("chinese")), tests: CellKind.items(of: text("tests")))
    }
}

extension Diagnostic.Message {
    fileprivate static func blank(_ column: String) -> Self {
        Self("blank", found: Wording("\(column) is blank", "\(column) 为空"))
    }

    fileprivate static func noTreatment(_ text: String) -> Self {
        Self(
            "no-treatment", found: Wording("\(text.quoted) is no treatment of a clause", "没有 \(text.quoted) 这种处理方式"),
            allowed: Wording(verbatim: Treatment.allCases.map(\.rawValue).joined(separator: ", ")))
    }
}

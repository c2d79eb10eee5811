import Foundation
import Tables
import Testing

/// Files as people keep them, changed in one place.
@Suite struct TableRewriterTests {
    private static let schema = TableSchema(
        "people", meaning: Wording("people", "人员"),
        columns: [
            ColumnSchema("id", .id, aliases: ["编号"], isRequired: true, meaning: Wording("id", "编号")),
            ColumnSchema("name", .text, aliases: ["姓名"], meaning: Wording("name", "姓名")),
            ColumnSchema("rest", .semester, aliases: ["休整至"], meaning: Wording("rest", "休整")),
        ])

    private func rewritten(_ file: Data, _ change: (inout [TableRow]) -> Void) throws -> Data {
        let diagnostics = DiagnosticCollector()
        var table = TableReader.read(file, as: Self.schema, into: diagnostics)
        try diagnostics.throwIfErrors()
        change(&table.rows)
        return TableRewriter(file, of: Self.schema).bytes(of: table)
    }

    private func rewritten(_ text: String, _ change: (inout [TableRow]) -> Void) throws -> String {
        String(decoding: try rewritten(Data(text.utf8), change), as: UTF8.self)
    }

    @Test func `what is not changed is the file, byte for byte`() throws {
        let text = "\u{FEFF} Name ,id\r\n\"王\"\"芳\",1\r\n\r\n=x, 2 \r\n"
        #expect(try rewritten(text) { _ in } == text)
    }

    @Test func `one cell changes, and headings, order, blanks and line ends stay`() throws {
        let text = "\u{FEFF}*姓名\t,编号,\n 王芳 ,1,\n\"李,雷\",'=2,\n"
        let changed = try rewritten(text) { $0[0].cells[1] = "王,芳" }
        #expect(changed == "\u{FEFF}*姓名\t,编号,\n\"王,芳\",1,\n\"李,雷\",'=2,\n")
    }

    @Test func `rows go and come, and a column is added in the language of the others`() throws {
        let chinese = try rewritten("编号,姓名\r\n1,王\r\n2,李\r\n") { rows in
            rows.removeFirst()
            rows[0].cells[2] = "2027-spring"
            rows.append(TableRow(file: "people.csv", cells: ["3", "@赵", ""]))
        }
        #expect(chinese == "编号,姓名,休整至\r\n2,李,2027-spring\r\n3,'@赵,\r\n")
        let english = try rewritten("id\n1\n") { $0[0].cells[2] = "2027-spring" }
        #expect(english == "id,rest\n1,2027-spring\n")
    }

    @Test func `the encoding stays, and a new file is written like this one`() throws {
        let file = TextEncoding.gb18030.bytes(of: "编号,姓名\n1,王芳\n")
        #expect(
            try rewritten(file) { $0[0].cells[1] = "王方" } == TextEncoding.gb18030.bytes(of: "编号,姓名\n1,王方\n"))
        let rewriter = TableRewriter(file, of: Self.schema)
        let table = Table(schema: Self.schema, rows: [TableRow(file: "people.csv", cells: ["7", "", "2026-fall"])])
        #expect(rewriter.newFile(of: table) == TextEncoding.gb18030.bytes(of: "编号,休整至\n7,2026-fall\n"))
    }
}

import Foundation
import SeededChance
import Tables
import Testing

@Suite struct TableReaderTests {
    private let schema = TableSchema(
        "people", meaning: Wording("people", "人"),
        columns: [
            ColumnSchema("id", .id, aliases: ["教职工号"], isRequired: true, meaning: Wording("id", "编号")),
            ColumnSchema("born", .date, aliases: ["出生日期"], meaning: Wording("born", "出生日期")),
            ColumnSchema("at_school_since", .date, aliases: ["进本校年月"], meaning: Wording("since", "进本校年月")),
        ])

    private func read(_ text: String) -> (Table, [Diagnostic]) {
        let diagnostics = DiagnosticCollector()
        return (TableReader.read(Data(text.utf8), as: schema, into: diagnostics), diagnostics.diagnostics)
    }

    @Test(arguments: [
        "教职工号,*出生日期(yyyy-MM-dd),*进本校年月", "*教职工号\t,\"*出生日期\r\n（yyyy-MM-dd）\",\" 进本校 年月 \"",
        "ID,Born,At_School_Since", "＊教职工号,出生日期（ｙｙｙｙ－ＭＭ－ｄｄ）,进本校年月(yyyy-MM)", "\u{FEFF}id,born,at_school_since",
    ]) func `reads decorated headers`(_ header: String) {
        let (table, faults) = read(header + "\r\n7,1980-01,2000-09\r\n")
        #expect(faults == [])
        #expect(table.rows.map(\.cells) == [["7", "1980-01", "2000-09"]])
    }

    @Test func `skips what spreadsheets leave behind`() {
        let (table, faults) = read("\n,,\nid,born,,\n1, 1980-01 ,,\n,,,\n\n　2　,,,\n\n")
        #expect(faults == [])
        #expect(table.rows.map(\.cells) == [["1", "1980-01", ""], ["2", "", ""]])
        #expect(table.rows.map(\.line) == [4, 7])
    }

    @Test func `takes the formula guard off, and what keeps zeros`() {
        #expect(read("id\n'=x\n'y\n").0.rows.map { $0.cells[0] } == ["=x", "'y"])
        let kept = read("id\n\"=\"\"0012\"\"\"\n\"'=\"\"0012\"\"\"\n\"=\"\"\"\"\"\n").0
        #expect(kept.rows.map { $0.cells[0] } == ["0012", "=\"0012\"", "=\"\""])
    }

    @Test func `speaks English and Chinese`() {
        let (_, faults) = read("id,brn\n1,2\n")
        #expect(
            faults.map { $0.text(in: .english) } == [
                "people.csv:1:2 (brn): error: people has no column \"brn\"; allowed: id, born, at_school_since. "
                    + "Maybe \"born\" is meant."
            ])
        #expect(
            faults.map { $0.text(in: .chinese) } == [
                "people.csv:1:2（brn）：错误：people 表没有列 \"brn\"；允许：id, born, at_school_since。是否应为 \"born\"。"
            ])
    }

    @Test func `never crashes on bytes`() {
        var generator = SplitMix(seed: 7)
        let alphabet: [UInt8] = Array("id,born\"\r\n;'=学校".utf8) + [0, 0xFF, 0xFE, 0x80, 0xEF, 0xBB, 0xBF, 0xD1]
        for _ in 0..<800 {
            let length = Int.random(in: 0..<60, using: &generator)
            let bytes = Data((0..<length).map { _ in alphabet.randomElement(using: &generator) ?? 0 })
            let diagnostics = DiagnosticCollector()
            let table = TableReader.read(bytes, as: schema, into: diagnostics)
            #expect(table.rows.allSatisfy { $0.cells.count == 3 })
            _ = TOMLReader.read(bytes, file: "x.toml", into: diagnostics)
        }
    }

    @Test func `what is written reads back`() {
        var generator = SplitMix(seed: 11)
        let alphabet = Array("a,\"\r\n'=+-@\t0.学́ ")
        for _ in 0..<400 {
            let fields = (0..<3).map { _ in
                String(
                    (0..<Int.random(in: 0..<5, using: &generator)).compactMap { _ in
                        alphabet.randomElement(using: &generator)
                    })
            }
            let bytes = CSVWriter(encoding: .utf8).bytes(header: ["a", "b", "c"], rows: [fields])
            let document = CSVReader.read(bytes, file: "t", into: DiagnosticCollector())
            #expect(document.records.last?.fields == fields.map(FormulaGuard.guarding))
            #expect(document.records.count == 2 && !document.isDamaged)
        }
    }
}

import Foundation
import Testing

@testable import Reports

@Suite struct PlanWorkbookTests {
    @Test func `every school has a sheet, after those of the plan`() throws {
        let sheets = PlanWorkbook(try ReportedHamlet.reported()).sheets
        #expect(sheets.prefix(6).map(\.name) == ["交流轮岗花名册", "Plan", "Coverage", "Rules", "Score", "Clauses"])
        #expect(sheets.dropFirst(6).map(\.name) == ["A", "< script><script>alert(1)< scri", "C", "D"])
        // What the rules name stands there in its words.
        let cited = ReportedHamlet.cited
        #expect(sheets[5].rows == [[.text("ZY-17"), .text("方案"), .text(cited.quote ?? "")]])
        for sheet in sheets {
            #expect(sheet.rows.allSatisfy { $0.count == sheet.columns.count }, "\(sheet.name)")
        }
    }

    @Test func `numbers are numbers, and the roster has its usual columns`() throws {
        let reported = try ReportedHamlet.reported(.chinese)
        let sheets = PlanWorkbook(reported).sheets
        #expect(
            sheets[0].columns.map(\.heading)
                == ["姓名", "交流轮岗类型", "是否调动人事关系", "开始年月", "结束年月", "原单位名称", "交流轮岗单位名称", "任教学科"])
        #expect(sheets[0].rows.count == reported.moves.count { $0.placement.isFirm })
        let unmet = try #require(sheets[2].columns.firstIndex { $0.heading == "缺口课时" })
        let total = sheets[2].rows.reduce(0.0) { if case .number(let value) = $1[unmet] { $0 + value } else { .nan } }
        #expect(abs(total - reported.plan.coverage.reduce(0) { $0 + $1.unmet }) < 1e-9)
    }

    @Test func `equal plans are equal bytes`() throws {
        let workbook = PlanWorkbook(try ReportedHamlet.reported())
        let bytes = try workbook.bytes()
        #expect(bytes.starts(with: Data("PK".utf8)))
        #expect(try workbook.bytes() == bytes)
    }

    @Test func `sheets bear names that spreadsheets allow`() {
        var names = SheetNames()
        let long = String(repeating: "长", count: 40)
        #expect(names.name(for: long) == String(repeating: "长", count: 31))
        #expect(names.name(for: long) == String(repeating: "长", count: 27) + " (2)")
        #expect(names.name(for: "'a/b:c'") == "a b c")
        #expect(names.name(for: "A B C") == "A B C (2)")
        #expect(names.name(for: "History") == "History (2)")
        #expect(names.name(for: "") == "_")
    }
}

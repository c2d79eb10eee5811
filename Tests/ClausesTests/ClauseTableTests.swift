import Foundation
import Rotation
import Tables
import Testing

@testable import Clauses

@Suite struct ClauseTableTests {
    private let header = "clause,document,quote,treatment,names,english,chinese,tests\n"

    private func faults(_ rows: String) throws -> [String] {
        do {
            _ = try ClauseTable(reading: Data((header + rows).utf8))
            return []
        } catch {
            return error.diagnostics.map { "\($0.place.text(in: .english)) \($0.message.kind)" }
        }
    }

    @Test func `a row is a clause`() throws {
        let row = "ZY-17,方案,组团输出,rule,team; posts,read so,如此,A/B;C\n"
        let table = try ClauseTable(reading: Data((header + row).utf8))
        let clause = try #require(table["ZY-17"])
        #expect(clause.treatment == .rule)
        #expect(clause.names == ["team", "posts"])
        #expect(clause.account == Wording("read so", "如此"))
        #expect(clause.tests == ["A/B", "C"])
        #expect(table["ZY-18"] == nil)
        #expect(table.title(ofDocument: "ZY") == "方案")
    }

    @Test func `a clause of which something is left open is a fault`() throws {
        #expect(try faults("ZY-17,方案,,rule,,a,b,\n") == ["clauses.csv:2:3 (quote) blank"])
        #expect(try faults("ZY-17,方案,q,,,a,b,\n").contains("clauses.csv:2 no-treatment"))
        #expect(try faults("ZY-17,方案,q,perhaps,,a,b,\n") == ["clauses.csv:2 no-treatment"])
    }

    @Test func `documents follow one another`() throws {
        let rows = "A-1,甲,q,rule,,a,b,\nA-2,甲,q,rule,,a,b,\nB-1,乙,q,rule,,a,b,\n"
        let table = try ClauseTable(reading: Data((header + rows).utf8))
        #expect(table.documents.map { $0.map(\.id) } == [["A-1", "A-2"], ["B-1"]])
    }
}

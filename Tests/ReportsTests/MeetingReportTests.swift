import Clauses
import Exports
import Foundation
import Tables
import Testing

@testable import Reports

/// The page as a browser would read it.
@Suite struct MeetingReportTests {
    /// What the page carries, as far as the tests ask.
    private struct Carried: Decodable {
        struct Table: Decodable {
            let columns: [String]
            let rows: [[Value]]

            func column(_ name: String) -> [Value] {
                columns.firstIndex(of: name).map { index in rows.map { $0[index] } } ?? []
            }
        }
        enum Value: Decodable, Equatable {
            case number(Double), text(String), other

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let number = try? container.decode(Double.self) {
                    self = .number(number)
                } else {
                    self = (try? container.decode(String.self)).map { .text($0) } ?? .other
                }
            }
        }
        struct Rule: Decodable {
            struct Row: Decodable { let place: String }
            let quote: String?
            let broken: [Row]
        }
        struct Term: Decodable { let points: Double }
        struct Proof: Decodable { let score: Double }
        struct Run: Decodable {
            let title: String
            let verdict: String
        }
        let schools: Table
        let teachers: Table
        let coverage: Table
        let moves: Table
        let rules: [Rule]
        let score: [Term]
        let proof: Proof
        let runs: [Run]
        let ledgers: Table
        let clauses: Table
        let groups: Table
        let causes: [String]
        let meanings: [String]
        let gapCount: Int
    }

    private func page(_ language: Language = .english, beside comparison: Comparison? = nil) throws -> String {
        let report = MeetingReport(
            try ReportedHamlet.reported(language), gaps: ReportedHamlet.gaps, clauses: try ClauseTable.embedded(),
            comparison: comparison,
            source: .init(instance: "<in>", plan: "out", version: "1"))
        return String(decoding: report.bytes, as: UTF8.self)
    }

    private func carried(by page: String) throws -> Carried {
        let start = try #require(page.firstRange(of: "type=\"application/json\">"))
        let end = try #require(page[start.upperBound...].firstRange(of: "</script>"))
        return try JSONDecoder().decode(Carried.self, from: Data(page[start.upperBound..<end.lowerBound].utf8))
    }

    private func numbers(_ values: [Carried.Value]) -> [Double] {
        values.compactMap { if case .number(let number) = $0 { number } else { nil } }
    }

    @Test func `a hostile name ends no script, and is carried as it is`() throws {
        let page = try page()
        #expect(page.components(separatedBy: "<script").count == 3)
        #expect(page.components(separatedBy: "</script>").count == 3)
        #expect(!page.contains("<i>why"))
        #expect(!page.contains("{{"))
        let carried = try carried(by: page)
        #expect(carried.schools.column("name").contains(.text(ReportedHamlet.hostile)))
        #expect(carried.teachers.column("name").contains(.text("=1+1")))
    }

    @Test func `nothing is fetched`() throws {
        let page = try page()
        #expect(page.contains("default-src 'none'"))
        #expect(page.matches(of: /(?:src|href)="(?!#|data:)/).isEmpty)
    }

    @Test func `every school and teacher is there, and the figures are the plan's`() throws {
        let reported = try ReportedHamlet.reported()
        let carried = try carried(by: try page())
        #expect(carried.schools.column("id") == ["A", "B", "C", "D"].map { .text($0) })
        #expect(carried.teachers.column("id") == ["T1", "T2"].map { .text($0) })
        let coverage = reported.plan.coverage
        #expect(!coverage.isEmpty)
        #expect(numbers(carried.coverage.column("unmet")) == coverage.map(\.unmet))
        #expect(numbers(carried.coverage.column("before")) == coverage.map(\.before))
        #expect(numbers(carried.coverage.column("demand")) == coverage.map(\.demand))
        #expect(!reported.moves.isEmpty)
        #expect(carried.moves.column("reason") == reported.moves.map { .text($0.reason) })
        let points = carried.score.reduce(0) { $0 + $1.points }
        #expect(abs(points - carried.proof.score) < 1e-6)
        #expect(carried.runs.isEmpty)
    }

    @Test func `a rule that gave stands with its clause and its places`() throws {
        let carried = try carried(by: try page())
        let rule = try #require(carried.rules.first)
        #expect(rule.quote == (try ClauseTable.embedded()["ZY-17"])?.quote)
        let broken = try ReportedHamlet.reported().plan.outcomes.filter { $0.shortfall > 1e-6 }
        #expect(!broken.isEmpty)
        #expect(rule.broken.count == broken.count)
    }

    @Test func `reasons are made of facts, in the language of the report`() throws {
        for (language, words) in [(Language.english, "The host lacks"), (.chinese, "受援学校每周缺课")] {
            let moves = try ReportedHamlet.reported(language).moves
            #expect(!moves.isEmpty)
            #expect(moves.allSatisfy { $0.reason.contains(words) }, "\(moves.map(\.reason))")
        }
    }

    @Test func `a gap stands with its causes, and every clause named is quoted`() throws {
        let carried = try carried(by: try page())
        #expect(carried.ledgers.rows.count == 1 && carried.gapCount == 7)
        #expect(carried.ledgers.column("unmet") == [.number(3)])
        #expect(carried.clauses.column("id").contains(.text("ZY-17")))
        let quote = try #require(try ClauseTable.embedded()["ZY-17"]?.quote)
        #expect(carried.clauses.column("quote").contains(.text(quote)))
    }

    /// Every part that a meeting asks for: drawn by the script, headed in both languages, filled from what is carried.
    @Test func `no part is lost`() throws {
        let page = try page()
        let parts = [
            "short", "gaps", "causes", "moves", "map", "flow", "timeline", "groups", "rules", "clauses", "score",
            "whatif",
        ]
        for part in parts {
            #expect(page.contains("<section id=\"\(part)\""), "\(part)")
            #expect(page.contains("section(\"\(part)\").replaceChildren("), "\(part)")
            #expect(page.contains("<h2 data-w=\"\(part)\"></h2>"), "\(part)")
        }
        for field in ["text", "subject", "group"] { #expect(page.contains(" id=\"\(field)\""), "\(field)") }
        #expect(page.contains("@media print") && page.contains("size: A4"))
        #expect(page.contains("@media (max-width: 600px)"))
        let carried = try carried(by: page)
        // The map has places, the timeline its semesters, the flow its ends, and each group its schools.
        #expect(carried.schools.column("place").count == 4)
        #expect(!carried.moves.rows.isEmpty)
        for column in ["teacher", "mode", "home", "host", "since", "until"] {
            #expect(numbers(carried.moves.column(column)).count == carried.moves.rows.count, "\(column)")
        }
        #expect(carried.groups.column("id") == [.text("G")])
        #expect(carried.groups.column("members").count == 1)
        #expect(carried.meanings.count == carried.causes.count)
    }

    @Test func `other plans stand beside it`() throws {
        let base = RunFigures(name: "out", failure: "x")
        let carried = try carried(
            by: try page(beside: Comparison(base: base, runs: [RunFigures(name: "b", failure: "y")])))
        #expect(carried.runs.map(\.title) == ["out", "b"])
        #expect(carried.runs.map(\.verdict) == ["base", "unknown"])
    }

    @Test(arguments: Language.allCases) func `equal plans are equal bytes`(_ language: Language) throws {
        let page = try page(language)
        #expect(try self.page(language) == page)
        #expect(page.contains(language == .chinese ? "<html lang=\"zh-CN\">" : "<html lang=\"en\">"))
    }
}

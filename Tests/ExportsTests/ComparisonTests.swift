import Foundation
import Testing

@testable import Exports

/// What bounds allow to be said of runs side by side.
@Suite struct ComparisonTests {
    private func run(_ name: String, score: Double, bound: Double) -> RunFigures {
        let json = """
            {"status": "feasible", "stopped_by": "effort", "score": \(score), "bound": \(bound), "broken_musts": [{}],
             "unmet": {"total": {"before": 9, "after": 6}, "by_subject": {"pe": {"before": 9, "after": 6}},
                       "by_setting": {"rural": {"before": 9, "after": 6}},
                       "by_semester": {"2026-fall": {"before": 4, "after": 3}, "2027-spring": {"before": 5, "after": 3}}},
             "moves_by_mode": {"a": {"new": 2, "extended": 1, "yuan": 100}, "b": {"new": 1, "extended": 0, "yuan": 20}},
             "rules": {"posts": {"broken": 2, "shortfall": 2}, "team": {"broken": 1, "shortfall": 1.5}},
             "scenario": {"name": "\(name)", "title": "Title", "changes": [{"change": "x: 1 → 2"}]}}
            """
        guard let run = RunFigures(name: name, summary: Data(json.utf8)) else { preconditionFailure("no summary") }
        return run
    }

    @Test func figuresAreThoseOfTheSummary() throws {
        let run = run("x", score: 10, bound: 8)
        let figures = try #require(run.figures)
        #expect(run.title == "Title" && run.changes == ["x: 1 → 2"])
        #expect(figures.unmet == 3 && figures.unmetBySubject == ["pe": 3])
        #expect(figures.moveCount == 4 && figures.yuan == 120)
        #expect(figures.brokenRows == 3 && figures.brokenMusts == 1 && figures.shortfalls["team"] == 1.5)
        #expect(RunFigures(name: "x", summary: Data("{}".utf8)) == nil)
    }

    @Test func overlappingIntervalsAreNotRanked() {
        let base = run("base", score: 100, bound: 90)
        let runs = [
            run("better", score: 89, bound: 80), run("worse", score: 120, bound: 101),
            run("open", score: 95, bound: 85),
            RunFigures(name: "failed", failure: "why"),
        ]
        let comparison = Comparison(base: base, runs: runs)
        #expect(comparison.runs.map { comparison.verdict(on: $0) } == [.base, .better, .worse, .open, .unknown])
        #expect(comparison.runs.map { comparison.ranks(of: $0) } == [2...3, 1...2, 4...4, 1...3, nil])
    }

    @Test func equalAndProvenIsTheSame() {
        let comparison = Comparison(
            base: run("base", score: 100, bound: 100),
            runs: [run("same", score: 100.00001, bound: 100), run("unproven", score: 100, bound: 99)])
        #expect(comparison.runs.map { comparison.verdict(on: $0) } == [.base, .same, .open])
    }

    @Test func theTableHasEachFigureBesideItsDifference() {
        let table = ComparisonTable(
            Comparison(
                base: run("base", score: 100, bound: 90),
                runs: [run("x", score: 110.5, bound: 95), RunFigures(name: "y", failure: "no, why")]))
        let lines = String(decoding: table.bytes(encoding: .utf8), as: UTF8.self).split(separator: "\r\n")
        #expect(lines[0].contains("score,score_change,bound,bound_change,unmet,unmet_change,unmet.subject.pe"))
        #expect(lines[2].hasPrefix("x,Title,x: 1 → 2,feasible,effort,open,1,2,110.5,10.5,95,5,3,0,"))
        #expect(lines[3].hasPrefix("y,y,,failed,,unknown,,,,,,"))
        #expect(lines[3].hasSuffix(",\"no, why\""))
    }
}

import Foundation
import Planning
import Testing

@testable import lungang

@Suite struct ProgressTraceTests {
    private func trace(_ reports: [(score: Double?, bound: Double?)]) -> [[Double?]] {
        let trace = ProgressTrace(from: ContinuousClock().now)
        for report in reports {
            trace.note(PlanningProgress(phase: .search, score: report.score, bound: report.bound, seconds: 0))
        }
        return trace.standings.map { [$0.score, $0.bound] }
    }

    @Test func onlyWhatIsBetterIsNoted() {
        #expect(
            trace([(nil, nil), (100, nil), (100, nil), (90, 10), (90, 10), (90, 50), (95, 40), (90, 50)])
                == [[100, nil], [90, 10], [90, 50]])
    }

    @Test func aHairIsNotWorthALineButTheEndIsTold() {
        #expect(trace([(1000, 0), (999.99, 0), (999.98, 0), (999.97, 0.01)]) == [[1000, 0], [999.97, 0.01]])
    }

    @Test func theRecordOfARunTellsHowItCameAbout() throws {
        let county = try TinyCounty()
        #expect(try county.run("plan", "county").status == 0)
        func object(_ file: String) throws -> [String: Any] {
            try JSONSerialization.jsonObject(with: county.bytes("county-plan/\(file)")) as? [String: Any] ?? [:]
        }
        let (run, summary) = (try object("run.json"), try object("summary.json"))
        let progress = try #require(run["progress"] as? [[String: Any]])
        let seconds = progress.compactMap { $0["seconds"] as? Double }
        #expect(seconds.count == progress.count && seconds == seconds.sorted())
        let end = try #require(progress.last)
        let (reached, written) = (try #require(end["score"] as? Double), try #require(summary["score"] as? Double))
        #expect(abs(reached - written) < 1e-6)
        #expect(end["bound"] is Double)
    }
}

import GLPKSolver
import Planning
import PlanningFixtures
import Plans
import Rotation
import Testing

@testable import Explanation

/// Which postings every good plan has, and who could be swapped for whom.
@Suite struct ExchangeabilityTests {
    private func verdicts(_ instance: Instance, within gap: Double = 0) throws -> [Exchangeability] {
        let options = PlanningOptions(timeLimit: nil, effort: 0.1)
        let result = try Planner(solver: GLPKSolver()).plan(instance, options: options)
        #expect(result.proof.isOptimal)
        let plan = result.plan
        let settled = try SettledPlan(
            instance, placements: plan.placements, coverage: plan.coverage, streams: plan.streams)
        let replanner = try Replanner(
            instance, placements: plan.placements, range: ScoreRange(result.proof), bounds: [], solver: GLPKSolver(),
            options: options)
        return try Exchangeability.all(settled, replanner, within: gap, only: 10)
    }

    /// `B` alone lacks eight periods of `pe`; two colleagues at `A` have nothing to do.
    private func instance(_ change: (inout Hamlet) -> Void = { _ in }) -> Instance {
        Hamlet {
            $0.demand = [.of("pe", 8, at: "B")]
            $0.modes = [.posting("rotation", min: 2) { $0.startPoints = 10 }]
            $0.teachers = [.at("A", "T1", teaching: "pe"), .at("A", "T2", teaching: "pe")]
            change(&$0)
        }.instance
    }

    @Test func alikeTeachersAreSwappable() throws {
        let found = try verdicts(instance())
        #expect(found.count == 1)
        #expect(found[0].verdict == .swappable(with: found[0].placement.teacher == "T1" ? "T2" : "T1", points: 0))
    }

    @Test func theOnlyOneIsForcedByWhatIsLostWithoutThem() throws {
        let found = try verdicts(instance { $0.teachers = [.at("A", "T1", teaching: "pe")] })
        // Two semesters of eight periods at ten points, less the start.
        guard case .forced(let points) = found[0].verdict else {
            Issue.record("\(found[0].verdict)")
            return
        }
        #expect(abs(points - 150) < 1e-3)
    }

    @Test func aDearerColleagueCountsWithinAWiderGap() throws {
        let tight = instance {
            $0.worth = Worth(unwillingPoints: 3); $0.teachers[1].unwilling = ["B"]
        }
        guard case .forced(let points) = try verdicts(tight)[0].verdict else {
            Issue.record("not forced")
            return
        }
        #expect(abs(points - 6) < 1e-3)
        #expect(try verdicts(tight, within: 6)[0].verdict == .swappable(with: "T2", points: 6))
    }
}

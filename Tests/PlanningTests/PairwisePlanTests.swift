import PlanningFixtures
import Plans
import Rotation
import Testing
import Verification

@testable import Planning

/// Two schools, worked out by hand: `A` has 20 periods of PE and needs 8, `B` has 2 and needs 8.
///
/// Whoever goes from `A` closes the gap of 6 periods, 60 points a semester, for 5 points. `V` is not needed at `B`
/// then, so a swap costs 10 points in all and a single start 5 and whatever the rule takes for it.
@Suite struct PairwisePlanTests {
    private func plan(penalty: Double?, _ change: (inout Hamlet) -> Void = { _ in }) throws -> PlanningResult {
        let instance = Hamlet {
            $0.modes = [.posting("exchange", min: 2) { $0.startPoints = 5 }]
            $0.schools = [.online("A"), .online("B")]
            $0.memberships.removeAll { $0.school == "C" || $0.school == "D" }
            $0.demand.removeAll { $0.school == "C" || $0.school == "D" }
            $0.teachers = [
                .at("A", "T", teaching: "pe", load: 12), .at("A", "U", teaching: "pe", load: 8),
                .at("B", "V", teaching: "pe", load: 2),
            ]
            if let penalty { $0.rules = [Rule(.pairwise(PairBalance(modes: ["exchange"])), penalty: penalty)] }
            change(&$0)
        }.instance
        let result = try Planner(solver: .glpk).plan(instance, options: .small)
        let report = Verifier(instance: instance).report(
            on: WrittenPlan(result.plan, proof: result.proof, in: instance))
        #expect(report.findings.map(\.description) == [])
        #expect(result.proof.isOptimal)
        return result
    }

    @Test func `without the rule one goes`() throws {
        let result = try plan(penalty: nil)
        #expect(abs(result.plan.score.total - 5) < 1e-6)
        #expect(result.plan.placements.map(\.host) == ["B"])
        #expect(abs(result.proof.statusQuoScore - 120) < 1e-6)
    }

    @Test func `with it two change places`() throws {
        let result = try plan(penalty: 20)
        #expect(abs(result.plan.score.total - 10) < 1e-6)
        #expect(Set(result.plan.placements.map(\.host)) == ["A", "B"])
        #expect(result.plan.outcomes.map(\.shortfall) == [0])
    }

    @Test func `where nobody can come in return, one goes and the rule is short`() throws {
        let result = try plan(penalty: 20) { $0.teachers[2].exemption = "illness" }
        #expect(abs(result.plan.score.total - 25) < 1e-6)
        #expect(result.plan.outcomes.map(\.place) == ["A~B/pe"])
        #expect(result.plan.outcomes.map(\.shortfall) == [1])
        #expect(result.plan.outcomes.map(\.points) == [20])
    }

    @Test func `a shortfall that is cheaper than a start is paid`() throws {
        let result = try plan(penalty: 3)
        #expect(abs(result.plan.score.total - 8) < 1e-6)
        #expect(result.plan.placements.count == 1)
    }

    @Test func `a waiver takes the price off and keeps the row`() throws {
        let result = try plan(penalty: 20) { $0.waivers = [Waiver(rule: .pairwise, place: "B", by: "office")] }
        #expect(abs(result.plan.score.total - 5) < 1e-6)
        #expect(result.plan.outcomes.map(\.waivedBy) == ["office"])
        #expect(result.plan.outcomes.map(\.shortfall) == [1])
    }
}

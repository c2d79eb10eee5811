import GLPKSolver
import Planning
import PlanningFixtures
import Plans
import Rotation
import Testing

@testable import Explanation

/// Planning again from the plan that stands.
@Suite struct ReplannerTests {
    private let options = PlanningOptions(timeLimit: nil, effort: 0.1)

    private func replanner(_ instance: Instance) throws -> Replanner<GLPKSolver> {
        let result = try Planner(solver: GLPKSolver()).plan(instance, options: options)
        return try Replanner(
            instance, placements: result.plan.placements, range: ScoreRange(result.proof),
            bounds: result.proof.parts.map(\.bound), solver: GLPKSolver(), options: options)
    }

    @Test(arguments: 1...6) func planningAgainFindsWhatPlanningFromNothingFinds(_ seed: Int) throws {
        let instance = Hamlet.random(seed).instance
        let replanner = try replanner(instance)
        for rule in instance.policy.rules where rule.name != .budget {
            var policy = instance.policy
            policy.rules.removeAll { $0.name == rule.name }
            let without = instance.replacing(policy: policy)
            let again = try replanner.plan(without)
            let fresh = try Planner(solver: GLPKSolver()).plan(without, options: options)
            #expect(again.range.isProven && fresh.proof.isOptimal)
            #expect(abs(again.range.score - fresh.proof.score) < 1e-4 * max(1, abs(fresh.proof.score)))
            // Taking a rule away costs nothing.
            let price = ScoreDifference(from: replanner.range, to: again.range, .relaxed)
            #expect(price.estimate <= 1e-4 * max(1, replanner.range.score))
        }
    }

    @Test func aPlanUnderAPinObeysItAndChangesFew() throws {
        let instance = Hamlet {
            $0.demand = [.of("pe", 8, at: "B"), .of("music", 8, at: "C")]
            $0.modes = [.posting("rotation", min: 2) { $0.startPoints = 10 }]
            $0.teachers = [
                .at("A", "T1", teaching: "pe"), .at("A", "T2", teaching: "pe", load: 6),
                .at("A", "T3", teaching: "music"),
            ]
        }.instance
        let replanner = try replanner(instance)
        #expect(replanner.placements.map(\.teacher) == ["T1", "T3"])
        let excused = try replanner.nearby(under: [Pin(kind: .never, teacher: "T1")], changing: 2)
        #expect(excused.plan.placements.map(\.teacher) == ["T2", "T3"])
        // T2 gives two periods a week less, for two semesters.
        #expect(excused.unmet == 4)
        #expect(abs(excused.range.score - replanner.range.score - 40) < 1e-6)
        let again = try replanner.again()
        #expect(again?.unmet == nil)
    }

    /// Two groups that nothing ties: how little is proven of the one says nothing of the other.
    @Test func partsThatAQuestionDoesNotTouchLeaveThePriceExact() throws {
        let instance = Hamlet {
            $0.groups.append(Group(id: "H", name: "H", kind: .tight))
            $0.schools += [.online("E"), .online("F")]
            $0.memberships += [
                Membership(group: "H", school: "E", role: .core), Membership(group: "H", school: "F", role: .member),
            ]
            $0.travel.append(TravelRow(from: "E", to: "F", minutes: 10))
            $0.demand = [.of("pe", 8, at: "B"), .of("pe", 8, at: "F")]
            $0.modes = [.posting("rotation", min: 2) { $0.startPoints = 10 }]
            $0.teachers = [
                .at("A", "T1", teaching: "pe"), .at("A", "T2", teaching: "pe", load: 6), .at("E", "U", teaching: "pe"),
            ]
        }.instance
        let result = try Planner(solver: GLPKSolver()).plan(instance, options: options)
        #expect(result.proof.parts.count > 1)
        func difference(_ bounds: [Double]) throws -> ScoreDifference {
            let replanner = try Replanner(
                instance, placements: result.plan.placements,
                range: ScoreRange(score: result.proof.score, bound: bounds.reduce(0, +)), bounds: bounds,
                solver: GLPKSolver(), options: options)
            return replanner.difference(
                to: try replanner.plan(under: [Pin(kind: .never, teacher: "T1")]), .tightened)
        }
        for part in result.proof.parts.indices {
            var bounds = result.proof.parts.map(\.bound)
            let touched = abs(try difference(bounds).estimate - 40) < 1e-6
            #expect(touched)
            bounds[part] -= 5
            let price = try difference(bounds)
            #expect(abs(price.estimate - 40) < 1e-6)
            // Only what is not proven of the touched part makes the price a range.
            #expect(price.certainty == .proven || abs(price.most - price.least - 5) < 1e-4)
        }
        let certainties = try result.proof.parts.indices.map { part in
            var bounds = result.proof.parts.map(\.bound)
            bounds[part] -= 5
            return try difference(bounds).certainty
        }
        #expect(Set(certainties) == [.proven, .sign])
    }
}

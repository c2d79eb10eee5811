import GLPKSolver
import Planning
import PlanningFixtures
import Plans
import Rotation
import Testing

@testable import Explanation

/// A plan laid over its program.
@Suite struct SettledPlanTests {
    @Test(arguments: 1...30) func leavingEverythingAsItIsCostsNothingAndNoMoveIsWorthMoreThanProven(_ seed: Int) throws
    {
        let instance = Hamlet.random(seed).instance
        let result = try Planner(solver: GLPKSolver()).plan(instance, options: .init(timeLimit: nil, effort: 0.05))
        let plan = result.plan
        let settled = try SettledPlan(instance, placements: plan.placements, coverage: plan.coverage)
        for teacher in instance.teachers.indices {
            #expect(settled.toll(of: teacher, taking: settled.paths[teacher], askedBy: nil).total == 0)
            var answer = BestAnswer(settled, teacher: teacher, .nothing)
            let path = answer.path()
            let best = try #require(path)
            let toll = settled.toll(of: teacher, taking: best, askedBy: nil)
            // With live lessons held, nothing better than the bound can be reached by one teacher alone.
            #expect(toll.total >= result.proof.bound - result.proof.score - 1e-6)
        }
    }
}

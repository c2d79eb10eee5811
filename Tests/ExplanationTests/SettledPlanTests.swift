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
        let settled = try SettledPlan(
            instance, placements: plan.placements, coverage: plan.coverage, streams: plan.streams)
        for teacher in instance.teachers.indices {
            #expect(settled.toll(of: teacher, taking: settled.paths[teacher], askedBy: nil).total == 0)
            let answer = BestAnswer(settled, teacher: teacher, .nothing)
            let path = answer.path()
            let best = try #require(path)
            let toll = settled.toll(of: teacher, taking: best, askedBy: nil)
            // With live lessons held, nothing better than the bound can be reached by one teacher alone.
            #expect(toll.total >= result.proof.bound - result.proof.score - 1e-6)
        }
    }

    /// Rules whose rows span a school year are left out: two arcs of one path may meet in them.
    @Test(arguments: 1...40) func theBestAnswerIsTheBestOfAllFutures(_ seed: Int) throws {
        var hamlet = Hamlet.random(seed)
        hamlet.modes.removeAll { $0.kindName == "broadcast" }
        let yearly: Set<RuleName> = [.exchangeShare, .backboneShare, .pairwise, .reserveTraining, .budget]
        hamlet.rules.removeAll { yearly.contains($0.name) }
        let instance = hamlet.instance
        let plan = try Planner(solver: GLPKSolver()).plan(instance, options: .init(timeLimit: nil, effort: 0.02)).plan
        let settled = try SettledPlan(
            instance, placements: plan.placements, coverage: plan.coverage, streams: plan.streams)
        for teacher in instance.teachers.indices {
            let futures = settled.program.types[teacher].network.allPaths
            let tolls = futures.map { settled.toll(of: teacher, taking: $0, askedBy: nil).total }
            let answer = BestAnswer(settled, teacher: teacher, .nothing)
            let best = answer.path().map { settled.toll(of: teacher, taking: $0, askedBy: nil).total }
            #expect(abs((best ?? .infinity) - (tolls.min() ?? 0)) < 1e-6)
            let away = zip(futures, tolls).filter { future, _ in
                future.steps.contains { step in
                    settled.program.types[teacher].network.gives(step).contains {
                        $0.school == "B" && $0.k == 0 && $0.periods > 0
                    }
                }
            }.map(\.1).min()
            let request = BestAnswer(settled, teacher: teacher, .more(than: 0, at: "B", 0))
            let asked = request.path().map { settled.toll(of: teacher, taking: $0, askedBy: "B").total }
            #expect((asked == nil) == (away == nil))
            if let asked, let away { #expect(abs(asked - away) < 1e-6 || asked == away) }
        }
    }
}

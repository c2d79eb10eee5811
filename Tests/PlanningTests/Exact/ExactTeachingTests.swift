import Formulation
import PlanningFixtures
import Plans
import Rotation
import Testing

@testable import Planning

/// Teaching for settled itineraries, with what ties schools together.
@Suite struct ExactTeachingTests {
    private func quiet(_ change: (inout Hamlet) -> Void) throws -> (Formulation, Assignment, Teaching) {
        let formulation = try Formulation(
            of: Hamlet {
                $0.horizon = 1
                $0.demand = [.of("music", 4, at: "A"), .of("music", 6, at: "B"), .of("music", 6, at: "C")]
                $0.teachers = [.at("A", "T", teaching: "music")]
                change(&$0)
            }.instance)
        let assignment = try FirstPlan(formulation).assignment
        return (formulation, assignment, try ExactTeaching(solver: .glpk).teach(formulation, assignment))
    }

    @Test func `live lessons are followed up to their share, and sent up to what is taught`() throws {
        let (formulation, _, teaching) = try quiet {
            $0.modes = [.broadcast("live", ["music"], share: 0.5, fanout: 1, points: 2)]
        }
        // A teaches four periods, of which B and C follow four in all; three each would be their shares.
        let lessons = StreamedLessons(formulation, teaching.streamed)
        #expect(abs(lessons.periods - 4) < 1e-9)
        #expect(abs(lessons.points - 8) < 1e-9)
        #expect(lessons.streams.allSatisfy { $0.from == "A" && $0.periods <= 3 + 1e-9 })
    }

    @Test func `bought lessons keep within the budget`() throws {
        let (_, _, teaching) = try quiet {
            $0.modes = [.hire("bought", ["music"], most: 5, points: 1, yuan: 100)]
            $0.rules = [Rule(.budget(yuan: 700, spent: 0))]
        }
        #expect(abs(teaching.allocations.flatMap(\.hired).reduce(0, +) - 7) < 1e-9)
    }

    @Test func `without a budget they are bought school by school`() throws {
        let (formulation, _, teaching) = try quiet {
            $0.modes = [.hire("bought", ["music"], most: 5, points: 1, yuan: 100)]
        }
        #expect(!formulation.isTeachingTied)
        #expect(teaching.allocations.map(\.hired) == [[0], [5], [5]])
    }

    @Test(arguments: 0..<60) func `tied or not, no teaching is cheaper`(_ seed: Int) throws {
        let formulation = try Formulation(of: Hamlet.random(seed).instance)
        let assignment = try FirstPlan(formulation).assignment
        let teaching = try ExactTeaching(solver: .glpk).teach(formulation, assignment)
        let tally = Tally(formulation, assignment)
        var relaxed = zip(formulation.types, assignment.paths).reduce(0) { $0 + $1.1.map($1.0.points).reduce(0, +) }
        for (b, block) in RelaxedLessons(formulation).blocks.enumerated() {
            var evaluator = BlockEvaluator(block)
            relaxed += evaluator.points(tally.capacities(ofBlock: b))
        }
        for (r, row) in formulation.rows.enumerated() { relaxed += row.points(tally.activity(r)) }
        // With live lessons and budgets counted for the best the plan may only be dearer.
        #expect(Worth(formulation, assignment, teaching).total > relaxed - 1e-6)
    }
}

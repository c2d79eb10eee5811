import Formulation
import GLPKSolver
import LinearModel
import PlanningFixtures
import Testing

@testable import Planning

/// Placing circles of teachers exactly.
@Suite struct CircleSearchTests {
    private func score(_ formulation: Formulation, _ assignment: Assignment) throws -> Double {
        try PartPlanner<GLPKSolver>.exactScore(formulation, assignment, .glpk)
    }

    /// The best assignment that circles come to, from a first plan.
    private func deepened(_ formulation: Formulation) throws -> (first: Assignment, best: Assignment) {
        let first = try FirstPlan(formulation).assignment
        var best = first
        var circles = CircleSearch(formulation, seed: 1)
        try circles.improve(
            best, ExactNeighbourhood(GLPKSolver(), formulation, stop: StopSignal()), iterations: 20_000,
            deadline: Deadline(seconds: nil, from: .now), until: { false }
        ) { better throws(SolverError) in
            let (found, before) = (
                try PartPlanner.exactScore(formulation, better, .glpk),
                try PartPlanner.exactScore(formulation, best, .glpk)
            )
            #expect(found < before + 1e-6)
            best = better
            return best
        }
        return (first, best)
    }

    @Test(arguments: 0..<8) func `circles of a small part come to its best plan, and to the same again`(
        _ seed: Int
    ) throws {
        let formulation = try Formulation(of: Hamlet.random(seed).instance)
        guard formulation.budgetRows.allSatisfy({ $0 == nil }), !formulation.seats.isEmpty else { return }
        let found = try deepened(formulation)
        let everybody = try ExactNeighbourhood(GLPKSolver(), formulation, stop: StopSignal()).improve(
            formulation.seats, in: found.best, iterationLimit: 200_000, deadline: Deadline(seconds: nil, from: .now))
        #expect(everybody.isExhausted && everybody.paths == nil)
        #expect(try score(formulation, found.best) <= score(formulation, found.first))
        #expect(try deepened(formulation).best == found.best)
    }

    @Test func `iterations are saved up until they do for a circle`() throws {
        let formulation = try Formulation(of: Hamlet.random(3).instance)
        let neighbourhood = ExactNeighbourhood(GLPKSolver(), formulation, stop: StopSignal())
        let first = try FirstPlan(formulation).assignment
        var circles = CircleSearch(formulation, seed: 1)
        var looks: [Int] = []
        for _ in 0..<60 {
            var count = 0
            try circles.improve(
                first, neighbourhood, iterations: 100, deadline: Deadline(seconds: nil, from: .now),
                until: {
                    count += 1
                    return false
                }
            ) { better throws(SolverError) in better }
            looks.append(count)
        }
        // Fourteen times 100 do not pay for half of a circle, sixty times do; each circle counts for 200 at least.
        #expect(looks.prefix(14).allSatisfy { $0 == 1 })
        #expect((61...90).contains(looks.reduce(0, +)))
    }
}

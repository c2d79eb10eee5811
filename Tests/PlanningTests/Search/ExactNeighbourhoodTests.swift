import Formulation
import GLPKSolver
import Itineraries
import LinearModel
import PlanningFixtures
import Testing

@testable import Planning

/// Freeing teachers beside others who stay as they are.
@Suite struct ExactNeighbourhoodTests {
    private func improve(
        _ formulation: Formulation, _ seats: [NeighbourhoodSearch.Seat], _ assignment: Assignment
    ) throws -> ExactNeighbourhood<GLPKSolver>.Outcome {
        try ExactNeighbourhood(GLPKSolver(), formulation, stop: StopSignal()).improve(
            seats, in: assignment, iterationLimit: 200_000, deadline: Deadline(seconds: nil, from: .now))
    }

    @Test(arguments: 0..<30) func `freeing one is as good as the best path, freeing all as the best plan`(
        _ seed: Int
    ) throws {
        let formulation = try Formulation(of: Hamlet.random(seed).instance)
        // A budget for bought lessons is left to prices.
        guard formulation.budgetRows.allSatisfy({ $0 == nil }) else { return }
        let search = NeighbourhoodSearch(formulation, from: try FirstPlan(formulation).assignment, seed: 1)
        let start = search.best
        func score(_ assignment: Assignment) throws -> Double {
            Worth(formulation, assignment, try ExactTeaching(solver: .glpk).teach(formulation, assignment)).total
        }
        let everybody = formulation.types.indices.flatMap { t in
            formulation.types[t].members.indices.map { NeighbourhoodSearch.Seat(type: t, member: $0) }
        }.filter { formulation.types[$0.type].hasChoice }
        for seats in [Array(everybody.prefix(1)), everybody] where !seats.isEmpty {
            let outcome = try improve(formulation, seats, start)
            #expect(outcome.isExhausted)
            var changed = start
            if let paths = outcome.paths {
                for (seat, path) in zip(seats, paths) { changed.paths[seat.type][seat.member] = path }
                #expect(try score(changed) < score(start))
            }
            // Nothing better is left for the same teachers.
            #expect(try improve(formulation, seats, changed).paths == nil)
            search.settle(rounds: 1) { false }
            if seats.count > 1 { #expect(try score(changed) <= score(search.best) + 1e-6) }
        }
    }
}

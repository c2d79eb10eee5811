import Formulation
import GLPKSolver
import Itineraries
import LinearModel
import PlanningFixtures
import Testing

@testable import Planning

/// The best plan between plans, and one below the relaxation.
@Suite struct TightPartTests {
    private func cross(_ formulation: Formulation, _ plans: [Assignment], below score: Double) throws -> Assignment? {
        try TightPart(.glpk, formulation, stop: StopSignal()).best(
            between: plans, below: score, iterationLimit: 200_000, deadline: Deadline(seconds: nil, from: .now)
        ).assignment
    }

    private func score(_ formulation: Formulation, _ assignment: Assignment) throws -> Double {
        try PartPlanner.exactScore(formulation, assignment, GLPKSolver.glpk)
    }

    @Test(arguments: 0..<30) func `no mixture of two plans is better, and nobody does what is in neither`(
        _ seed: Int
    ) throws {
        let formulation = try Formulation(of: Hamlet.random(seed).instance)
        let one = try FirstPlan(formulation).assignment
        let search = NeighbourhoodSearch(formulation, from: one, seed: UInt64(seed))
        search.settle(rounds: 1) { false }
        let other = search.best
        let best = try cross(formulation, [one, other], below: 1e9)
        let found = try #require(best)
        let least = try score(formulation, found)
        var random = RandomSource(seed: UInt64(seed))
        for _ in 0..<20 {
            var mixed = one
            for t in mixed.paths.indices where random.below(2) == 0 { mixed.paths[t] = other.paths[t] }
            // Mixed teachers may break a firm limit between them.
            #expect(try least <= score(formulation, mixed) + 1e-6)
        }
        for t in found.paths.indices {
            let allowed = Set((one.paths[t] + other.paths[t]).flatMap { $0.steps.map(\.arc) })
            #expect(found.paths[t].allSatisfy { $0.steps.allSatisfy { allowed.contains($0.arc) } })
        }
    }

    @Test func `between a plan and itself there is nothing better`() throws {
        let formulation = try Formulation(of: Example.oneYear.instance())
        let plan = try FirstPlan(formulation).assignment
        #expect(try cross(formulation, [plan, plan], below: score(formulation, plan) - 1e-6) == nil)
    }

    @Test(arguments: Example.all) func `a descent leads to a plan worth what was asked for, or to none`(
        _ example: Example
    ) throws {
        let formulation = try Formulation(of: example.instance())
        let first = try FirstPlan(formulation).assignment
        let most = try score(formulation, first)
        var branching = ArcBranching(.glpk, formulation, effort: 0.01, below: most, stop: StopSignal())
        try branching.advance(
            root: branching.rootIterations, tree: 0, deadline: Deadline(seconds: nil, from: .now))
        let tight = try #require(branching.lead?.tight)
        var random = RandomSource(seed: 5)
        let found = try tight.descend(
            below: most, near: nil, iterationLimit: 30_000, using: &random,
            deadline: Deadline(seconds: nil, from: .now))
        let plan = try #require(found.assignment)
        #expect(try score(formulation, plan) < most)
        #expect(found.iterations > 0)
        let none = try tight.descend(
            below: branching.outcome.bound - 1, near: plan, iterationLimit: 30_000, using: &random,
            deadline: Deadline(seconds: nil, from: .now))
        #expect(none.assignment == nil)
    }
}

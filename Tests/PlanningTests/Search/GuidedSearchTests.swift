import BranchAndCut
import Formulation
import GLPKSolver
import LinearModel
import PlanningFixtures
import Testing

@testable import Planning

/// Plans looked for near the relaxation.
@Suite struct GuidedSearchTests {
    private let means = PlanningMeans(
        solver: GLPKSolver.glpk, options: PlanningOptions(), stop: StopSignal(),
        deadline: Deadline(seconds: nil, from: .now))

    /// The relaxation of a part without planes.
    private func guide(_ formulation: Formulation) throws -> Guide {
        let program = ArcProgram(formulation, isReduced: true)
        var options = SolveOptions()
        options.relaxOnly = true
        return Guide(program, at: try GLPKSolver.glpk.solve(program.model, options: options).values)
    }

    private func improve(
        _ formulation: Formulation, _ search: inout GuidedSearch, moves: Int, until isOver: () -> Bool = { false }
    ) throws -> (assignment: Assignment, score: Double)? {
        let first = try FirstPlan(formulation).assignment
        return try search.improve(
            first, score: PartPlanner.exactScore(formulation, first, GLPKSolver.glpk), along: guide(formulation),
            in: TightPart(.glpk, formulation, stop: means.stop), priced: formulation, moves: moves, movesEach: 20,
            with: means, until: isOver)
    }

    @Test(arguments: Example.all.prefix(2)) func `a plan near the relaxation is near the best one`(
        _ example: Example
    ) throws {
        let formulation = try Formulation(of: example.instance())
        var search = GuidedSearch(formulation, seed: 1)
        let found = try #require(try improve(formulation, &search, moves: 0))
        let score = try PartPlanner.exactScore(formulation, found.assignment, GLPKSolver.glpk)
        #expect(found.score == score)
        #expect(score >= example.optimum - 1e-6)
        #expect(score <= 1.15 * example.optimum)
    }

    @Test func `one seed, one search, and more moves are never worse`() throws {
        let formulation = try Formulation(of: Example.oneYear.instance())
        var twins = [GuidedSearch(formulation, seed: 3), GuidedSearch(formulation, seed: 3)]
        let found = try twins.indices.map { try #require(try improve(formulation, &twins[$0], moves: 10_000)) }
        #expect(found[0].assignment == found[1].assignment)
        var short = GuidedSearch(formulation, seed: 3)
        #expect(try found[0].score <= #require(try improve(formulation, &short, moves: 0)).score)
    }

    @Test func `nothing is made once it is over, and what was granted is kept`() throws {
        let formulation = try Formulation(of: Example.oneYear.instance())
        var search = GuidedSearch(formulation, seed: 3)
        #expect(try improve(formulation, &search, moves: 10_000) { true } == nil)
        var fresh = GuidedSearch(formulation, seed: 3)
        let both = [
            try improve(formulation, &search, moves: 0), try improve(formulation, &fresh, moves: 10_000),
        ]
        #expect(both[0]?.assignment == both[1]?.assignment)
    }
}

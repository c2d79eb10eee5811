import Formulation
import Itineraries
import LinearModel
import PlanningFixtures
import Testing

@testable import Planning

/// What is supposed of reduced costs, against all paths; and that it is only supposed.
@Suite struct ArcReducedCostsTests {
    /// A plan of a part, and prices that prove a bound of it.
    private func start(_ part: Formulation) throws -> (prices: LagrangianBound.Prices, plan: Assignment) {
        let plan = try FirstPlan(part).assignment
        var bound = LagrangianBound(part, from: plan)
        let score = try PartPlanner.exactScore(part, plan, .glpk)
        bound.improve(steps: 30, score: score) { false }
        return (bound.bestPrices, plan)
    }

    @Test(arguments: 0..<60) func `no path is less longer than the best than is told of what is in it`(_ seed: Int)
        throws
    {
        for part in try Formulation(of: Hamlet.random(seed).instance).parts() where !part.types.isEmpty {
            let (prices, plan) = try start(part)
            let program = ArcProgram(part, isReduced: true)
            let told = ArcReducedCosts(part, program, at: prices, beside: plan).values
            let known = ArcEncoding(part, program, plan).values
            let lengths = PricedLengths(part.blocks, part.blocks.firstCourses, prices)
            #expect(told.allSatisfy { $0 >= 0 })
            #expect(zip(told, known).allSatisfy { $0 == 0 || $1 == 0 })
            for (t, type) in part.types.enumerated() where type.network.allPaths.count < 5_000 {
                let paths = type.network.allPaths.map { ($0, type.length(of: $0, lengths)) }
                let shortest = try #require(paths.map(\.1).min())
                var least = program.arcs[t].map { _ in Double.infinity }
                for (path, length) in paths {
                    for step in path.steps {
                        least[step.arc] = min(least[step.arc], length - shortest)
                        for choice in step.choice {
                            let visit = try #require(program.visits[t][step.arc]?[choice.host][choice.days - 1])
                            #expect(told[visit.index] <= length - shortest + 1e-9)
                        }
                    }
                }
                for (arc, variable) in zip(type.network.arcs.indices, program.arcs[t]) where known[variable.index] == 0
                {
                    #expect(abs(told[variable.index] - least[arc]) < 1e-9)
                }
            }
        }
    }

    @Test(arguments: ["spring-start", "two-groups"])
    func `what is supposed changes nothing but the way`(_ name: String) throws {
        let example = try #require(Example.all.first { $0.name == name })
        for part in try Formulation(of: example.instance()).parts() where !part.types.isEmpty {
            let start = try start(part)
            let bounds = try [nil, start].map { start in
                var branching = ArcBranching(
                    .glpk, part, effort: 1, near: start, without: [.sums, .tableau], stop: StopSignal())
                try branching.advance(root: 100_000, tree: 0, deadline: Deadline(seconds: nil, from: .now))
                return branching.outcome.bound
            }
            #expect(abs(bounds[0] - bounds[1]) < 1e-5 * bounds[0] && bounds[0] > 0)
        }
    }
}

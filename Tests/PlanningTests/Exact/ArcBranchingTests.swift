import Formulation
import GLPKSolver
import Itineraries
import LinearModel
import PlanningFixtures
import Rotation
import Testing

@testable import Planning

/// Branching on the arc program, and reading paths off what it finds.
@Suite struct ArcBranchingTests {
    @Test(arguments: 0..<60) func `the best assignment is worth the program's objective`(_ seed: Int) throws {
        for part in try Formulation(of: Hamlet.random(seed).instance).parts() where !part.types.isEmpty {
            let outcome = try ArcBranching(.glpk, part, effort: 1, stop: StopSignal())
                .search(deadline: Deadline(seconds: nil, from: .now))
            #expect(outcome.isExhausted)
            let assignment = try #require(outcome.assignment)
            let teaching = try ExactTeaching(solver: .glpk).teach(part, assignment)
            #expect(abs(Worth(part, assignment, teaching).total - outcome.bound) < 1e-5)
            for (type, paths) in zip(part.types, assignment.paths) {
                #expect(paths.count == type.members.count)
                for path in paths { expectWhole(path, type) }
            }
        }
    }

    /// The path leads from the first node to the horizon, visits as their menus allow.
    private func expectWhole(_ path: Path, _ type: TeacherType) {
        var node = 0
        for step in path.steps {
            let arc = type.network.arcs[step.arc]
            #expect(arc.tail == node)
            #expect(arc.menu.map { $0.allows(step.choice) } ?? step.choice.isEmpty)
            node = arc.head
        }
        #expect(type.network.outgoing[node].isEmpty)
    }

    @Test func `with nothing better than the plan at hand its score is the bound`() throws {
        let part = try #require(Formulation(of: Hamlet.random(4).instance).parts().first { !$0.types.isEmpty })
        let optimum = try Optimum.value(of: part)
        let outcome = try ArcBranching(.glpk, part, effort: 1, below: optimum, stop: StopSignal())
            .search(deadline: Deadline(seconds: nil, from: .now))
        #expect(outcome.assignment == nil)
        #expect(abs(outcome.bound - optimum) < 1e-5)
    }

    @Test func `planes know that nobody is at two places at once`() throws {
        let example = try #require(Example.all.first { $0.name == "spring-start" })
        let formulation = try Formulation(of: example.instance())
        func rootBound(without pieces: Set<SearchPiece>) throws -> Double {
            var branching = ArcBranching(.glpk, formulation, effort: 1, without: pieces, stop: StopSignal())
            try branching.advance(root: 100_000, tree: 0, deadline: Deadline(seconds: nil, from: .now))
            return branching.outcome.bound
        }
        let (without, with) = (try rootBound(without: [.alternatives]), try rootBound(without: []))
        #expect(without < with && with <= example.optimum + 1e-6)
    }

    @Test func `whoever begins has the iterations that a first relaxation takes`() throws {
        let part = try Formulation(of: Hamlet.random(4).instance)
        let arcs = Double(part.arcCount)
        func effort(forIterations each: Double) -> Double {
            each * arcs * arcs / ArcBranching<GLPKSolver>.iterationsOfOneArc
        }
        #expect(!ArcBranching<GLPKSolver>.isWorthwhile(part, effort: effort(forIterations: 0.35)))
        for each in [0.4, 0.75, 2] {
            #expect(ArcBranching<GLPKSolver>.isWorthwhile(part, effort: effort(forIterations: each)))
            let branching = ArcBranching(.glpk, part, effort: effort(forIterations: each), stop: StopSignal())
            #expect(branching.rootIterations == Int(max(1, each) * arcs))
        }
    }

    @Test func `a tree is in vain while the bound is far off, and where it got nowhere until there is a better plan`()
        throws
    {
        let part = try Formulation(of: Example.oneYear.instance())
        let plan = try FirstPlan(part).assignment
        var branching = ArcBranching(.glpk, part, effort: 1, stop: StopSignal())
        let deadline = Deadline(seconds: nil, from: .now)
        branching.take(plan, score: try PartPlanner.exactScore(part, plan, GLPKSolver.glpk))
        var hasLead = branching.lead != nil
        #expect(!hasLead)
        try branching.advance(root: 2_000, tree: 0, deadline: deadline)
        hasLead = branching.lead != nil
        #expect(hasLead)
        var isInVain = branching.isInVain
        #expect(isInVain)
        // As if a plan had been found so near to the bound.
        let bound = branching.outcome.bound
        branching.take(plan, score: 1.015 * bound)
        isInVain = branching.isInVain
        #expect(!isInVain)
        for expected in [false, false, true] {
            // One iteration is not enough to get anywhere.
            try branching.advance(root: 0, tree: 1, deadline: deadline)
            try #require(!branching.outcome.isExhausted)
            isInVain = branching.isInVain
            #expect(isInVain == expected)
        }
        branching.take(plan, score: 1.015 * bound)
        isInVain = branching.isInVain
        #expect(isInVain)
        branching.take(plan, score: 1.01 * bound)
        isInVain = branching.isInVain
        #expect(!isInVain)
    }

    @Test(arguments: [(40_000, 40_000), (100_000, 50_000), (400_000, 100_000), (2_000_000, 200_000)])
    func `where the effort is large a root gets a quarter of it, and the rest is spare`(
        _ affordable: Double, _ expected: Int
    ) throws {
        let part = try Formulation(of: Hamlet.random(4).instance)
        let effort = affordable * Double(part.arcCount) / ArcBranching<GLPKSolver>.iterationsOfOneArc
        let iterations = ArcBranching<GLPKSolver>.rootIterations(part, effort: effort)
        #expect(abs(iterations - expected) <= 1)
        let spare = ArcBranching<GLPKSolver>.spareIterations(part, effort: effort)
        #expect(abs(spare - (Int(affordable) - expected)) <= 2)
    }
}

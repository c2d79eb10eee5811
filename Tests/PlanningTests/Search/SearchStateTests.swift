import Itineraries
import PlanningFixtures
import Rotation
import Testing

@testable import Formulation
@testable import Planning

/// The score that follows a plan under change, against one worked out from nothing.
@Suite struct SearchStateTests {
    /// The score of an assignment, from nothing.
    private func fresh(_ formulation: Formulation, _ assignment: Assignment) -> Double {
        let state = SearchState(formulation)
        for (type, paths) in zip(formulation.types, assignment.paths) {
            for path in paths { state.add(path, of: type, sign: 1) }
        }
        return state.score
    }

    private func expectFollowing(_ formulation: Formulation, moves: Int, seed: Int) {
        var dice = Dice(seed: seed)
        var assignment = formulation.randomAssignment(&dice)
        let state = SearchState(formulation)
        for (type, paths) in zip(formulation.types, assignment.paths) {
            for path in paths { state.add(path, of: type, sign: 1) }
        }
        for move in 0..<moves {
            let t = dice.roll(0...formulation.types.count - 1)
            let type = formulation.types[t]
            let m = dice.roll(0...type.members.count - 1)
            state.add(assignment.paths[t][m], of: type, sign: -1)
            assignment.paths[t][m] = type.randomPath(&dice)
            state.add(assignment.paths[t][m], of: type, sign: 1)
            // Looked at now and then only, so that several changes are settled at once.
            guard dice.once(in: 3) || move == moves - 1 else { continue }
            let expected = fresh(formulation, assignment)
            #expect(state.score == expected || abs(state.score - expected) < 1e-5)
        }
    }

    @Test(arguments: 0..<60) func `in hamlets of all kinds`(_ seed: Int) throws {
        expectFollowing(try Formulation(of: Hamlet.random(seed).instance), moves: 100, seed: seed)
    }

    @Test(arguments: ["every-rule", "two-groups"]) func `in the examples`(_ name: String) throws {
        let example = try #require(Example.all.first { $0.name == name })
        expectFollowing(try Formulation(of: example.instance()), moves: 60, seed: 1)
    }

    @Test(arguments: 0..<60) func `where no lessons are live, the score is that of the plan itself`(_ seed: Int) throws
    {
        var hamlet = Hamlet.random(seed)
        hamlet.modes.removeAll { $0.id == "live" }
        hamlet.rules.removeAll { $0.name == .budget }
        let formulation = try Formulation(of: hamlet.instance)
        var dice = Dice(seed: seed)
        let assignment = formulation.randomAssignment(&dice)
        let teaching = try ExactTeaching(solver: .glpk).teach(formulation, assignment)
        let score = fresh(formulation, assignment)
        // Nobody asks how much two holders of one post would cost.
        guard score < .infinity else { return }
        #expect(abs(score - Worth(formulation, assignment, teaching).total) < 1e-6)
    }

    @Test(arguments: 0..<60) func `a change foretold is the change that comes`(_ seed: Int) throws {
        let formulation = try Formulation(of: Hamlet.random(seed).instance)
        var dice = Dice(seed: seed)
        let assignment = formulation.randomAssignment(&dice)
        let blocks = RelaxedLessons(formulation).blocks
        let state = SearchState(formulation)
        for (type, paths) in zip(formulation.types, assignment.paths) {
            for path in paths { state.add(path, of: type, sign: 1) }
        }
        let tally = Tally(formulation, assignment)
        for (b, block) in blocks.enumerated() {
            for pool in block.pools.indices {
                for periods in [2.5, 7] {
                    var evaluator = BlockEvaluator(block)
                    var capacities = Array(tally.capacities(ofBlock: b))
                    let before = evaluator.points(capacities[...])
                    capacities[pool] += periods
                    let difference = evaluator.points(capacities[...]) - before
                    let position = PoolPosition(block: b, pool: pool)
                    #expect(abs(state.change(position, by: periods) - difference) < 1e-6)
                    // What it is worth at most, it is worth at most.
                    #expect(-difference <= periods * state.worth(position) + 1e-6)
                }
            }
        }
    }
}

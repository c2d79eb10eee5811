import Formulation
import PlanningFixtures
import Rotation
import Testing

@testable import Planning

/// The search itself: never worse, always the same for a seed.
@Suite struct NeighbourhoodSearchTests {
    private func search(_ formulation: Formulation, seed: UInt64) throws -> NeighbourhoodSearch {
        NeighbourhoodSearch(formulation, from: try FirstPlan(formulation).assignment, seed: seed)
    }

    @Test func `the best only gets better, and its score is its own`() throws {
        let formulation = try Formulation(of: Example.oneYear.instance())
        let search = try search(formulation, seed: 3)
        var scores = [search.bestScore]
        search.settle(rounds: 2) { false }
        scores.append(search.bestScore)
        for step in 0..<4 {
            search.explore(SearchRound(step, of: 4, allMoves: 400)) { false }
            scores.append(search.bestScore)
        }
        #expect(scores == scores.sorted(by: >))
        #expect(scores[1] < scores[0])
        let state = SearchState(formulation)
        for (type, paths) in zip(formulation.types, search.best.paths) {
            for path in paths { state.add(path, of: type, sign: 1) }
        }
        #expect(abs(state.score - search.bestScore) < 1e-6)
    }

    @Test func `one seed, one search`() throws {
        let formulation = try Formulation(of: Example.oneYear.instance())
        let twins = try (0..<2).map { _ in try search(formulation, seed: 5) }
        for search in twins { search.explore(SearchRound(0, of: 1, allMoves: 300)) { false } }
        #expect(twins[0].best == twins[1].best)
        #expect(twins[0].bestScore == twins[1].bestScore)
    }

    @Test func `a restart forgets what was best before`() throws {
        let formulation = try Formulation(of: Example.oneYear.instance())
        let start = try FirstPlan(formulation).assignment
        let search = try search(formulation, seed: 5)
        let first = search.bestScore
        search.settle(rounds: 2) { false }
        #expect(search.bestScore < first)
        search.restart(from: start)
        #expect(search.best == start)
        #expect(abs(search.bestScore - first) < 1e-6)
    }

    @Test func `it stops when told to`() throws {
        let search = try search(Formulation(of: Example.oneYear.instance()), seed: 5)
        let before = search.best
        search.settle(rounds: 9) { true }
        search.explore(SearchRound(0, of: 1, allMoves: 1_000_000_000)) { true }
        #expect(search.best == before)
    }

    @Test(arguments: 0..<60) func `settling leaves nobody with a better answer to the others`(_ seed: Int) throws {
        var hamlet = Hamlet.random(seed)
        // Two arcs of one future may meet in a row of a whole year, which best answers do not look at.
        hamlet.rules.removeAll {
            [.exchangeShare, .backboneShare, .pairwise, .reserveTraining, .budget].contains($0.name)
        }
        // Nor at whether somebody sends what others follow.
        hamlet.modes.removeAll { $0.id == "live" }
        let formulation = try Formulation(of: hamlet.instance)
        let search = try search(formulation, seed: 1)
        search.settle(rounds: 50) { false }
        let state = SearchState(formulation)
        for (type, paths) in zip(formulation.types, search.best.paths) {
            for path in paths { state.add(path, of: type, sign: 1) }
        }
        for (type, paths) in zip(formulation.types, search.best.paths) where type.network.allPaths.count < 3_000 {
            state.add(paths[0], of: type, sign: -1)
            for other in type.network.allPaths {
                state.add(other, of: type, sign: 1)
                #expect(state.score >= search.bestScore - 1e-6)
                state.add(other, of: type, sign: -1)
            }
            state.add(paths[0], of: type, sign: 1)
        }
    }
}

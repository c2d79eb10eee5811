import Formulation
import GLPKSolver
import Itineraries
import LinearModel
import PlanningFixtures
import Testing

@testable import Planning

/// Plans that follow a point of the arc program.
@Suite struct GuideTests {
    /// A plan far from the first one: everybody has been taken out and put back a few times.
    private func other(_ formulation: Formulation, _ seed: Int) throws -> Assignment {
        let search = NeighbourhoodSearch(
            formulation, from: try FirstPlan(formulation).assignment, seed: UInt64(seed))
        search.explore(SearchRound(0, of: 1, allMoves: 300)) { false }
        return search.best
    }

    private func guide(_ formulation: Formulation, _ assignment: Assignment) -> Guide {
        let program = ArcProgram(formulation, isReduced: true)
        return Guide(program, at: ArcEncoding(formulation, program, assignment).values)
    }

    @Test(arguments: 0..<15) func `whole paths are followed to the letter`(_ seed: Int) throws {
        let formulation = try Formulation(of: Hamlet.random(seed).instance)
        let first = try FirstPlan(formulation).assignment
        let plan = try other(formulation, seed)
        let search = NeighbourhoodSearch(formulation, from: first, seed: 1)
        search.follow(guide(formulation, plan))
        for (found, wanted) in zip(search.best.paths, plan.paths) {
            // Of alike teachers it does not matter who takes which.
            #expect(found.flatMap(\.arcs).sorted() == wanted.flatMap(\.arcs).sorted())
        }
    }

    @Test func `of paths that are split the greater share is followed, and hard limits hold`() throws {
        let formulation = try Formulation(of: Example.all[1].instance())
        let (one, two) = (try other(formulation, 1), try other(formulation, 2))
        let program = ArcProgram(formulation, isReduced: true)
        let ends = [one, two].map { ArcEncoding(formulation, program, $0).values }
        let point = zip(ends[0], ends[1]).map { 0.7 * $0 + 0.3 * $1 }
        let search = NeighbourhoodSearch(formulation, from: two, seed: 1)
        search.follow(Guide(program, at: point))
        func distance(_ plan: Assignment) -> Int {
            zip(search.best.paths, plan.paths).count { $0.0 != $0.1 }
        }
        #expect(search.bestScore < .infinity)
        #expect(distance(one) < distance(two))
    }

    @Test func `alike teachers do not all follow the same way`() throws {
        let hamlet = Hamlet {
            $0.demand = [.of("pe", 12, at: "A"), .of("pe", 12, at: "B")]
            $0.modes = [.posting("rotation", min: 2)]
            $0.teachers = ["T", "U", "V"].map { .at("A", $0, teaching: "pe") }
        }
        let formulation = try Formulation(of: hamlet.instance)
        try #require(formulation.types.map(\.members.count) == [3])
        let type = formulation.types[0]
        let stays = try FirstPlan(formulation).assignment.paths[0][0]
        let start = try #require(
            type.network.arcs.firstIndex {
                if case .start = $0.action { true } else { false }
            })
        let goes = try #require(
            type.network.shortestPath { a in (Path.Step(arc: a), a == start ? -9 : 1) })
        try #require(goes.path != stays)
        var left = guide(formulation, Assignment(paths: [[goes.path, stays, stays]]))
        #expect(goes.path.arcs.allSatisfy { left.detours(type, number: 0, points: 1)[$0] == 0 })
        left.take(goes.path, ofType: 0)
        let detours = left.detours(type, number: 0, points: 1)
        #expect(stays.arcs.allSatisfy { detours[$0] == 0 })
        #expect(detours[start] > 0)
        let search = NeighbourhoodSearch(formulation, from: Assignment(paths: [[stays, stays, stays]]), seed: 1)
        search.follow(guide(formulation, Assignment(paths: [[goes.path, stays, stays]])))
        #expect(search.best.paths[0].count { $0 == goes.path } == 1)
    }
}

extension Path {
    fileprivate var arcs: [Int] { steps.map(\.arc) }
}

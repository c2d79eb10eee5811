import PlanningFixtures
import Rotation
import Testing

@testable import Formulation
@testable import Planning

/// Whether somebody is there to send the lessons that others follow.
@Suite struct LiveLessonsTests {
    private let lessons = LiveLessons(
        fanout: 2, places: (0..<3).map { LiveLessons.Place(block: $0, course: 0, offer: 0) })

    private func shortage(taught: [Double], followed: [Double], prices: [Double] = [10, 20, 30]) -> LiveLessons.Shortage
    {
        let standings = zip(taught, followed).map { LiveLessons.Standing(taught: $0, followed: $1) }
        return lessons.shortage(standings) { prices[$0.block] * $1 }
    }

    @Test func `nothing is short where enough is taught elsewhere`() {
        #expect(shortage(taught: [3, 0, 0], followed: [0, 4, 2]).points == 0)
    }

    @Test func `nobody follows what is taught only at home`() {
        let shortage = shortage(taught: [3, 0, 0], followed: [1, 2, 2])
        #expect(shortage.periods == [1, 0, 0] && shortage.points == 10 && shortage.price == 10)
    }

    @Test func `where all is too little the cheapest go without`() {
        let shortage = shortage(taught: [2, 0, 0], followed: [0, 3, 3])
        #expect(shortage.periods == [0, 2, 0] && shortage.points == 40)
    }

    @Test func `a plan under change sees what nobody sends`() throws {
        let formulation = try Formulation(
            of: Hamlet {
                $0.horizon = 1
                $0.demand = [.of("music", 4, at: "A"), .of("music", 6, at: "B"), .of("music", 6, at: "C")]
                $0.teachers = [.at("A", "T", teaching: "music")]
                $0.modes = [.broadcast("live", ["music"], share: 0.5, fanout: 1, points: 2)]
            }.instance)
        let assignment = try FirstPlan(formulation).assignment
        let state = SearchState(formulation)
        for (type, paths) in zip(formulation.types, assignment.paths) {
            for path in paths { state.add(path, of: type, sign: 1) }
        }
        let worth = Worth(formulation, assignment, try ExactTeaching(solver: .glpk).teach(formulation, assignment))
            .total
        #expect(abs(state.score - worth) < 1e-6)
        // Two periods are short; one more taught at home may be sent.
        let home = try #require(formulation.blocks.firstIndex { $0.school == "A" })
        #expect(state.relief(PoolPosition(block: home, pool: 0), of: 1) > 0)
        #expect(state.relief(PoolPosition(block: home, pool: 0), of: -1) == 0)
    }
}

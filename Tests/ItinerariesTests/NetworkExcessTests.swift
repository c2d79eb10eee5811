import PlanningFixtures
import Rotation
import Testing

@testable import Itineraries

/// What taking an arc adds to the shortest path, against all paths.
@Suite struct NetworkExcessTests {
    @Test(arguments: 0..<100) func `it is what the shortest path along an arc is longer`(_ seed: Int) throws {
        var dice = Dice(seed: seed)
        for network in try Itineraries(Hamlet.random(seed).instance).networks {
            let paths = network.paths
            guard paths.count < 5_000 else { continue }
            let lengths = network.arcs.map { _ in dice.once(in: 12) ? .infinity : Double(dice.roll(-8...8)) }
            let all = paths.map { path in (arcs: Set(path), length: path.reduce(0) { $0 + lengths[$1] }) }
            let shortest = try #require(all.map(\.length).min())
            for (arc, excess) in network.excesses(lengths).enumerated() {
                let least = all.filter { $0.arcs.contains(arc) }.map(\.length).min() ?? .infinity
                #expect(excess == (least < .infinity ? least - shortest : .infinity))
            }
        }
    }
}

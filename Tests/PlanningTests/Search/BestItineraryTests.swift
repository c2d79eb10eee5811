import Formulation
import Itineraries
import PlanningFixtures
import Rotation
import Testing

@testable import Planning

/// The best itinerary, against all of them.
@Suite struct BestItineraryTests {
    /// Lengths by chance: any for arcs and for days at hosts, and the more the longer for days away.
    private struct Chances: ArcLengths {
        var byArc: [Arc: Double] = [:]
        var byHost: [VisitMenu: [[Double]]] = [:]
        var byDayAway: [VisitMenu: Double] = [:]

        init(_ network: Network, _ dice: inout Dice) {
            for arc in network.arcs {
                byArc[arc] = Double(dice.roll(-8...8))
                guard let menu = arc.menu else { continue }
                byHost[menu] = menu.hosts.map { _ in (1...menu.maxDays).map { _ in Double(dice.roll(-6...6)) } }
                byDayAway[menu] = Double(dice.roll(0...6))
            }
        }

        func length(_ effect: ArcEffect, _ arc: Arc) -> Double { byArc[arc] ?? .nan }

        func lengthOfDaysAway(_ days: Int, _ effect: ArcEffect, _ menu: VisitMenu) -> Double {
            Double(days) * (byDayAway[menu] ?? .nan)
        }

        func lengthOfDays(_ days: Int, at host: Int, _ effect: ArcEffect, _ menu: VisitMenu) -> Double {
            byHost[menu]?[host][days - 1] ?? .nan
        }

        func length(of path: Path, _ type: TeacherType) -> Double {
            path.steps.reduce(0) { total, step in
                let (arc, effect) = (type.network.arcs[step.arc], type.effects[step.arc])
                guard let menu = arc.menu else { return total + length(effect, arc) }
                let days = step.choice.reduce(0) { $0 + $1.days }
                return step.choice.reduce(total + length(effect, arc) + lengthOfDaysAway(days, effect, menu)) {
                    $0 + lengthOfDays($1.days, at: $1.host, effect, menu)
                }
            }
        }
    }

    private func expectBest(_ hamlet: Hamlet, seed: Int) throws {
        var dice = Dice(seed: seed)
        for type in try Formulation(of: hamlet.instance).types where type.network.allPaths.count < 20_000 {
            for _ in 0..<5 {
                let lengths = Chances(type.network, &dice)
                let found = try #require(BestItinerary(type, lengths))
                let least = try #require(type.network.allPaths.map { lengths.length(of: $0, type) }.min())
                #expect(found.length == least)
                #expect(lengths.length(of: found.path, type) == least)
                #expect(
                    found.path.steps.allSatisfy { step in
                        type.network.arcs[step.arc].menu.map { $0.allows(step.choice) } ?? step.choice.isEmpty
                    })
            }
        }
    }

    @Test(arguments: 0..<100) func `in hamlets of all kinds`(_ seed: Int) throws {
        try expectBest(.random(seed), seed: seed)
    }

    @Test(arguments: 0..<60) func `where a visit is demanded`(_ seed: Int) throws {
        var dice = Dice(seed: seed)
        try expectBest(
            Hamlet {
                $0.horizon = dice.roll(1...2)
                $0.modes = [
                    .visiting("visit", days: dice.roll(1...3), hosts: dice.roll(1...3)) { $0.periodsPerDay = 1 }
                ]
                $0.teachers = [.at("A", "T", teaching: "pe")]
                $0.pins = [Pin(kind: .must, mode: "visit", host: dice.pick([nil, nil, "C"]))]
            }, seed: seed)
    }

    @Test func `what is infinitely long is no itinerary`() throws {
        struct Nowhere: ArcLengths {
            func length(_ effect: ArcEffect, _ arc: Arc) -> Double { .infinity }
            func lengthOfDaysAway(_ days: Int, _ effect: ArcEffect, _ menu: VisitMenu) -> Double { 0 }
            func lengthOfDays(_ days: Int, at host: Int, _ effect: ArcEffect, _ menu: VisitMenu) -> Double { 0 }
        }
        let type = try #require(
            Formulation(of: Hamlet { $0.teachers = [.at("A", "T", teaching: "pe")] }.instance).types.first)
        #expect(BestItinerary(type, Nowhere())?.path == nil)
    }
}

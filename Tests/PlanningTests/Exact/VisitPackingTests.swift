import Itineraries
import PlanningFixtures
import Rotation
import Testing

@testable import Planning

/// Splitting what alike teachers do together into what each of them does.
@Suite struct VisitPackingTests {
    private func menu(days: Int, hosts: Int, pinned: SchoolID? = nil) throws -> VisitMenu {
        let instance = Hamlet {
            $0.modes = [.visiting("visit", days: days, hosts: hosts) { $0.periodsPerDay = 1 }]
            $0.teachers = [.at("A", "T", teaching: "pe")]
            $0.pins = pinned.map { [Pin(kind: .must, mode: "visit", host: $0)] } ?? []
        }.instance
        return try #require(Itineraries(instance).networks[0].arcs.lazy.compactMap(\.menu).first)
    }

    /// How many teachers spend how many days, by host and days less one.
    private func counts(_ choices: [[VisitChoice]], _ menu: VisitMenu) -> [[Int]] {
        menu.hosts.indices.map { host in
            (1...menu.maxDays).map { days in
                choices.joined().count { $0 == VisitChoice(host: host, days: days) }
            }
        }
    }

    @Test(arguments: 0..<200) func `what was put together falls apart again`(_ seed: Int) throws {
        var dice = Dice(seed: seed)
        let menu = try menu(
            days: dice.roll(1...4), hosts: dice.roll(1...3), pinned: dice.once(in: 3) ? "C" : nil)
        let visits = (0..<dice.roll(1...4)).map { _ in dice.pick(menu.choices) }
        let counts = counts(visits, menu)
        let choices = try #require(VisitPacking(menu, visits: visits.count, counts).choices)
        #expect(choices.count == visits.count)
        #expect(choices.allSatisfy(menu.allows))
        #expect(self.counts(choices, menu) == counts)
    }

    @Test func `what does not fit together does not fall apart`() throws {
        let menu = try menu(days: 3, hosts: 2)
        // Two visits of three days at most, and two days at each of three hosts.
        let tooMuch = menu.hosts.indices.map { _ in [0, 1, 0] }
        #expect(VisitPacking(menu, visits: 2, tooMuch).choices == nil)
        #expect(VisitPacking(menu, visits: 3, tooMuch).choices != nil)
        // A visit without a host is none.
        #expect(VisitPacking(menu, visits: 2, [[1, 0, 0], [0, 0, 0], [0, 0, 0]]).choices == nil)
    }
}

import PlanningFixtures
import Rotation
import Testing

@testable import Itineraries

/// Whole days at hosts, over one school year.
@Suite struct VisitTests {
    private func visitor(_ change: (inout Hamlet) -> Void) -> Hamlet {
        Hamlet {
            $0.modes = [.visiting("visit", days: 2, hosts: 2)]
            $0.teachers = [.at("A", "T", teaching: "pe")]
            change(&$0)
        }
    }

    private func menu(_ change: (inout Hamlet) -> Void) throws -> VisitMenu? {
        try Futures(in: visitor(change)).network.arcs.lazy.compactMap(\.menu).first
    }

    private static let spans: [(Semester, Int, Set<String>)] = [
        (.fall, 2, ["stay, stay", "visit B/C/D×2"]),
        // The last fall stands alone.
        (.fall, 1, ["stay", "visit B/C/D×1"]),
        (
            .fall, 3,
            [
                "stay, stay, stay", "visit B/C/D×2, stay", "stay, stay, visit B/C/D×1",
                "visit B/C/D×2, visit B/C/D×1",
            ]
        ),
        // A spring start is a visit's only spring.
        (
            .spring, 3,
            [
                "stay, stay, stay", "visit B/C/D×1, stay, stay", "stay, visit B/C/D×2",
                "visit B/C/D×1, visit B/C/D×2",
            ]
        ),
    ]

    @Test(arguments: spans)
    func `a visit spans what the horizon has of a school year`(
        _ start: Semester, _ horizon: Int, _ futures: Set<String>
    ) throws {
        let hamlet = visitor {
            $0.start = start
            $0.horizon = horizon
        }
        #expect(try Futures(in: hamlet).all == futures)
    }

    @Test func `the days chosen go from home to the hosts`() throws {
        let network = try Futures(in: visitor { _ in }).network
        let arc = try #require(network.arcs.firstIndex { $0.menu != nil })
        let step = Path.Step(arc: arc, choice: [VisitChoice(host: 0, days: 1), VisitChoice(host: 2, days: 1)])
        // Two days away take four periods and one for the road each out of twelve.
        let inSpring: [Network.Gift] = [
            .init(school: "A", k: 1, periods: 2, source: .home),
            .init(school: "B", k: 1, periods: 4, source: .visiting),
            .init(school: "D", k: 1, periods: 4, source: .visiting),
        ]
        #expect(network.gives(step).filter { $0.k == 1 } == inSpring)
        #expect(network.gives(step).filter { $0.k == 0 }.count == 3)
    }

    @Test func `a menu has the hosts that demand a course held`() throws {
        let menu = try menu { $0.demand = [.of("pe", 8, at: "B"), .of("music", 8, at: "C")] }
        #expect(menu?.hosts.map(\.host) == ["B"])
        #expect(menu?.maxHosts == 1)
        #expect(try self.menu { $0.demand = [.of("music", 8, at: "C")] } == nil)
    }

    @Test(arguments: [(14.0, 2), (9.9, 1), (5.0, 1), (4.9, nil)] as [(Double, Int?)])
    func `the load allows so many days`(_ load: Double, _ days: Int?) throws {
        #expect(try menu { $0.teachers[0].load = load }?.maxDays == days)
    }

    @Test func `three days of 5.1 periods fit into 15.3`() throws {
        let menu = try menu {
            $0.teachers[0].load = 15.3
            $0.modes = [
                .visiting("visit", days: 3) {
                    $0.periodsPerDay = 5
                    $0.lostPeriodsPerDay = 0.1
                }
            ]
        }
        #expect(menu?.maxDays == 3)
    }

    @Test func `a day costs its points, its minutes and its yuan each semester`() throws {
        let host = try #require(
            menu {
                $0.modes = [
                    .visiting("visit", days: 2) {
                        $0.dayPoints = 2
                        $0.minutePoints = 0.1
                        $0.yuanPerDay = YuanBySetting([.rural: 40])
                    }
                ]
            }?.hosts.first)
        #expect(host.host == "B")
        // Two semesters of two points and ten minutes at a tenth of a point.
        #expect(host.points == [6, 12])
        #expect(host.yuanPerDay == 40)
    }

    @Test func `a wish counts once for each host and semester`() throws {
        func points(_ change: (inout Teacher) -> Void) throws -> [Double]? {
            try menu {
                $0.worth = Worth(unwillingPoints: 7, willingPoints: 3)
                $0.modes = [.visiting("visit", days: 2) { $0.dayPoints = 2 }]
                change(&$0.teachers[0])
            }?.hosts.first?.points
        }
        #expect(try points { _ in } == [4, 8])
        #expect(try points { $0.unwilling = ["B"] } == [18, 22])
        #expect(try points { $0.willing = ["B"] } == [0, 2])
    }

    @Test func `a step's worth follows its choice`() throws {
        let network = try Futures(
            in: visitor {
                $0.modes = [
                    .visiting("visit", days: 3, hosts: 2) {
                        $0.dayPoints = 2
                        $0.yuanPerDay = YuanBySetting(40)
                        $0.periodsPerDay = 3
                    }
                ]
            }
        ).network
        let arc = try #require(network.arcs.firstIndex { $0.menu != nil })
        let step = Path.Step(arc: arc, choice: [VisitChoice(host: 0, days: 2), VisitChoice(host: 1, days: 1)])
        #expect(network.movePoints(step) == 12)
        #expect(network.newYuan(step) == [120, 120])
    }

    @Test(arguments: [(0, true), (1, false), (2, true), (3, true)])
    func `a rest must cover the whole visit`(_ rest: Int, _ allowed: Bool) throws {
        let network = try Futures(
            in: visitor { $0.teachers[0].restUntil = .after(rest - 1) }
        ).network
        #expect(network.nodes[0].state == .rest(rest))
        #expect(network.arcs.contains { $0.menu != nil && $0.tail == 0 } == allowed)
        let end = network.arcs.first { $0.menu != nil }.map { network.nodes[$0.head].state }
        #expect(end == (allowed ? .rest(max(0, rest - 2)) : nil))
    }

    @Test func `a visit of one semester needs but one of rest`() throws {
        let futures = try Futures(
            in: visitor {
                $0.horizon = 1
                $0.teachers[0].restUntil = .fall
            })
        #expect(futures.all == ["stay", "visit B/C/D×1"])
    }

    @Test func `no semester of a visit may be absent`() throws {
        let futures = try Futures(
            in: visitor { $0.leaves = [Leave(teacher: "T", span: SemesterSpan(from: .spring))] })
        #expect(futures.all == ["stay, absent"])
    }

    @Test func `the exempt visit nobody`() throws {
        #expect(try Futures(in: visitor { $0.teachers[0].exemption = "illness" }).all == ["stay, stay"])
    }

    @Test func `visits leave a teacher where he was`() throws {
        let network = try Futures(in: visitor { _ in }).network
        #expect(network.nodes.map(\.state) == [.before, .before, .before])
    }

    @Test func `a menu allows what keeps to its limits`() throws {
        let menu = try #require(menu { _ in })
        func allows(_ choice: (host: Int, days: Int)...) -> Bool {
            menu.allows(choice.map { VisitChoice(host: $0.host, days: $0.days) })
        }
        #expect(allows((0, 1)) && allows((2, 2)) && allows((0, 1), (1, 1)))
        #expect(!allows())
        #expect(!allows((0, 3)))
        #expect(!allows((0, 2), (1, 1)))
        #expect(!allows((0, 1), (0, 1)))
        #expect(!allows((3, 1)))
        #expect(!allows((0, 0)))
    }
}

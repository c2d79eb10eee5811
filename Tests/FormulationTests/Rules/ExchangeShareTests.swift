import PlanningFixtures
import Rotation
import Testing

@testable import Formulation

@Suite struct ExchangeShareTests {
    private static let half = StartShare(share: .of(0.5), modes: ["rotation"])

    private func hamlet(_ counted: StartShare = half, _ change: (inout Hamlet) -> Void = { _ in }) -> Hamlet {
        Hamlet {
            $0.eligibility.dueYears = 6
            $0.modes = [
                .posting("rotation", min: 1) { $0.starts = [.fall, .spring] }, .posting("training", min: 1),
            ]
            $0.memberships.removeAll { $0.school == "C" || $0.school == "D" }
            $0.teachers = ["T", "U", "V"].map { .at("A", $0, teaching: "pe") { $0.atSchoolSince = .longAgo } }
            $0.rules = [Rule(.exchangeShare(counted), penalty: 150)]
            change(&$0)
        }
    }

    @Test func `a share of those due starts in the fall or the spring after`() throws {
        let probe = try RuleProbe(.exchangeShare, in: hamlet())
        // Half of three is two.
        #expect(
            probe.program == """
                """)
        #expect(try probe.shortfalls() == [2])
        #expect(try probe.points(["T": "rotation@B×1, home, stay", "U": "stay, rotation@B×1"]) == [0])
        #expect(try probe.points(["T": "training@B×1, home, stay"]) == [300])
    }

    @Test(arguments: [(0.15, 20, 3.0), (0.1, 30, 3), (0.1, 31, 4), (0.07, 100, 7)])
    func `the share is counted in exact decimals`(_ share: Double, _ due: Int, _ required: Double) throws {
        let probe = try RuleProbe(
            .exchangeShare,
            in: hamlet(StartShare(share: .of(share), modes: ["rotation"])) {
                $0.teachers = (0..<due).map {
                    .at("A", TeacherID(rawValue: "T\($0)"), teaching: "pe") { $0.atSchoolSince = .longAgo }
                }
            })
        #expect(probe.rows.map(\.lower) == [required])
    }

    @Test func `only those due in the fall count`() throws {
        let probe = try RuleProbe(
            .exchangeShare,
            in: hamlet {
                // Six years are over by the spring, not by the fall.
                $0.teachers[0].atSchoolSince = CivilDate(year: 2021, month: 3)
                $0.teachers[1].atSchoolSince = nil
                $0.teachers[2].exemption = "illness"
                $0.teachers.append(.at("B", "W", teaching: "pe") { $0.atSchoolSince = .longAgo })
            })
        #expect(probe.rows.map(\.lower) == [1])
        #expect(try probe.entries(of: "rotation@B×1", by: "T") == [])
        #expect(try probe.entries(of: "rotation@A×1", by: "W") == ["G 2026-fall 1.0"])
    }

    @Test func `routes narrow the starts that count`() throws {
        func entries(_ route: Route) throws -> [String] {
            let counted = StartShare(share: .of(0.5), modes: ["rotation"], routes: [route])
            return try RuleProbe(.exchangeShare, in: hamlet(counted)).entries(of: "rotation@B×1")
        }
        #expect(try entries(Route(home: .core, host: .member)) == ["G 2026-fall 1.0"])
        #expect(try entries(Route(home: .member, host: .core)) == [])
    }

    @Test func `a region is one unit, and each group is one of its own`() throws {
        func rows(_ scope: ShareScope) throws -> [String] {
            let probe = try RuleProbe(
                .exchangeShare,
                in: hamlet(StartShare(share: .of(0.5), scope: scope, modes: ["rotation"])) {
                    $0.horizon = 3
                    $0.groups.append(Group(id: "H", name: "H", kind: .loose))
                    // A school of two groups counts in both.
                    $0.memberships.append(Membership(group: "H", school: "A", role: .member))
                })
            return probe.rows.map { "\($0.place) \($0.k) ≥ \($0.lower ?? 0)" }
        }
        #expect(try rows(.region) == ["region 0 ≥ 2.0", "region 2 ≥ 2.0"])
        #expect(try rows(.group) == ["G 0 ≥ 2.0", "G 2 ≥ 2.0", "H 0 ≥ 2.0", "H 2 ≥ 2.0"])
    }

    @Test func `the year begun before the start has no row`() throws {
        let probe = try RuleProbe(
            .exchangeShare,
            in: hamlet {
                $0.start = .spring
            })
        #expect(probe.rows.map(\.k) == [1])
        #expect(try probe.entries(of: "rotation@B×1") == [])
    }

    @Test func `a year is waived if its first semester is`() throws {
        func points(_ span: SemesterSpan, place: String?) throws -> [Double] {
            try RuleProbe(
                .exchangeShare,
                in: hamlet {
                    $0.waivers = [Waiver(rule: .exchangeShare, place: place, span: span)]
                }
            ).points()
        }
        #expect(try points(SemesterSpan(until: .fall), place: "G") == [0])
        #expect(try points(SemesterSpan(until: .fall), place: nil) == [0])
        #expect(try points(SemesterSpan(from: .spring), place: "G") == [300])
        #expect(try points(.always, place: "region") == [300])
    }
}

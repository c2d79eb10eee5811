import PlanningFixtures
import Rotation
import Testing

@testable import Formulation

@Suite struct BackboneShareTests {
    private func hamlet(_ change: (inout Hamlet) -> Void = { _ in }) -> Hamlet {
        Hamlet {
            $0.horizon = 1
            $0.eligibility.dueYears = 6
            $0.modes = [.posting("rotation", min: 1)]
            $0.memberships.removeAll { $0.school == "C" || $0.school == "D" }
            $0.teachers = [
                .at("A", "plain", teaching: "pe") { $0.atSchoolSince = .longAgo },
                .at("A", "backbone", teaching: "pe") {
                    $0.atSchoolSince = .longAgo
                    $0.rank = "county"
                },
                .at("A", "recent", teaching: "pe") { $0.rank = "county" },
            ]
            $0.rules = [
                Rule(.backboneShare(StartShare(share: .of(0.25), modes: ["rotation"])), penalty: 100)
            ]
            change(&$0)
        }
    }

    @Test func `every start asks for a share of a backbone teacher`() throws {
        let probe = try RuleProbe(.backboneShare, in: hamlet())
        #expect(
            probe.program == """
                """)
        #expect(try probe.entries(of: "rotation@B×1", by: "plain") == ["G 2026-fall 0.0 of 0.25"])
        #expect(try probe.entries(of: "rotation@B×1", by: "backbone") == ["G 2026-fall 1.0 of 0.25"])
    }

    @Test func `starts of those not due do not count`() throws {
        #expect(try RuleProbe(.backboneShare, in: hamlet()).entries(of: "rotation@B×1", by: "recent") == [])
    }

    @Test func `the shortfall may be a fraction of a person`() throws {
        let probe = try RuleProbe(.backboneShare, in: hamlet())
        #expect(try probe.shortfalls() == [0])
        #expect(try probe.shortfalls(["plain": "rotation@B×1"]) == [0.25])
        #expect(try probe.points(["plain": "rotation@B×1"]) == [25])
        #expect(try probe.points(["plain": "rotation@B×1", "backbone": "rotation@B×1"]) == [0])
    }

    @Test func `a waiver makes the row free`() throws {
        let probe = try RuleProbe(
            .backboneShare, in: hamlet { $0.waivers = [Waiver(rule: .backboneShare, place: "G")] })
        #expect(try probe.points(["plain": "rotation@B×1"]) == [0])
    }
}

import PlanningFixtures
import Rotation
import Testing

@testable import Formulation

@Suite struct TeamTests {
    private func hamlet(_ change: (inout Hamlet) -> Void = { _ in }) -> Hamlet {
        Hamlet {
            $0.horizon = 1
            $0.modes = [.post("executive", min: 1), .posting("rotation", min: 1)]
            $0.posts = [Post(id: "X", school: "B", title: "执行校长", mode: "executive")]
            $0.memberships.removeAll { $0.school == "C" || $0.school == "D" }
            $0.teachers = [
                .at("A", "plain", teaching: "pe"), .at("A", "backbone", teaching: "pe") { $0.rank = "county" },
            ]
            $0.rules = [Rule(.team, penalty: 60)]
            change(&$0)
        }
    }

    @Test func `a leader and a backbone teacher, each with a shortfall of its own`() throws {
        let probe = try RuleProbe(.team, in: hamlet())
        #expect(
            probe.program == """
                """)
        #expect(try probe.shortfalls() == [1, 1])
        #expect(try probe.shortfalls(["plain": "executive@B#X×1"]) == [0, 1])
        #expect(try probe.shortfalls(["backbone": "rotation@B×1"]) == [1, 0])
        #expect(try probe.points(["plain": "rotation@B×1"]) == [60, 60])
    }

    @Test func `one backbone leader is both`() throws {
        #expect(
            try RuleProbe(.team, in: hamlet()).shortfalls(["backbone": "executive@B#X×1"]) == [0, 0])
    }

    @Test func `a manager on the post is a leader too`() throws {
        let probe = try RuleProbe(.team, in: hamlet { $0.teachers[0].office = .deputy })
        #expect(try probe.shortfalls(["plain": "executive@B#X×1"]) == [0, 1])
    }

    @Test func `guests who are not from the core make no team`() throws {
        let probe = try RuleProbe(
            .team,
            in: hamlet {
                $0.memberships.append(Membership(group: "G", school: "C", role: .member))
                $0.teachers = [.at("C", "T", teaching: "pe") { $0.rank = "county" }]
            })
        #expect(try probe.entries(of: "rotation@B×1") == [])
    }

    @Test func `a waiver drops both rows`() throws {
        let probe = try RuleProbe(.team, in: hamlet { $0.waivers = [Waiver(rule: .team, place: "B")] })
        #expect(try probe.points() == [0, 0])
        #expect(probe.rows.allSatisfy { $0.waiver != nil })
    }
}

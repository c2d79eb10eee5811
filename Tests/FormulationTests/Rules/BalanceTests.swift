import PlanningFixtures
import Rotation
import Testing

@testable import Formulation

@Suite struct BalanceTests {
    private func hamlet(_ change: (inout Hamlet) -> Void = { _ in }) -> Hamlet {
        Hamlet {
            $0.horizon = 1
            $0.modes = [.posting("rotation", min: 1), .visiting("visit", days: 1)]
            $0.schools = [.online("A"), .online("B")]
            $0.memberships.removeAll { $0.school == "C" || $0.school == "D" }
            $0.teachers = [
                .at("A", "T", teaching: "pe"), .at("A", "U", teaching: "pe"), .at("B", "V", teaching: "pe"),
            ]
            $0.rules = [Rule(.balance(maxNet: 1), penalty: 20)]
            change(&$0)
        }
    }

    @Test func `arrivals and departures drift apart by so many`() throws {
        let probe = try RuleProbe(.balance, in: hamlet())
        #expect(
            probe.program == """
                """)
        #expect(try probe.entries(of: "rotation@B×1") == ["B 2026-fall 1.0", "A 2026-fall -1.0"])
    }

    @Test func `too many one way are short at both ends, and an exchange is not`() throws {
        let probe = try RuleProbe(.balance, in: hamlet())
        #expect(try probe.points(["T": "rotation@B×1"]) == [0, 0])
        #expect(try probe.points(["T": "rotation@B×1", "U": "rotation@B×1"]) == [20, 20])
        #expect(
            try probe.points(["T": "rotation@B×1", "U": "rotation@B×1", "V": "rotation@A×1"]) == [0, 0])
    }

    @Test func `visits do not count, the ledger does`() throws {
        let probe = try RuleProbe(
            .balance,
            in: hamlet {
                $0.postings = [
                    RunningPosting(teacher: "T", mode: "rotation", host: "B", since: .after(-1), until: .fall)
                ]
            })
        #expect(try probe.entries(of: "visit B×1", by: "U") == [])
        #expect(try probe.entries(of: "rotation=B×1") == ["B 2026-fall 1.0", "A 2026-fall -1.0"])
    }

    @Test func `a waiver of one place leaves the others`() throws {
        let probe = try RuleProbe(.balance, in: hamlet { $0.waivers = [Waiver(rule: .balance, place: "A")] })
        #expect(try probe.points(["T": "rotation@B×1", "U": "rotation@B×1"]) == [0, 20])
    }
}

import PlanningFixtures
import Rotation
import Testing

@testable import Formulation

@Suite struct AwayCapTests {
    private func hamlet(_ change: (inout Hamlet) -> Void = { _ in }) -> Hamlet {
        Hamlet {
            $0.modes = [.posting("rotation", min: 1), .visiting("visit", days: 1)]
            $0.schools = [.online("A"), .online("B")]
            $0.memberships.removeAll { $0.school == "C" || $0.school == "D" }
            $0.teachers = ["T", "U", "V"].map { .at("A", $0, teaching: "pe") }
            $0.rules = [Rule(.awayCap(share: .of(0.4)), penalty: 50)]
            change(&$0)
        }
    }

    @Test func `so many of a school's own may be away`() throws {
        let probe = try RuleProbe(.awayCap, in: hamlet())
        // Two fifths of three are one; nobody works at B.
        #expect(
            probe.program == """
                """)
        #expect(probe.rows.map(\.upper) == [1, 1, 0, 0])
        #expect(try probe.points(["T": "rotation@B×1, home, stay"]) == [0, 0, 0, 0])
        #expect(
            try probe.points(["T": "rotation@B×1, home, stay", "U": "rotation@B×1, home, stay"]) == [50, 0, 0, 0])
    }

    @Test func `visits are not away`() throws {
        #expect(try RuleProbe(.awayCap, in: hamlet()).entries(of: "visit B×2") == [])
    }

    @Test func `the absent are not staff, and the ledger's absent are away`() throws {
        let probe = try RuleProbe(
            .awayCap,
            in: hamlet {
                $0.postings = [
                    RunningPosting(teacher: "T", mode: "rotation", host: "B", since: .after(-1), until: .fall)
                ]
                $0.leaves = [
                    Leave(teacher: "T", span: SemesterSpan(until: .fall)),
                    Leave(teacher: "U", span: SemesterSpan(until: .fall)),
                ]
            })
        #expect(probe.rows.map(\.upper) == [0, 1, 0, 0])
        #expect(try probe.entries(of: "rotation=B×1") == ["A 2026-fall 1.0"])
        #expect(try probe.shortfalls() == [1, 0, 0, 0])
    }

    @Test(arguments: [(0.15, 20, 3.0), (0.3, 10, 3), (0.29, 100, 29)])
    func `the cap is counted in exact decimals`(_ share: Double, _ staff: Int, _ cap: Double) throws {
        let probe = try RuleProbe(
            .awayCap,
            in: hamlet {
                $0.teachers = (0..<staff).map { .at("A", TeacherID(rawValue: "T\($0)"), teaching: "pe") }
                $0.rules = [Rule(.awayCap(share: .of(share)), penalty: 50)]
            })
        #expect(probe.rows.first?.upper == cap)
    }

    @Test func `a waiver without a place covers every school`() throws {
        let probe = try RuleProbe(.awayCap, in: hamlet { $0.waivers = [Waiver(rule: .awayCap)] })
        #expect(probe.rows.allSatisfy { $0.penalty == 0 && $0.waiver != nil })
    }
}

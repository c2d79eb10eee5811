import PlanningFixtures
import Rotation
import Testing

@testable import Formulation

@Suite struct DispatchFloorTests {
    private func hamlet(_ change: (inout Hamlet) -> Void = { _ in }) -> Hamlet {
        Hamlet {
            $0.modes = [.post("executive", min: 2), .posting("rotation", min: 1)]
            $0.posts = [Post(id: "X", school: "B", title: "执行校长", mode: "executive")]
            $0.memberships.removeAll { $0.school == "C" || $0.school == "D" }
            $0.teachers = [
                .at("A", "plain", teaching: "pe"), .at("A", "backbone", teaching: "pe") { $0.rank = "county" },
            ]
            $0.rules = [Rule(.dispatchFloor(count: 2), penalty: 100)]
            change(&$0)
        }
    }

    @Test func `core staff on a post count, on a posting only backbone`() throws {
        let probe = try RuleProbe(.dispatchFloor, in: hamlet())
        #expect(
            probe.program == """
                """)
        #expect(try probe.entries(of: "rotation@B×1", by: "plain") == [])
        #expect(try probe.entries(of: "rotation@B×1", by: "backbone") == ["B 2026-fall 1.0"])
        #expect(try probe.entries(of: "executive@B#X×2", by: "plain") == ["B 2026-fall 1.0", "B 2027-spring 1.0"])
    }

    @Test func `what is short is priced by the person and semester`() throws {
        let probe = try RuleProbe(.dispatchFloor, in: hamlet())
        #expect(try probe.shortfalls() == [2, 2])
        #expect(try probe.points(["plain": "executive@B#X×2", "backbone": "rotation@B×1, home, stay"]) == [0, 100])
    }

    @Test func `whoever comes from elsewhere does not count`() throws {
        let probe = try RuleProbe(
            .dispatchFloor,
            in: hamlet {
                $0.memberships.append(Membership(group: "G", school: "C", role: .member))
                $0.teachers = [.at("C", "T", teaching: "pe") { $0.rank = "county" }]
            })
        #expect(try probe.entries(of: "rotation@B×1") == [])
        // A guest at the core is at no member school.
        #expect(try probe.entries(of: "rotation@A×1") == [])
    }

    @Test func `a school is asked while it is a member, and its core is of its own group`() throws {
        let probe = try RuleProbe(
            .dispatchFloor,
            in: hamlet {
                $0.modes[1] = .posting("rotation", min: 2) { $0.reach.scope = .region }
                $0.groups.append(Group(id: "H", name: "H", kind: .tight))
                $0.memberships = [
                    Membership(group: "G", school: "A", role: .core),
                    Membership(group: "G", school: "B", role: .member, span: SemesterSpan(until: .fall)),
                    Membership(group: "H", school: "C", role: .member),
                ]
            })
        #expect(probe.rows.map { "\($0.place) \($0.k)" } == ["B 0", "C 0", "C 1"])
        #expect(try probe.entries(of: "rotation@B×2", by: "backbone") == ["B 2026-fall 1.0"])
        #expect(try probe.entries(of: "rotation@C×2", by: "backbone") == [])
    }

    @Test func `the ledger counts, a leave or not`() throws {
        let probe = try RuleProbe(
            .dispatchFloor,
            in: hamlet {
                $0.postings = [
                    RunningPosting(
                        teacher: "backbone", mode: "rotation", host: "B", since: .after(-1), until: .spring)
                ]
                $0.leaves = [Leave(teacher: "backbone", span: SemesterSpan(until: .fall))]
            })
        #expect(try probe.shortfalls() == [1, 1])
    }

    @Test func `a waiver of the place and time drops the row`() throws {
        let waivers = [
            Waiver(rule: .dispatchFloor, place: "B", span: SemesterSpan(from: .spring)),
            Waiver(rule: .dispatchFloor, place: "A"), Waiver(rule: .team, place: "B"),
        ]
        let probe = try RuleProbe(.dispatchFloor, in: hamlet { $0.waivers = waivers })
        #expect(probe.rows.map(\.waiver) == [nil, waivers[0]])
        #expect(try probe.points() == [200, 0])
        // Waived is not hidden: the shortfall is still told.
        #expect(try probe.shortfalls() == [2, 2])
    }
}

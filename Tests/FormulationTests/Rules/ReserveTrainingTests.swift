import PlanningFixtures
import Rotation
import Testing

@testable import Formulation

@Suite struct ReserveTrainingTests {
    private func hamlet(_ change: (inout Hamlet) -> Void = { _ in }) -> Hamlet {
        Hamlet {
            $0.modes = [
                .posting("training", min: 1, max: 2) {
                    $0.reach.routes = [Route(home: .member, host: .core)]
                    $0.starts = [.fall, .spring]
                }, .posting("rotation", min: 1),
            ]
            $0.memberships.removeAll { $0.school == "C" || $0.school == "D" }
            $0.teachers = [.at("B", "T", teaching: "pe") { $0.isReserve = true }]
            $0.rules = [Rule(.reserveTraining(mode: "training", count: 1), penalty: 40)]
            change(&$0)
        }
    }

    @Test func `every member school sends so many a school year, in fall or spring`() throws {
        let probe = try RuleProbe(.reserveTraining, in: hamlet())
        #expect(
            probe.program == """
                """)
        #expect(try probe.points() == [40])
        #expect(try probe.points(["T": "stay, training@A×1"]) == [0])
        #expect(try probe.points(["T": "rotation@A×1, home, stay"]) == [40])
    }

    @Test func `only starts count`() throws {
        let probe = try RuleProbe(.reserveTraining, in: hamlet())
        #expect(try probe.entries(of: "training@A×1") == ["B 2026-fall 1.0"])
        #expect(try probe.entries(of: "training+A×1") == [])
    }

    @Test func `a school is asked in each fall in which it is a member`() throws {
        let probe = try RuleProbe(
            .reserveTraining,
            in: hamlet {
                $0.horizon = 5
                $0.memberships[1] = Membership(
                    group: "G", school: "B", role: .member, span: SemesterSpan(from: .after(1), until: .after(3)))
            })
        #expect(probe.rows.map(\.k) == [2])
    }

    @Test func `the year begun before the start has no row`() throws {
        let probe = try RuleProbe(
            .reserveTraining,
            in: hamlet {
                $0.start = .spring
                $0.horizon = 3
            })
        #expect(probe.rows.map(\.k) == [1])
        #expect(try probe.shortfalls(["T": "training@A×1, home, stay, stay"]) == [1])
    }

    @Test func `a year is waived if its fall is`() throws {
        func points(_ span: SemesterSpan) throws -> [Double] {
            try RuleProbe(
                .reserveTraining,
                in: hamlet { $0.waivers = [Waiver(rule: .reserveTraining, place: "B", span: span)] }
            ).points()
        }
        #expect(try points(SemesterSpan(until: .fall)) == [0])
        #expect(try points(SemesterSpan(from: .spring)) == [40])
    }
}

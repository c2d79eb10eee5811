import PlanningFixtures
import Rotation
import Testing

@testable import Plans

/// What is otherwise in one plan than in another.
@Suite struct PlanDiffTests {
    private func placement(
        _ teacher: TeacherID, _ mode: ModeID, _ host: SchoolID, _ since: Int, _ until: Int, days: Int? = nil,
        points: Double = 0
    ) -> Placement {
        Placement(
            teacher: teacher, mode: mode, home: "A", host: host, since: .after(since), until: .after(until),
            days: days, minutes: 10, subjects: [], status: .new, points: points, yuan: 0, isFirm: true)
    }

    private func coverage(_ school: SchoolID, _ subject: SubjectID, _ k: Int, unmet: Double) -> Coverage {
        Coverage(
            school: school, course: Course(.primary, subject), semester: .after(k), demand: 10, home: 0, posted: 0,
            visiting: 0, streamed: 0, hired: 0, unmet: unmet, before: 0, points: 0)
    }

    private func facts(
        _ placements: [Placement] = [], unmet: [Coverage]? = nil, shortfalls: [RuleName: Double] = [:],
        points: [String: Double] = [:]
    ) -> PlanFacts {
        PlanFacts(
            placements: placements, coverage: unmet ?? (0..<4).map { coverage("B", "pe", $0, unmet: 1) },
            shortfalls: shortfalls, points: points)
    }

    private func change(_ before: [Placement], _ after: [Placement]) throws -> TeacherChange {
        let diff = PlanDiff(from: facts(before), to: facts(after))
        try #require(diff.teachers.count == 1)
        return diff.teachers[0]
    }

    @Test func `what costs otherwise but asks the same is the same`() {
        let one = facts([placement("T", "r", "B", 0, 1, points: 3)])
        let other = facts([placement("T", "r", "B", 0, 1, points: 9)])
        #expect(PlanDiff(from: one, to: other).isEmpty)
        #expect(PlanDiff(from: facts(), to: facts()).isEmpty)
    }

    @Test func `gone, new and otherwise`() throws {
        let (b, c) = (placement("T", "r", "B", 0, 1), placement("T", "r", "C", 0, 1))
        #expect(try change([b], []).kind == .gone)
        #expect(try change([], [b]).kind == .new)
        #expect(try change([b], [c]).kind == .changed)
        // What is kept beside makes the teacher not gone.
        #expect(try change([b, placement("T", "r", "C", 2, 3)], [b]).kind == .changed)
    }

    @Test func `an arrangement is told beside what stands in its place`() throws {
        func differences(_ before: [Placement], _ after: [Placement]) throws -> [[TeacherChange.Difference]] {
            try change(before, after).steps.map(\.differences)
        }
        let visit = placement("T", "v", "B", 0, 1, days: 1)
        #expect(try differences([visit], [placement("T", "v", "C", 0, 1, days: 1)]) == [[.host]])
        #expect(try differences([visit], [placement("T", "v", "B", 0, 1, days: 2)]) == [[.days]])
        #expect(try differences([visit], [placement("T", "v", "B", 0, 0, days: 1)]) == [[.time]])
        #expect(try differences([visit], [placement("T", "r", "B", 0, 1)]) == [[.mode, .days]])
        // Later ones do not stand in its place.
        #expect(
            try differences([visit], [placement("T", "v", "C", 2, 3, days: 1)]) == [[.cancelled], [.added]])
    }

    @Test func `unmet periods are averaged over the semesters of both`() {
        let one = facts(unmet: [coverage("B", "pe", 0, unmet: 4), coverage("B", "pe", 1, unmet: 2)])
        let other = facts(
            unmet: [
                coverage("B", "pe", 1, unmet: 3), coverage("B", "pe", 2, unmet: 9), coverage("C", "pe", 1, unmet: 0),
            ])
        let diff = PlanDiff(from: one, to: other)
        #expect(diff.semesters == [.after(1)])
        #expect(diff.unmet.map(\.key.school) == ["B"])
        #expect(diff.unmet.map(\.difference) == [1])
    }

    @Test func `arrangements outside of what both plan are not compared`() {
        let one = facts([placement("T", "r", "B", 0, 1)], unmet: [coverage("B", "pe", 0, unmet: 0)])
        let other = facts([placement("U", "r", "B", 2, 3)], unmet: [coverage("B", "pe", 2, unmet: 0)])
        let diff = PlanDiff(from: one, to: other)
        #expect(diff.semesters == [] && diff.isEmpty)
    }

    @Test func `rules and terms come in their order, and the score with them`() {
        let diff = PlanDiff(
            from: facts(shortfalls: [.posts: 1, .balance: 2], points: ["gaps": 5, "moves": 3]),
            to: facts(shortfalls: [.balance: 1, .posts: 1, .team: 4], points: ["gaps": 4, "overdue": 7, "moves": 3]))
        #expect(diff.shortfalls.map(\.key) == [.team, .balance])
        #expect(diff.shortfalls.map(\.difference) == [4, -1])
        #expect(diff.terms.map(\.key) == ["gaps", "overdue"])
        #expect(diff.score.before == 8 && diff.score.after == 14)
    }
}

import Plans
import Rotation
import Testing

@testable import Verification

/// Pairs written by hand for the village, and one edit to them at a time.
@Suite struct MentoringCheckTests {
    /// Two young teachers of PE at B and C, and three mentors: P2, posted to C in the second year, P1 and P3 at A.
    private var instance: Instance {
        var teachers = Village.teachers.map { teacher in
            var teacher = teacher
            if ["P1", "P2", "P3"].contains(teacher.id) { teacher.rank = "county" }
            return teacher
        }
        for (id, home) in [("Y1", "B"), ("Y2", "C")] as [(TeacherID, SchoolID)] {
            var young = Village.teacher(id, home, "pe", load: 1, since: 2025)
            young.startedWork = CivilDate(year: 2025, month: 9)
            teachers.append(young)
        }
        let village = Village.instance(
            policy: Village.policy(rules: []), teachers: teachers,
            leaves: [Leave(teacher: "P3", span: SemesterSpan(from: Village.fall, until: Village.semester(1)))],
            postings: [])
        return Instance(
            uncheckedPolicy: village.policy, schools: village.schools, groups: village.groups,
            memberships: village.memberships, teachers: village.teachers, demandRows: village.demandRows,
            travelRows: village.travelRows, leaves: village.leaves, posts: village.posts,
            mentoring: MentoringTerms(cite: "ZY-19", youngYears: 3, maxYoung: 1))
    }

    private typealias Row = MentoringPlan.Row

    private func pair(
        _ year: Int, _ young: TeacherID, _ home: SchoolID, _ mentor: TeacherID, _ place: SchoolID, _ minutes: Double
    ) -> Row {
        Row(
            schoolYear: year, subject: "pe", young: .init(young, at: home), mentor: .init(mentor, at: place),
            minutes: minutes, status: .paired)
    }

    private func alone(_ year: Int, _ mentor: TeacherID, _ place: SchoolID) -> Row {
        Row(schoolYear: year, subject: "pe", young: nil, mentor: .init(mentor, at: place), status: .youngTaken)
    }

    private var rows: [Row] {
        [
            pair(2026, "Y1", "B", "P1", "A", 30), pair(2026, "Y2", "C", "P2", "A", 40),
            pair(2027, "Y1", "B", "P1", "A", 30), pair(2027, "Y2", "C", "P2", "C", 0), alone(2027, "P3", "A"),
        ]
    }

    private func codes(_ edit: (inout [Row]) -> Void) -> Set<String> {
        var rows = rows
        edit(&rows)
        var plan = PlanWriter(instance: instance).plan([VillagePlan.outlook])
        plan.mentoring = Written.table(rows)
        return VillagePlan.codes(plan, in: instance)
    }

    @Test func pairsThatHoldAreClean() { #expect(codes { _ in } == []) }

    @Test func everyColumnIsWorkedOutAgain() {
        #expect(codes { $0[0].minutes = 31 } == ["mentoring.column"])
        #expect(codes { $0[0].minutes = nil } == ["mentoring.column"])
        #expect(codes { $0[0].subject = "music" } == ["mentoring.column"])
        #expect(codes { $0[3].mentor = .init("P2", at: "A") } == ["mentoring.column"])
        #expect(codes { $0[4].status = .noYoung } == ["mentoring.column"])
        #expect(codes { $0[0].status = .mentorsFull } == ["mentoring.column"])
    }

    @Test func rowsAreNeitherLostNorMadeUp() {
        #expect(codes { $0.removeLast() } == ["row.missing"])
        #expect(codes { $0.append($0[0]) } == ["row.repeated"])
        #expect(codes { $0[0].schoolYear = 2030 } == ["mentoring.year", "row.missing", "mentoring.more"])
        #expect(codes { $0[4].mentor = nil }.contains("mentoring.nobody"))
    }

    @Test func everyConditionIsLookedAt() {
        // P1 with two of the one allowed, and P2 with none.
        #expect(
            codes {
                $0[1] = pair(2026, "Y2", "C", "P1", "A", 40)
                $0.append(alone(2026, "P2", "A"))
            } == ["mentoring.cap", "mentoring.idle"])
        // Absent, of another subject, no mentor at all, not young.
        #expect(codes { $0[0] = pair(2026, "Y1", "B", "P3", "A", 30) }.contains("mentoring.mentor"))
        #expect(codes { $0[0] = pair(2026, "Y1", "B", "M1", "A", 30) }.contains("mentoring.pair"))
        #expect(codes { $0[0] = pair(2026, "P1", "A", "P2", "A", 0) }.contains("mentoring.young"))
    }

    @Test func nobodyIsLeftWithoutNeed() {
        let left = Row(
            schoolYear: 2026, subject: "pe", young: .init("Y1", at: "B"), mentor: nil, status: .mentorsFull)
        let found = codes {
            $0[0] = left
            $0.append(alone(2026, "P1", "A"))
        }
        #expect(found == ["mentoring.more"])
    }

    @Test func theFileIsThereWhereItIsAskedForAndNowhereElse() {
        var plan = PlanWriter(instance: instance).plan([VillagePlan.outlook])
        #expect(VillagePlan.codes(plan, in: instance) == ["file.missing"])
        plan = VillagePlan.written()
        plan.mentoring = []
        #expect(VillagePlan.codes(plan) == ["mentoring.unasked"])
    }
}

import GLPKSolver
import PlanningFixtures
import Plans
import Rotation
import Testing

@testable import Mentoring

/// What counts, in which order, and why somebody is left without, by hand.
@Suite struct MentorPlannerTests {
    private func rows(_ placements: [Placement] = [], _ change: (inout Hamlet) -> Void) throws -> [MentoringPlan.Row] {
        let hamlet = Hamlet {
            $0.mentoring = MentoringTerms(cite: "ZY-19", youngYears: 3, maxYoung: 1)
            $0.modes = [.posting("rotation", min: 2)]
            change(&$0)
        }
        return try #require(try MentorPlanner(solver: GLPKSolver()).plan(placements, in: hamlet.instance)).rows
    }

    /// `Y1–M2`, `Y1 mentors_full`, `M2 no_young`.
    private func lines(_ rows: [MentoringPlan.Row], in year: Int = 2026) -> [String] {
        rows.filter { $0.schoolYear == year }.map { row in
            if let young = row.young, let mentor = row.mentor { return "\(young.teacher)–\(mentor.teacher)" }
            return "\((row.young ?? row.mentor)?.teacher.rawValue ?? "") \(row.status.rawValue)"
        }
    }

    @Test func `nothing is asked, nothing is said`() throws {
        let instance = Hamlet { $0.teachers = [.young("Y", at: "A"), .mentor("M", at: "A")] }.instance
        #expect(try MentorPlanner(solver: GLPKSolver()).plan([], in: instance) == nil)
    }

    @Test func `the most young teachers come before the nearest mentor`() throws {
        // Y1 would like M1 next door, whom alone Y2 shares a stage with.
        let rows = try rows {
            $0.teachers = [
                .young("Y1", at: "B"), .young("Y2", at: "C", stages: [.junior]),
                .mentor("M1", at: "B", stages: [.primary, .junior]), .mentor("M2", at: "D"),
            ]
        }
        #expect(lines(rows) == ["Y1–M2", "Y2–M1"])
        #expect(rows.map(\.minutes) == [15, 15])
        #expect(rows.map(\.isSamePlace) == [false, false])
    }

    @Test func `a young teacher for every mentor comes before one place, and one place before minutes`() throws {
        let shared = try rows {
            $0.mentoring?.maxYoung = 2
            $0.teachers = [
                .young("Y1", at: "B"), .young("Y2", at: "B"), .mentor("M1", at: "B"), .mentor("M2", at: "A"),
            ]
        }
        #expect(Set(shared.compactMap(\.mentor?.teacher)) == ["M1", "M2"])
        // Two pairs at ten minutes, or one at no distance and one at fifteen.
        let near = try rows {
            $0.teachers = [
                .young("Y1", at: "A"), .young("Y2", at: "B"), .mentor("M1", at: "C"), .mentor("M2", at: "A"),
            ]
        }
        #expect(lines(near) == ["Y1–M2", "Y2–M1"])
    }

    @Test func `who is posted counts where the host is`() throws {
        let posting = Placement(
            teacher: "M2", mode: "rotation", home: "A", host: "C", since: .fall, until: .after(1), minutes: 10,
            subjects: ["pe"], status: .new, points: 0, yuan: 0, isFirm: true)
        let rows = try rows([posting]) {
            $0.horizon = 4
            $0.teachers = [.young("Y", at: "C"), .mentor("M1", at: "B"), .mentor("M2", at: "A")]
        }
        #expect(lines(rows) == ["Y–M2", "M1 young_taken"])
        #expect(rows.first?.mentor?.place == "C" && rows.first?.isSamePlace == true)
        // Back at A a year later, M2 is nearer than M1 still.
        #expect(lines(rows, in: 2027) == ["Y–M2", "M1 young_taken"])
        #expect(rows.first { $0.schoolYear == 2027 }?.mentor?.place == "A")
    }

    @Test func `subject, stage and group are demanded`() throws {
        let rows = try rows {
            $0.schools.append(.online("Z"))
            $0.mentoring?.youngYears = 2
            $0.teachers = [
                .young("Y1", at: "A"), .young("Y2", at: "A", subject: "art"), .young("Y3", at: "Z"),
                .young("Y4", at: "A", stages: [.senior]), .mentor("M1", at: "B", subject: "music"),
                .mentor("M2", at: "Z", stages: [.junior]),
            ]
        }
        #expect(
            lines(rows) == [
                "Y1 no_mentor", "Y2 no_mentor", "Y3 no_mentor", "Y4 no_mentor", "M1 no_young", "M2 no_young",
            ])
    }

    @Test func `a school outside every group mentors its own`() throws {
        let rows = try rows {
            $0.schools.append(.online("Z"))
            $0.teachers = [.young("Y", at: "Z"), .mentor("M", at: "Z")]
        }
        #expect(lines(rows) == ["Y–M"])
    }

    @Test func `why a young teacher is left without`() throws {
        let rows = try rows {
            $0.teachers = [
                .young("Y1", at: "A"), .young("Y2", at: "A"), .young("Y3", at: "A", subject: "music"),
                .mentor("M1", at: "A"), .mentor("M2", at: "A", subject: "music"),
            ]
            $0.leaves = [Leave(teacher: "M2", span: SemesterSpan(from: .fall, until: .fall))]
        }
        #expect(rows.map(\.status).sorted { $0.rawValue < $1.rawValue } == [.mentorAbsent, .mentorsFull, .paired])
        #expect(lines(rows).last == "Y3 mentor_absent")
    }

    @Test func `the absent take no part, and pairs are kept where nothing speaks against them`() throws {
        let rows = try rows {
            $0.horizon = 4
            $0.teachers = [
                .young("Y1", at: "A", since: 2025), .young("Y2", at: "A", since: 2025), .mentor("M1", at: "A"),
                .mentor("M2", at: "A"),
            ]
            $0.leaves = [Leave(teacher: "Y1", span: SemesterSpan(from: .after(2), until: .after(2)))]
        }
        let first = lines(rows)
        #expect(first.count == 2)
        let second = lines(rows, in: 2027)
        #expect(second.contains { first.contains($0) })
        #expect(!second.contains { $0.contains("Y1") })
        #expect(second.contains { $0.hasSuffix("young_taken") })
    }

    @Test func `one is young until the school year in which the years are worked`() throws {
        let rows = try rows {
            $0.start = .spring
            $0.horizon = 2
            $0.teachers = [
                .young("Y1", at: "A", since: 2023), .young("Y2", at: "A", since: 2024), .mentor("M", at: "A"),
            ]
        }
        // Three years in September 2026 are enough, also where the plan starts in the spring after.
        #expect(lines(rows) == ["Y2–M"])
        #expect(lines(rows, in: 2027) == ["M no_young"])
    }

    @Test func `whoever mentors is not young, and a blank is counted`() throws {
        let hamlet = Hamlet {
            $0.mentoring = MentoringTerms(youngYears: 3, maxYoung: 1, ranks: ["city"])
            $0.teachers = [
                .mentor("M1", at: "A", since: 2025), .mentor("M2", at: "A", since: 2025) { $0.rank = "city" },
                .at("A", "T", teaching: "pe"),
            ]
        }
        let plan = try #require(try MentorPlanner(solver: GLPKSolver()).plan([], in: hamlet.instance))
        #expect(lines(plan.rows) == ["M1–M2"])
        #expect(plan.unknownStarts == 1)
    }
}

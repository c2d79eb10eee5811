import Plans
import Rotation

@testable import Verification

/// A valid plan of the village, with a row of every kind.
enum VillagePlan {
    static func placement(
        _ teacher: TeacherID, _ mode: ModeID, _ home: SchoolID, _ host: SchoolID, _ first: Int, _ last: Int,
        days: Int? = nil, post: PostID? = nil, minutes: Double, subjects: [SubjectID],
        _ status: Placement.Status = .new
    ) -> Placement {
        Placement(
            teacher: teacher, mode: mode, post: post, home: home, host: host, since: Village.semester(first),
            until: Village.semester(last), days: days, minutes: minutes, subjects: subjects, status: status,
            points: 0, yuan: 0, isFirm: first < 2)
    }

    static let executive = placement(
        "C1", "executive", "A", "B", 0, 5, post: "XB", minutes: 30, subjects: [])
    static let extended = placement(
        "L1", "rotation", "A", "B", -2, 3, minutes: 30, subjects: ["music"], .extended)
    static let visitB = placement(
        "M1", "itinerant", "A", "B", 0, 1, days: 1, minutes: 30, subjects: ["music", "pe"])
    static let visitC = placement(
        "M1", "itinerant", "A", "C", 0, 1, days: 1, minutes: 40, subjects: ["music", "pe"])
    static let posting = placement("P1", "rotation", "A", "B", 0, 1, minutes: 30, subjects: ["pe"])
    static let outlook = placement("P2", "rotation", "A", "C", 2, 3, minutes: 40, subjects: ["pe"])

    static let placements = [executive, extended, visitB, visitC, posting, outlook]

    static let streams = [
        Plans.Stream(
            semester: Village.semester(2), course: Course(.primary, "music"), from: "A", to: "C", periods: 3)
    ]

    static let hired = [
        CourseSemester(school: "C", course: Course(.primary, "pe"), semester: 0): 2.0,
        CourseSemester(school: "C", course: Course(.primary, "pe"), semester: 1): 2.0,
    ]

    /// The plan as a planner would write it, around these rows.
    static func written(
        _ placements: [Placement] = placements, in instance: Instance = Village.instance(),
        streams: [Plans.Stream] = streams, hired: [CourseSemester: Double] = hired
    ) -> WrittenPlan {
        var plan = PlanWriter(instance: instance).plan(placements, streams: streams, hired: hired)
        plan.service = Written.table(
            ServiceLedger(of: placements, in: instance).records.map { WrittenService($0, in: instance) })
        plan.directions = Written.table(DirectionTally.tallies(of: placements, in: instance))
        return plan
    }

    /// The codes of everything found in a plan whose rows are these, all else but the tallies following from them.
    static func codes(_ placements: [Placement], in instance: Instance = Village.instance()) -> Set<String> {
        codes(PlanWriter(instance: instance).plan(placements, streams: streams, hired: hired), in: instance)
    }

    /// The codes of everything found in a plan.
    static func codes(_ plan: WrittenPlan, in instance: Instance = Village.instance()) -> Set<String> {
        Set(Verifier(instance: instance).report(on: plan).findings.map(\.message.code))
    }
}

extension Placement {
    /// The placement, changed in one way.
    func changed(_ change: (inout Placement) -> Void) -> Placement {
        var copy = self
        change(&copy)
        return copy
    }
}

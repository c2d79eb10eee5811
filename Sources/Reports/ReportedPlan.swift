import Exports
import Plans
import Rotation
import Tables
import Verification

/// A verified plan with all that is needed to speak of it: its instance, the words, and the reasons as written.
public struct ReportedPlan: Sendable {
    /// What the plan was made from.
    public let instance: Instance
    /// Names for people, in the language of the report.
    public let labels: Labels
    /// The postings and visits: firm ones first, then by host, teacher and time.
    public let moves: [Move]
    /// The plan, in which nothing was found wrong.
    let plan: WrittenPlan

    /// A posting or visit with the sentence that speaks for it.
    public struct Move: Sendable {
        /// The posting or visit.
        public let placement: Placement
        /// Why, as `plan.csv` says it.
        public let reason: String
    }

    /// Gathers what a report needs.
    public init(_ plan: VerifiedPlan, of instance: Instance, reasons: WrittenReasons, language: Language) {
        self.plan = plan.plan
        self.instance = instance
        labels = Labels(instance: instance, language: language)
        moves = plan.plan.placements
            .map { Move(placement: $0.value, reason: reasons[line: $0.line]) }
            .sorted { $0.rank < $1.rank }
    }
}

extension ReportedPlan.Move {
    fileprivate var rank: (Int, SchoolID, TeacherID, Semester, ModeID) {
        (placement.isFirm ? 0 : 1, placement.host, placement.teacher, placement.since, placement.mode)
    }
}

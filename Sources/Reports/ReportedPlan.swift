import Exports
import Plans
import Rotation
import Tables
import Verification

/// A verified plan with all that is needed to speak of it: its instance, the words, and why who goes.
public struct ReportedPlan: Sendable {
    /// What the plan was made from.
    public let instance: Instance
    /// Names for people, in the language of the report.
    public let labels: Labels
    /// The postings and visits: firm ones first, then by host, teacher and time.
    public let moves: [Move]
    /// The clauses on which the plan rests, quoted.
    public let cited: [CitedClause]
    /// The plan, in which nothing was found wrong.
    let plan: WrittenPlan

    /// How the lessons are covered.
    public var coverage: [Coverage] { plan.coverage.map(\.value) }

    /// A posting or visit with what speaks for it.
    public struct Move: Sendable {
        /// The posting or visit.
        public let placement: Placement
        /// Why, in one sentence.
        public let reason: String
        /// The clauses of the rules that it counts towards, in order.
        public let clauses: [ClauseID]
    }

    /// Gathers what a report needs.
    ///
    /// - Parameters:
    ///   - justified: the plan's placements with the facts that speak for each; sentences are made of these, so that they
    ///     are in the language of the report, whatever language the plan was written in.
    ///   - cited: the clauses on which the plan rests.
    public init(
        _ plan: VerifiedPlan, of instance: Instance, justified: [Placement], cited: [CitedClause], language: Language
    ) {
        self.plan = plan.plan
        self.cited = cited
        self.instance = instance
        let labels = Labels(instance: instance, language: language)
        self.labels = labels
        let reasons = Dictionary(justified.map { ($0.key, $0.reasons) }) { first, _ in first }
        let wording = ReasonWording(labels)
        moves = plan.plan.placements.map(\.value)
            .map { placement in
                let own = reasons[placement.key] ?? []
                var clauses: [ClauseID] = []
                for case .countsTowards(_, let clause?) in own where !clauses.contains(clause) {
                    clauses.append(clause)
                }
                return Move(placement: placement, reason: wording.sentence(for: own), clauses: clauses)
            }
            .sorted { $0.rank < $1.rank }
    }
}

/// What tells one arrangement of a plan from all others.
private struct ArrangementKey: Hashable {
    let teacher: TeacherID
    let mode: ModeID
    let host: SchoolID
    let since: Semester
}

extension Placement {
    fileprivate var key: ArrangementKey {
        ArrangementKey(teacher: teacher, mode: mode, host: host, since: since)
    }
}

extension ReportedPlan.Move {
    fileprivate var rank: (Int, SchoolID, TeacherID, Semester, ModeID) {
        (placement.isFirm ? 0 : 1, placement.host, placement.teacher, placement.since, placement.mode)
    }
}

import Rotation

/// An assignment plan: who goes where and when, what is covered by what, what each rule makes of it, and its worth.
///
/// A plan is a value that can be written, read back and checked; nothing in it refers to how it was found.
public struct Plan: Sendable, Hashable {
    /// Postings and visiting arrangements: running, extended and new ones.
    public var placements: [Placement]
    /// Who covers the periods of every school, course and semester.
    public var coverage: [Coverage]
    /// Live lessons.
    public var streams: [Stream]
    /// What every row of every rule makes of the plan.
    public var outcomes: [RuleOutcome]
    /// The worth, term by term.
    public var score: Score
    /// The worth when nobody starts or extends anything.
    public var statusQuoScore: Double
    /// Who mentors whom, worked out after all else; `nil` where none is asked for.
    public var mentoring: MentoringPlan?
    /// The clauses on which it rests, quoted, as far as somebody has looked them up.
    public var clauses: [CitedClause] = []

    /// A plan made of its parts.
    public init(
        placements: [Placement], coverage: [Coverage], streams: [Stream], outcomes: [RuleOutcome], score: Score,
        statusQuoScore: Double, mentoring: MentoringPlan? = nil
    ) {
        self.placements = placements
        self.coverage = coverage
        self.streams = streams
        self.outcomes = outcomes
        self.score = score
        self.statusQuoScore = statusQuoScore
        self.mentoring = mentoring
    }
}

import Rotation

/// What of a plan is compared with another, whether it was just made or read from its files.
public struct PlanFacts: Sendable {
    /// Postings and visiting arrangements.
    public var placements: [Placement]
    /// Who covers what.
    public var coverage: [Coverage]
    /// The shortfall of each rule, waived rows left out.
    public var shortfalls: [RuleName: Double]
    /// Points by key of the term; see ``Score/Term/key``.
    public var points: [String: Double]

    /// Facts of a plan.
    public init(
        placements: [Placement], coverage: [Coverage], shortfalls: [RuleName: Double], points: [String: Double]
    ) {
        self.placements = placements
        self.coverage = coverage
        self.shortfalls = shortfalls
        self.points = points
    }

    /// The facts of a plan that was just made.
    public init(_ plan: Plan) {
        self.init(
            placements: plan.placements, coverage: plan.coverage,
            shortfalls: plan.outcomes.filter { $0.waivedBy == nil }
                .reduce(into: [:]) { $0[$1.rule, default: 0] += $1.shortfall },
            points: plan.score.lines.reduce(into: [:]) { $0[$1.term.key, default: 0] += $1.points })
    }

    /// The semesters that the plan speaks of.
    public var semesters: Set<Semester> { Set(coverage.map(\.semester)) }
}

import Rotation

/// What one row of one rule makes of the plan: a row of `rules.csv`.
public struct RuleOutcome: Sendable, Hashable {
    /// The rule.
    public var rule: RuleName
    /// The clause it rests on.
    public var cite: ClauseID?
    /// A school's, group's or post's school id, or `region`.
    public var place: String
    /// The semester, or the first semester in the horizon of the school year.
    public var semester: Semester
    /// What is demanded (a least or a most, as the rule says).
    public var required: Double
    /// What the plan reaches.
    public var achieved: Double
    /// By how much the rule gives; 0 where it holds. Counted for a waived row too, at no points.
    public var shortfall: Double
    /// Penalty × shortfall; 0 where waived.
    public var points: Double
    /// Who waived the row and why; `nil` where nobody did.
    public var waivedBy: String?
    /// How results speak of a shortfall.
    public var strength: Strength

    /// The outcome of one row.
    public init(
        rule: RuleName, cite: ClauseID?, place: String, semester: Semester, required: Double, achieved: Double,
        shortfall: Double, points: Double, waivedBy: String? = nil, strength: Strength
    ) {
        self.rule = rule
        self.cite = cite
        self.place = place
        self.semester = semester
        self.required = required
        self.achieved = achieved
        self.shortfall = shortfall
        self.points = points
        self.waivedBy = waivedBy
        self.strength = strength
    }
}

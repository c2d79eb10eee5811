import Plans
import Rotation

/// One row of `rules.csv`, as written.
public struct WrittenOutcome: Sendable, Hashable {
    /// The rule.
    public var rule: RuleName
    /// The clause it rests on; empty where none is cited.
    public var cite: String
    /// A school, a group or `region`.
    public var place: String
    /// The semester, or the first semester in the horizon of the school year.
    public var semester: Semester
    /// What is demanded.
    public var required: Double
    /// What the plan reaches.
    public var achieved: Double
    /// By how much the rule gives.
    public var shortfall: Double
    /// Points for it.
    public var points: Double
    /// Who waived the row; empty where nobody did.
    public var waivedBy: String

    /// A row of `rules.csv`.
    public init(
        rule: RuleName, cite: String = "", place: String, semester: Semester, required: Double, achieved: Double,
        shortfall: Double, points: Double, waivedBy: String = ""
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
    }

    /// The row that writing `outcome` gives.
    public init(_ outcome: RuleOutcome) {
        self.init(
            rule: outcome.rule, cite: outcome.cite?.rawValue ?? "", place: outcome.place, semester: outcome.semester,
            required: outcome.required, achieved: outcome.achieved, shortfall: outcome.shortfall,
            points: outcome.points, waivedBy: outcome.waivedBy ?? "")
    }
}

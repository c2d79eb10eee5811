import Rotation

/// One row of one rule, recomputed.
struct RuleRow: Sendable {
    let rule: Rule
    /// A school, a group, `region`, or two schools and a subject.
    let place: String
    /// The planned semester, or the first planned one of the school year.
    let semester: Int
    let required: Double
    let achieved: Double
    let shortfall: Double
    /// The waiver that drops the row, if one does.
    let waiver: Waiver?
    /// By how much more may have been achieved, where the files do not tell exactly.
    var leeway = 0.0
    /// Whether the plan does nothing that the row is about, so that it may be left out whatever it allows.
    var isOptional = false

    /// Penalty × shortfall; nothing where waived.
    var points: Double { waiver == nil ? rule.penalty * shortfall : 0 }

    /// Whether the row says nothing: then it may be left out of `rules.csv`.
    var isIdle: Bool { isOptional || (required == 0 && achieved == 0 && shortfall == 0) }
}

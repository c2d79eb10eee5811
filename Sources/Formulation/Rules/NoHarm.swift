import Rotation

/// No school is left worse off than it would be if nobody moved.
///
///     Σ_c weight(c) × unmet(i,c,k) − shortfall(i,k) ≤ status quo(i,k)
///
/// Reads the weighted unmet periods of the status quo. Adds one row over the unmet periods of each school and
/// semester, which is part of that school's block of teaching. Clauses: LH-16 (每一所学校的进步), XA-06 (the lead
/// school's quality is kept).
struct NoHarm {
    private let rule: Rule
    private let statusQuo: StatusQuoUnmet
    private let instance: Instance

    /// The rule, or `nil` where the policy does not switch it on.
    init?(_ instance: Instance, statusQuo: StatusQuoUnmet) {
        guard let rule = instance.rule(.noHarm) else { return nil }
        self.rule = rule
        self.statusQuo = statusQuo
        self.instance = instance
    }

    /// What the rule demands of the block of `school` in the planned semester `k`.
    func limit(_ school: SchoolID, _ k: Int) -> TeachingBlock.HarmLimit {
        let isWaived = instance.waiver(of: .noHarm, at: school.rawValue, k) != nil
        return TeachingBlock.HarmLimit(
            statusQuo: statusQuo[school, k], penalty: isWaived ? 0 : rule.penalty)
    }
}

import Rotation

/// `no_harm`: at each school, in each semester, Σ_c subject weight × unmet − shortfall ≤ status quo.
struct NoHarmCheck: RuleCheck {
    let rule: Rule

    func rows(in facts: RuleFacts) -> [RuleRow] {
        facts.schoolRows { school, semester in
            let key = SchoolSemester(school, semester)
            return facts.row(
                atMost: facts.allowedUnmet[key] ?? 0, achieved: facts.weightedUnmet[key] ?? 0, of: rule,
                at: school.rawValue, semester)
        }
    }
}

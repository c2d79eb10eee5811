import Rotation

/// The budget has no slack: a row that is not waived must hold.
struct HardBudgetCheck {
    let instance: Instance

    func check(_ rows: [RuleRow], into findings: inout Findings) {
        for row in rows where row.rule.name == .budget && row.waiver == nil {
            guard !findings.tolerance.isAtMost(row.achieved, row.required) else { continue }
            let place = Location(
                file: .plan, place: row.place, semester: instance.semesters[row.semester], item: "budget")
            findings.report(
                .overBudget, at: place, expected: Phrase.atMost(row.required.plain), found: row.achieved.plain,
                distance: row.shortfall)
        }
    }
}

extension Finding.Message {
    static let overBudget = Finding.Message(
        "budget", "the plan spends more new yuan than the budget leaves", "新增经费超过预算余额")
}

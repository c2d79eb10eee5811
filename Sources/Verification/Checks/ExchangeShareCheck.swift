import Rotation

/// `exchange_share`: in each scope unit and school year that starts in the horizon, starts by teachers due in its
/// fall + shortfall ≥ ⌈`share` × number due⌉.
struct ExchangeShareCheck: RuleCheck {
    let rule: Rule
    let share: StartShare

    func rows(in facts: RuleFacts) -> [RuleRow] {
        CountedStarts(share: share).units(in: facts).map { unit in
            facts.row(
                atLeast: Double(share.share.ceiling(of: unit.dueCount)), achieved: Double(unit.starters.count),
                of: rule, at: unit.place, unit.year.first)
        }
    }
}

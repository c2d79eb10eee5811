import Rotation

/// `backbone_share`: of the starts that `exchange_share` would count, those by backbone + shortfall ≥ `share` × all.
struct BackboneShareCheck: RuleCheck {
    let rule: Rule
    let share: StartShare

    func rows(in facts: RuleFacts) -> [RuleRow] {
        CountedStarts(share: share).units(in: facts).map { unit in
            let backbone = unit.starters.count { facts.instance.isBackbone($0) }
            return facts.row(
                atLeast: share.share.value * Double(unit.starters.count), achieved: Double(backbone), of: rule,
                at: unit.place, unit.year.first)
        }
    }
}

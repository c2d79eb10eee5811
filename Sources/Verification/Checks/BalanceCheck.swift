import Rotation

/// `balance`: at each school, in each semester, |arrived − away| − shortfall ≤ `max_net`, both on postings or posts.
struct BalanceCheck: RuleCheck {
    let rule: Rule
    let maxNet: Double

    func rows(in facts: RuleFacts) -> [RuleRow] {
        facts.schoolRows { school, semester in
            let net =
                facts.replay.arrived(at: school, semester).count - facts.replay.awayCount(from: school, semester)
            return facts.row(
                atMost: maxNet, achieved: Double(abs(net)), of: rule, at: school.rawValue, semester)
        }
    }
}

import Rotation

/// `team`: at each `member` school, in each semester, from its group's core: staff on a `post` ≥ 1, and backbone on
/// a `posting` or `post` ≥ 1, each with its own shortfall.
struct TeamCheck: RuleCheck {
    let rule: Rule

    func rows(in facts: RuleFacts) -> [RuleRow] {
        facts.memberRows { school, semester in
            let present = facts.coreStaff(at: school, semester)
            let leaders = present.count { $0.stay.fillsPost }
            let backbone = present.count { facts.instance.isBackbone($0.teacher) }
            return [leaders, backbone].map {
                facts.row(atLeast: 1, achieved: Double($0), of: rule, at: school.rawValue, semester)
            }
        }
    }
}

import Rotation

/// `away_cap`: at each school, in each semester, own staff on a posting or post − shortfall ≤ ⌊`share` × staff⌋.
struct AwayCapCheck: RuleCheck {
    let rule: Rule
    let share: Share

    func rows(in facts: RuleFacts) -> [RuleRow] {
        facts.schoolRows { school, semester in
            let staff = facts.instance.staffCount(of: school, at: facts.instance.semesters[semester])
            let away = facts.replay.awayCount(from: school, semester)
            return facts.row(
                atMost: Double(share.floor(of: staff)), achieved: Double(away), of: rule, at: school.rawValue,
                semester)
        }
    }
}

extension RuleFacts {
    /// A row for every school, semester by semester.
    func schoolRows(_ row: (SchoolID, Int) -> RuleRow) -> [RuleRow] {
        instance.horizon.flatMap { semester in instance.schools.map { row($0.id, semester) } }
    }
}

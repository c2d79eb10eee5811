import Rotation

/// `reserve_training`: at each school that is a `member` in the fall of a school year that starts in the horizon,
/// starts of `mode` from it in that fall or the spring after + shortfall ≥ `count`.
struct ReserveTrainingCheck: RuleCheck {
    let rule: Rule
    let mode: ModeID
    let count: Int

    func rows(in facts: RuleFacts) -> [RuleRow] {
        facts.instance.schoolYears.filter(\.startsInHorizon).flatMap { year in
            facts.instance.schools.filter { facts.instance.isMember($0.id, year.first) }.map { school in
                let starts = facts.replay.paths.filter { $0.teacher.home == school.id }.flatMap(\.starts)
                let counted = starts.count { $0.mode == mode && year.semesters.contains($0.semester) }
                return facts.row(
                    atLeast: Double(count), achieved: Double(counted), of: rule, at: school.id.rawValue, year.first)
            }
        }
    }
}

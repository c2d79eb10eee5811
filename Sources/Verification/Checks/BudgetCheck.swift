import Rotation

/// `budget`: in each school year, new yuan ≤ max(0, `yuan` − committed yuan of running postings and visits in the
/// horizon's semesters of that year − `spent`, the last for a year begun before the start).
///
/// New yuan is what starts, extensions, new visits and hires spend. The row is hard: see ``HardBudgetCheck``.
struct BudgetCheck: RuleCheck {
    let rule: Rule
    let yuan: Double
    let spent: Double

    func rows(in facts: RuleFacts) -> [RuleRow] {
        facts.instance.schoolYears.map { year in
            let committed = total(year, facts) { $0.committedYuan[$1] }
            let limit = max(0, yuan - committed - (year.startsInHorizon ? 0 : spent))
            var hires = PriceSpan.zero
            for semester in year.semesters { hires += facts.hiredYuan[semester] }
            let new = total(year, facts) { $0.newYuan[$1] } + hires.least
            var row = facts.row(atMost: limit, achieved: new, of: rule, at: "region", year.first)
            row.leeway = hires.most - hires.least
            return row
        }
    }

    private func total(_ year: SchoolYear, _ facts: RuleFacts, _ yuan: (TeacherPath, Int) -> Double) -> Double {
        facts.replay.paths.reduce(0) { sum, path in year.semesters.reduce(sum) { $0 + yuan(path, $1) } }
    }
}

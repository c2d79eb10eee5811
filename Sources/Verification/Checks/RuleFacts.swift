import Rotation

/// What the rules are judged by.
struct RuleFacts: Sendable {
    let instance: Instance
    let replay: Replay
    /// Σ subject weight × unmet by school and semester.
    let weightedUnmet: [SchoolSemester: Double]
    /// The same in the status quo.
    let allowedUnmet: [SchoolSemester: Double]
    /// Yuan for hires by semester.
    let hiredYuan: [PriceSpan]

    /// The rows of a rule: the one place that knows every check.
    func rows(of rule: Rule) -> [RuleRow] {
        let check: any RuleCheck =
            switch rule.terms {
            case .posts: PostsCheck(rule: rule)
            case .dispatchFloor(let count): DispatchFloorCheck(rule: rule, count: count)
            case .team: TeamCheck(rule: rule)
            case .exchangeShare(let share): ExchangeShareCheck(rule: rule, share: share)
            case .backboneShare(let share): BackboneShareCheck(rule: rule, share: share)
            case .awayCap(let share): AwayCapCheck(rule: rule, share: share)
            case .balance(let maxNet): BalanceCheck(rule: rule, maxNet: maxNet)
            case .pairwise(let terms): PairwiseCheck(rule: rule, terms: terms)
            case .noHarm: NoHarmCheck(rule: rule)
            case .reserveTraining(let mode, let count): ReserveTrainingCheck(rule: rule, mode: mode, count: count)
            case .budget(let yuan, let spent): BudgetCheck(rule: rule, yuan: yuan, spent: spent)
            }
        return check.rows(in: self)
    }

    /// A row that asks for at least `required`.
    func row(atLeast required: Double, achieved: Double, of rule: Rule, at place: String, _ semester: Int) -> RuleRow {
        row(
            rule, place, semester, required: required, achieved: achieved, shortfall: required - achieved,
            instance.waiver(of: rule.name, at: place, semester))
    }

    /// A row that asks for at most `limit`.
    func row(atMost limit: Double, achieved: Double, of rule: Rule, at place: String, _ semester: Int) -> RuleRow {
        row(
            rule, place, semester, required: limit, achieved: achieved, shortfall: achieved - limit,
            instance.waiver(of: rule.name, at: place, semester))
    }

    /// A row between two schools that asks for at most `limit`.
    func row(
        atMost limit: Double, achieved: Double, of rule: Rule, at place: PairPlace, _ semester: Int
    ) -> RuleRow {
        row(
            rule, place.description, semester, required: limit, achieved: achieved, shortfall: achieved - limit,
            instance.waiver(of: rule.name, at: place, semester))
    }

    private func row(
        _ rule: Rule, _ place: String, _ semester: Int, required: Double, achieved: Double, shortfall: Double,
        _ waiver: Waiver?
    ) -> RuleRow {
        // What two sums differ by in their last bits is no shortfall.
        let isRounding = shortfall < 1e-9 * max(1, abs(required))
        return RuleRow(
            rule: rule, place: place, semester: semester, required: required, achieved: achieved,
            shortfall: isRounding ? 0 : shortfall, waiver: waiver)
    }
}

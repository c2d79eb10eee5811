import Plans
import Rotation

/// The worth of a plan recomputed: section 7, term by term under the keys of `score.csv`.
struct Worth: Sendable {
    /// One term: what it may have cost, and how much of what it counts where that is one number.
    struct Term: Sendable {
        let key: String
        let points: PriceSpan
        let amount: Double?
        /// The size of the numbers that were added up.
        let scale: Double
    }

    let terms: [Term]

    init(
        replay: Replay, teaching: TeachingCheck.Totals, streams: StreamCheck.Totals, hires: HireCheck.Totals,
        rows: [RuleRow], instance: Instance
    ) {
        func term(_ term: Score.Term, _ points: Double, amount: Double? = nil) -> Term {
            Term(key: term.key, points: PriceSpan(least: points, most: points), amount: amount, scale: abs(points))
        }
        let worth = instance.policy.worth
        let overdue = replay.paths.reduce(0) { $0 + $1.overdueSemesters }
        let rules = instance.policy.rules.map { rule in
            let binding = rows.filter { $0.rule.name == rule.name && $0.waiver == nil }
            return term(
                .rule(rule.name), binding.reduce(0) { $0 + $1.points },
                amount: binding.reduce(0) { $0 + $1.shortfall })
        }
        terms =
            [
                term(.gaps, teaching.gapPoints, amount: teaching.unmet),
                // What counts as one move (a start, a visit, a host) is a matter of wording.
                term(.moves, replay.paths.reduce(0) { $0 + $1.movePoints }),
                term(.overdue, Double(overdue) * worth.overduePoints, amount: Double(overdue)),
                Term(key: Score.Term.streams.key, points: streams.points, amount: streams.periods, scale: 1),
                Term(key: Score.Term.hires.key, points: hires.points, amount: hires.periods, scale: 1),
                // Where second subjects are free, how many there are is anybody's choice.
                term(
                    .secondSubjects, teaching.secondPoints,
                    amount: worth.secondSubjectPoints > 0 ? teaching.secondPeriods : nil),
            ] + rules
    }
}

import Explanation
import Plans
import Rotation
import Tables

/// The price of each rule, for people: the plan that stands beside those made without it or with another figure.
struct PricePage {
    let plan: ExplainedPlan
    /// The plan planned again with the same effort, where it is not proven to be the best.
    let again: Replan?
    let variations: [RuleDrafts.Variation]
    let trials: [DraftTrials.Trial?]
    let words: ExplanationWords
    let trace: ClauseTrace

    func add(to page: inout Page) {
        let (before, unmet) = standing
        var section = Page.Section(
            key: "price",
            title: words.worded(
                "The price of each rule: this plan beside plans made again (missing in period-semesters)",
                "各项规定的代价：本方案与重新编制的方案对照（缺课为课时·学期）"),
            header: words.worded(
                ["rule", "change", "missing", "difference", "score", "bound", "difference", "surely in", "sure of it"],
                ["规定", "变化", "缺课", "差", "得分", "下界", "差", "必在", "确定程度"]))
        let written = plan.written.proof
        section.rows.append([
            words.worded("this plan", "本方案"), "", Figures.plain(plan.unmet), "", Figures.plain(written.score),
            written.bound.map { Figures.plain($0) } ?? "–", "", "", "",
        ])
        if again != nil {
            section.rows.append([
                words.worded("the same, planned again", "同一要求重新编制"), "", Figures.plain(unmet), "",
                Figures.plain(before.score), Figures.plain(before.bound), "", "", "",
            ])
        }
        for (variation, trial) in zip(variations, trials) {
            let name = words.labels.name(of: variation.rule)
            guard let trial else {
                section.rows.append(
                    [
                        name, variation.draft.title[words.labels.language], "–", "–", "–", "–", "–", "–",
                        words.worded("no plan", "无方案"),
                    ])
                continue
            }
            let difference = ScoreDifference(from: before, to: trial.replan.range, variation.direction)
            section.rows.append([
                name, variation.draft.title[words.labels.language], Figures.plain(trial.replan.unmet),
                words.signed(trial.replan.unmet - unmet), Figures.plain(trial.replan.range.score),
                Figures.plain(trial.replan.range.bound), words.signed(difference.estimate),
                "\(words.signed(difference.least)) … \(words.signed(difference.most))",
                words.text(of: difference.certainty),
            ])
        }
        let rules = RuleName.allCases.filter { rule in variations.contains { $0.rule == rule } }
        section.notes = rules.map { rule in
            let rows = plan.written.plan.outcomes.map(\.value).filter { $0.rule == rule && $0.waivedBy.isEmpty }
            let (shortfall, points) = (rows.reduce(0) { $0 + $1.shortfall }, rows.reduce(0) { $0 + $1.points })
            return words.worded(
                "\(words.labels.name(of: rule)): in this plan short by \(Figures.plain(shortfall)), \(Figures.plain(points)) points; ",
                "\(words.labels.name(of: rule))：本方案差额 \(Figures.plain(shortfall))，\(Figures.plain(points)) 分；")
                + trace.quote(of: rule)
        }
        if variations.isEmpty { section.notes = [words.worded("The policy has no priced rule.", "政策中没有计分的规定。")] }
        page.add(section)
    }

    /// What is known of the best plan under the rules as they are, and what the best plan found misses: a stricter
    /// policy's plan is one of this policy's, and a looser policy's bound is one of this policy's bounds.
    private var standing: (ScoreRange, unmet: Double) {
        var best = (score: plan.written.proof.score, unmet: plan.unmet)
        var bound = plan.written.proof.bound ?? -.infinity
        var replans = again.map { [($0, ScoreDifference.Direction.changed)] } ?? []
        replans += zip(trials, variations).compactMap { trial, variation in
            trial.map { ($0.replan, variation.direction) }
        }
        for (replan, direction) in replans {
            if direction != .relaxed, replan.range.score < best.score { best = (replan.range.score, replan.unmet) }
            if direction != .tightened { bound = max(bound, replan.range.bound) }
        }
        return (ScoreRange(score: best.score, bound: bound), best.unmet)
    }
}

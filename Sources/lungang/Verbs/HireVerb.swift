import ArgumentParser
import Explanation
import Plans
import Rotation
import Tables

/// `lungang hire DIR OUT -n K`: whom to hire, or to retrain, first.
struct HireVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "hire",
        abstract: "Find the single hire or retraining that closes most, then the best next, and so on.",
        usage: "lungang hire [<DIR>] <OUT> [<options>]",
        discussion: """
            Candidates are one more teacher of each missing subject at each school that misses it, and a colleague \
            there with periods left over who learns it. They are ranked first by what more periods at home would be \
            worth, exactly; the most promising are then planned again, and the plan that misses least decides (points \
            break ties). The next step starts from there: the ladder is greedy.
            """)

    @OptionGroup var folders: PlanOptions

    @Option(
        name: .customShort("n"), parsing: .unconditional,
        help: ArgumentHelp("How many steps.", valueName: "K"))
    var steps = 3

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How many candidates are planned again at each step.", valueName: "N"))
    var candidates = 4

    @OptionGroup var replanning: ReplanOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var speech: LanguageOptions

    func validate() throws {
        if steps < 1 { throw ValidationError("-n \(steps): give at least 1 step.") }
        if candidates < 1 { throw ValidationError("--candidates \(candidates): plan at least 1 candidate again.") }
    }

    func perform(on console: Console) throws(Failure) -> ExitStatus {
        let plan = try ExplainedPlan(folders)
        let interruption = Interruption(console: console)
        let language = speech.language
        let words = ExplanationWords(plan.instance, language)
        let trials = DraftTrials(plan: plan, replanning: replanning, stop: interruption.stop, language: language)
        var section = Page.Section(
            key: "hire", title: words.worded("Whom to hire or retrain, the best first", "增配或转岗培训，效果最大者在先"),
            header: words.worded(
                ["step", "worth at home at most", "missing in all", "closes", "score", "bound"],
                ["步骤", "留校最多值", "全部缺课", "补上", "得分", "下界"]))
        section.rows.append([
            words.worded("this plan", "本方案"), "", Figures.plain(plan.unmet), "",
            Figures.plain(plan.written.proof.score), plan.written.proof.bound.map { Figures.plain($0) } ?? "–",
        ])
        var rung = Rung(
            instance: plan.instance, placements: plan.placements, coverage: plan.coverage, unmet: plan.unmet,
            changes: [])
        if let again = try trials.again() {
            rung = Rung(
                instance: plan.instance, placements: again.plan.placements, coverage: again.plan.coverage,
                unmet: again.unmet, changes: [])
            section.rows.append([
                words.worded("the same, planned again", "同一要求重新编制"), "", Figures.plain(again.unmet), "",
                Figures.plain(again.range.score), Figures.plain(again.range.bound),
            ])
        }
        for number in 1...steps where rung.unmet > 1e-6 && !interruption.stop.isSet {
            let all = HireCandidates(rung)
            let candidates = all.best(self.candidates)
            guard !candidates.isEmpty else { break }
            let drafts = candidates.map { candidate in
                ScenarioDraft(
                    id: "hire-\(number)-\(candidate.draft.id)", title: candidate.draft.title,
                    changes: rung.changes + candidate.draft.changes)
            }
            let results = try trials.run(drafts) { console.complain("\($0.id): \($0.title[language])") }
            let ranked = zip(candidates, results).compactMap { candidate, trial in trial.map { (candidate, $0) } }
                .sorted { one, other in
                    (one.1.replan.unmet.rounded(toPlaces: 6), one.1.replan.range.score, one.1.draft.id)
                        < (other.1.replan.unmet.rounded(toPlaces: 6), other.1.replan.range.score, other.1.draft.id)
                }
            guard let (candidate, trial) = ranked.first else { break }
            let tried = words.worded(
                "step \(number): \(ranked.count) of \(all.count) candidates planned again",
                "第 \(number) 步：\(all.count) 个人选中重新编制 \(ranked.count) 个")
            guard trial.replan.unmet < rung.unmet - 1e-6 else {
                section.notes.append(tried + words.worded("; none closes anything more", "；没有一个能再补上缺口"))
                break
            }
            section.rows.append([
                "\(number). \(candidate.draft.title[language])", Figures.plain(candidate.worth),
                Figures.plain(trial.replan.unmet), Figures.plain(rung.unmet - trial.replan.unmet),
                Figures.plain(trial.replan.range.score), Figures.plain(trial.replan.range.bound),
            ])
            let others = ranked.dropFirst().map {
                "\($0.0.draft.title[language]) (\(words.signed(rung.unmet - $0.1.replan.unmet)))"
            }
            section.notes.append(
                tried
                    + (others.isEmpty
                        ? ""
                        : words.worded("; the others: ", "；其余：") + others.joined(separator: words.worded("; ", "；"))))
            rung = Rung(
                instance: trial.instance, placements: trial.replan.plan.placements,
                coverage: trial.replan.plan.coverage, unmet: trial.replan.unmet, changes: trial.draft.changes)
        }
        interruption.disregard()
        if rung.unmet <= 1e-6 { section.notes.append(words.worded("Nothing is left to close.", "已无缺口可补。")) }
        section.notes.append(
            words.worded(
                "missing: period-semesters in the best plans found; where score and bound differ a better one may exist",
                "缺课为所得最好方案中的课时·学期；得分与下界不一致时，可能还有更好的方案"))
        var result = Page()
        result.add(section)
        try page.show(result, on: console)
        return interruption.stop.isSet ? .interrupted : .done
    }
}

extension Double {
    /// The number with so many decimal places.
    fileprivate func rounded(toPlaces places: Int) -> Double {
        let factor = (0..<places).reduce(1.0) { factor, _ in factor * 10 }
        return (self * factor).rounded() / factor
    }
}

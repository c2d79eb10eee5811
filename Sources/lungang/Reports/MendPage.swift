import Explanation
import Plans
import Rotation
import Tables

/// What mends each fault, ranked, for people.
struct MendPage {
    let plan: ExplainedPlan
    /// The plan planned again with the same effort, where it is not proven to be the best.
    let again: Replan?
    let trials: [DraftTrials.Trial]
    let words: ExplanationWords
    let trace: ClauseTrace

    /// What is less than this, in period-semesters or units of a shortfall, is rounding.
    private static let rounding = 0.0005

    /// What is said where nothing needs mending.
    var nothing: String { words.worded("Nothing is missing and no rule is broken.", "没有缺口，各项规定均已达到。") }

    /// Adds the fixes of one fault, the cheapest plan first and waivers last, and tells which suffice.
    func add(_ fault: Fault, _ ids: [String], to page: inout Page) -> [ScenarioDraft] {
        let before = amount(fault)
        var section = Page.Section(
            key: "mend", title: words.worded("What mends ", "如何补救：") + title(fault, before),
            header: words.worded(
                ["fix", "scenario", "missing in all", "score", "is it the best plan"],
                ["办法", "情景", "全部缺课", "得分", "是否最优"]))
        if before <= Self.rounding || again.map({ amount(fault, in: $0) <= Self.rounding }) ?? false {
            section.notes = [
                before <= Self.rounding
                    ? words.worded("nothing to mend", "无需补救")
                    : words.worded(
                        "gone when the plan is made again with as much effort: give lungang plan more --time",
                        "重新编制后已不存在：请给 lungang plan 更多 --time")
            ]
            page.add(section)
            return []
        }
        let own = trials.filter { ids.contains($0.draft.id) }
        let left = own.map { (trial: $0, left: amount(fault, in: $0)) }
        let enough = left.filter { $0.left <= Self.rounding }.map(\.trial)
        // Where one teacher is enough, two are no further fix.
        let fewest = enough.map(\.draft.insertedTeachers).filter { $0 > 0 }.min() ?? 0
        let sufficient = enough.filter { $0.draft.insertedTeachers <= fewest }.sorted { one, other in
            let waivers = (one.draft.isLeniency, other.draft.isLeniency)
            if waivers.0 != waivers.1 { return !waivers.0 }
            return (one.replan.range.score, one.draft.id) < (other.replan.range.score, other.draft.id)
        }
        for trial in sufficient {
            section.rows.append([
                trial.draft.title[words.labels.language], trial.draft.id,
                "\(Figures.plain(trial.replan.unmet)) (\(words.signed(trial.replan.unmet - plan.unmet)))",
                "\(Figures.plain(trial.replan.range.score)) (\(words.signed(trial.replan.range.score - plan.written.proof.score)))",
                trial.replan.range.isProven
                    ? words.worded("proven", "已证明")
                    : words.worded(
                        "not proven (bound \(Figures.plain(trial.replan.range.bound)))",
                        "未证明（下界 \(Figures.plain(trial.replan.range.bound))）"),
            ])
        }
        section.notes.append(
            words.worded(
                "tried: \(Count.of(ids.count, "change")), each by itself and planned again; \(sufficient.count) of them fixes",
                "共试 \(ids.count) 项变动，各自单独重新编制；有效办法 \(sufficient.count) 项")
                + (own.count < ids.count
                    ? words.worded("; \(ids.count - own.count) came to no plan", "；\(ids.count - own.count) 项未得出方案")
                    : ""))
        if sufficient.isEmpty {
            section.notes.append(words.worded("No single fix tried suffices by itself.", "所试办法中没有一项能单独解决。"))
        }
        let insufficient = left.filter { $0.left > Self.rounding }
            // Where one teacher is enough, so are two, whatever a short search makes of them.
            .filter { fewest == 0 || $0.trial.draft.insertedTeachers < fewest }
            .sorted { ($0.left, $0.trial.draft.id) < ($1.left, $1.trial.draft.id) }
        for entry in insufficient {
            let found =
                entry.trial.replan.range.isProven
                ? Wording(verbatim: "") : Wording(" in the best plan found", "（就所得方案而言）")
            section.notes.append(
                words.worded(
                    "does not suffice: \(entry.trial.draft.title.english), leaves \(Figures.exact(entry.left)) of \(Figures.exact(before))\(found.english)",
                    "不足以解决：\(entry.trial.draft.title.chinese)，\(Figures.exact(before)) 中仍余 \(Figures.exact(entry.left))\(found.chinese)"
                ))
        }
        if case .rule(let broken) = fault {
            section.notes.append(
                words.labels.name(of: broken.rule) + words.colon + trace.quote(of: broken.rule))
        }
        page.add(section)
        return sufficient.map(\.draft)
    }

    private func title(_ fault: Fault, _ amount: Double) -> String {
        switch fault {
        case .gap(let gap):
            words.worded(
                "\(words.name(of: gap.school)), \(words.labels.name(of: gap.subject)): \(Figures.plain(amount)) period-semesters missing",
                "\(words.name(of: gap.school))，\(words.labels.name(of: gap.subject))：缺 \(Figures.plain(amount)) 课时·学期")
        case .rule(let broken):
            words.worded(
                "\(words.labels.name(of: broken.rule)) at \(words.labels.name(ofPlace: broken.place)): short by \(Figures.plain(amount))",
                "\(words.labels.name(ofPlace: broken.place))的\(words.labels.name(of: broken.rule))：差 \(Figures.plain(amount))"
            )
        }
    }

    private func amount(_ fault: Fault) -> Double { plan.amount(of: fault) }

    private func amount(_ fault: Fault, in trial: DraftTrials.Trial) -> Double { amount(fault, in: trial.replan) }

    private func amount(_ fault: Fault, in replan: Replan) -> Double {
        fault.amount(
            replan.plan.coverage,
            replan.plan.outcomes.map { ($0.rule, $0.place, $0.waivedBy != nil, $0.shortfall) })
    }
}

extension ScenarioDraft {
    /// How many teachers it adds.
    var insertedTeachers: Int {
        changes.count { if case .insert("teachers", _) = $0 { true } else { false } }
    }

}

extension ExplainedPlan {
    /// How large a fault is in this plan.
    func amount(of fault: Fault) -> Double {
        fault.amount(
            coverage,
            written.plan.outcomes.map { ($0.rule, $0.place, !$0.value.waivedBy.isEmpty, $0.shortfall) })
    }

    /// Broken rules and gaps, by the points that they cost.
    func faults(most: Int) -> [Fault] {
        var points: [Fault: Double] = [:]
        for row in coverage where row.unmet > 1e-6 {
            points[.gap(.init(school: row.school, subject: row.course.subject)), default: 0] += row.points
        }
        // No harm speaks of gaps, which stand for themselves.
        for outcome in written.plan.outcomes.map(\.value)
        where outcome.waivedBy.isEmpty && outcome.shortfall > 1e-6 && outcome.rule != .noHarm {
            points[.rule(.init(rule: outcome.rule, place: outcome.place)), default: 0] += outcome.points
        }
        let order = points.keys.sorted { one, other in
            let worths = (points[one] ?? 0, points[other] ?? 0)
            return worths.0 != worths.1 ? worths.0 > worths.1 : "\(one)" < "\(other)"
        }
        return Array(order.prefix(most))
    }
}

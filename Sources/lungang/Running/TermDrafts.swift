import Exports
import Rotation
import Tables

/// Changes to the terms of modes and rules that may let more be done, as scenarios: each for the whole policy.
struct TermDrafts {
    private let instance: Instance
    private var policy: Policy { instance.policy }

    init(_ instance: Instance) { self.instance = instance }

    /// All that have something to change.
    var all: [ScenarioDraft] {
        [moreMinutes, shorterTerms, moreDays, widerScope, anyone, eitherTerm, softerCap, fewerYears, largerBudget]
            .compactMap { $0 }
    }

    private func draft(
        _ id: String, _ title: Wording, isLeniency: Bool = false, _ changes: [ScenarioDraft.Change]
    ) -> ScenarioDraft? {
        changes.isEmpty
            ? nil : ScenarioDraft(id: id, title: title, changes: changes, isLeniency: isLeniency)
    }

    private func key(_ mode: Mode, _ name: String) -> String { "modes.\(mode.id).\(name)" }

    private var moreMinutes: ScenarioDraft? {
        draft(
            "15-more-minutes", Wording("15 more minutes on every way", "路程上限各加 15 分钟"),
            policy.modes.compactMap { mode in
                mode.reach?.maxMinutes.map { .set(key(mode, "max_minutes"), NumberText.exact($0 + 15)) }
            })
    }

    private var shorterTerms: ScenarioDraft? {
        draft(
            "shorter-terms", Wording("terms a year shorter at least", "最短任期缩短一年"),
            policy.modes.compactMap { mode in
                guard let least = mode.postingTerms?.minSemesters, least > 1 else { return nil }
                return .set(key(mode, "min_semesters"), "\(max(1, least - 2))")
            })
    }

    private var moreDays: ScenarioDraft? {
        draft(
            "one-more-day", Wording("one more day a week and one more host for visits", "走教每周多一天、多一所学校"),
            policy.modes.flatMap { mode -> [ScenarioDraft.Change] in
                guard let terms = mode.visitingTerms, terms.maxDays < 5 else { return [] }
                return [
                    .set(key(mode, "max_days"), "\(terms.maxDays + 1)"),
                    .set(key(mode, "max_hosts"), "\(terms.maxHosts + 1)"),
                ]
            })
    }

    private var widerScope: ScenarioDraft? {
        let wider: [Scope: Scope] = [.group: instance.links.isEmpty ? .region : .linked, .linked: .region]
        guard instance.groups.count > 1 else { return nil }
        return draft(
            "wider-scope", Wording("every way may cross into other groups", "各种方式可跨集团"),
            policy.modes.compactMap { mode in
                guard let reach = mode.reach, let scope = wider[reach.scope] else { return nil }
                return .set(key(mode, "scope"), "\"\(scope.rawValue)\"")
            })
    }

    private var anyone: ScenarioDraft? {
        draft(
            "anyone-may-go", Wording("anyone may be posted or visit", "轮岗、走教不限人员类别"),
            policy.modes.compactMap { mode in
                guard let reach = mode.reach, mode.kindName != "post", !reach.who.contains(.anyone) else { return nil }
                return .set(key(mode, "who"), "[\"anyone\"]")
            })
    }

    private var eitherTerm: ScenarioDraft? {
        draft(
            "start-in-either-term", Wording("postings may start in spring as well", "春季学期也可开始派出"),
            policy.modes.compactMap { mode in
                guard let starts = mode.postingTerms?.starts, starts.count == 1 else { return nil }
                return .set(key(mode, "starts"), "[\"fall\", \"spring\"]")
            })
    }

    private var softerCap: ScenarioDraft? {
        guard case .awayCap(let share)? = instance.rule(.awayCap)?.terms, share.value < 1 else { return nil }
        let value = NumberText.exact(min(1, ((share.value + 0.1) * 100).rounded() / 100))
        return draft(
            "ten-more-in-a-hundred-away", Wording("a tenth more of the staff may be away", "外派比例上限提高 10 个百分点"),
            isLeniency: true, [.set("rules.away_cap.share", value)])
    }

    private var fewerYears: ScenarioDraft? {
        guard policy.eligibility.minYears > 0 else { return nil }
        return draft(
            "no-least-years", Wording("nobody is too new at a school to go", "派出不限在校年数"),
            [.set("eligibility.min_years", "0")])
    }

    private var largerBudget: ScenarioDraft? {
        guard case .budget(let yuan, _)? = instance.rule(.budget)?.terms, yuan > 0 else { return nil }
        return draft(
            "larger-budget", Wording("a budget larger by a fifth", "经费上限增加两成"),
            [.set("rules.budget.yuan", NumberText.exact((yuan * 1.2).rounded()))])
    }
}

extension Mode {
    /// Whom the mode may send from where, for a mode that sends anybody.
    fileprivate var reach: Reach? { postingTerms?.reach ?? visitingTerms?.reach }
}

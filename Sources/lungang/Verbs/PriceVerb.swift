import ArgumentParser
import Explanation
import Plans
import Rotation
import Tables

/// `lungang price DIR OUT`: what each rule costs.
struct PriceVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "price",
        abstract: "Tell the price of each rule in missing periods and points, by planning again without it.",
        usage: "lungang price [<DIR>] <OUT> [<options>]",
        discussion: """
            Each rule is also made one unit looser and stricter (a count by 1, a share by one hundredth, a budget by a \
            tenth). Every plan starts from OUT and takes --time S seconds at most; where OUT is not proven to be the best, \
            it is first planned again with the same effort, and compared with that. A change that only loosens cannot \
            make the best plan dearer; where the bounds of two plans overlap, the table says so and claims no order.
            """)

    @OptionGroup var folders: PlanOptions

    @Option(help: ArgumentHelp("Look at this rule alone, by its key in policy.toml.", valueName: "NAME"))
    var rule: String?

    @OptionGroup var replanning: ReplanOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var speech: LanguageOptions

    func perform(on console: Console) throws(Failure) -> ExitStatus {
        let plan = try ExplainedPlan(folders)
        let known = plan.instance.policy.rules.map(\.name.rawValue)
        if let rule, !known.contains(rule) {
            throw Failure(unknown: Wording("rule in this policy called", "规定"), rule, among: known)
        }
        let drafts = RuleDrafts(plan.instance, only: rule.flatMap(RuleName.init))
        let trace = try ClauseTrace(plan.instance, language: speech.language)
        let interruption = Interruption(console: console)
        let language = speech.language
        let draftTrials = DraftTrials(
            plan: plan, replanning: replanning, stop: interruption.stop, language: language)
        let again = try draftTrials.again()
        let trials = try draftTrials.run(drafts.variations.map(\.draft)) {
            console.complain("\($0.id): \($0.title[language])")
        }
        interruption.disregard()
        var result = Page()
        PricePage(
            plan: plan, again: again, variations: drafts.variations, trials: trials,
            words: ExplanationWords(plan.instance, language), trace: trace
        ).add(to: &result)
        try page.show(result, on: console)
        return interruption.stop.isSet ? .interrupted : .done
    }
}

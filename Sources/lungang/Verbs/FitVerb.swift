import ArgumentParser
import Explanation
import Exports
import Plans
import Rotation
import Tables

/// `lungang fit DIR OUT --post P | --teacher T`: who fits where.
struct FitVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "fit",
        abstract: "Find who fits a post best, or where a teacher fits best, with the moves that each choice sets off.",
        usage: "lungang fit [<DIR>] <OUT> [<options>]",
        discussion: """
            All choices are ranked by what they add to the score while everybody else does as planned, exactly. The \
            first of them (--chains N) are pinned and planned again, which shows the chain of moves each sets off.
            """)

    @OptionGroup var folders: PlanOptions

    @Option(help: ArgumentHelp("The post to fill, by its id in posts.csv.", valueName: "P"))
    var post: String?

    @Option(help: ArgumentHelp("The teacher to place, by id or name.", valueName: "T"))
    var teacher: String?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("How many choices are planned again.", valueName: "N"))
    var chains = 3

    @OptionGroup var replanning: ReplanOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var speech: LanguageOptions

    func validate() throws {
        if (post == nil) == (teacher == nil) { throw ValidationError("Give either --post P or --teacher T.") }
        if chains < 0 { throw ValidationError("--chains \(chains): give 0 or more.") }
    }

    func perform(on console: Console) throws(Failure) -> ExitStatus {
        let plan = try ExplainedPlan(folders)
        let words = ExplanationWords(plan.instance, speech.language)
        let (fit, title) = try choices(plan, words)
        var result = Page()
        var section = Page.Section(
            key: "fit", title: title,
            header: words.worded(
                ["choice", "home", "what", "points", "what changes"], ["人选", "编制学校", "安排", "分值", "变化"]))
        let names = DiffNames([words.labels], language: speech.language)
        section.rows = fit.choices.prefix(15).map { choice in
            [
                (choice.isPlanned ? "→ " : "") + words.name(of: choice.teacher),
                plan.instance.teacher(choice.teacher)?.home.rawValue ?? "", names.text(of: choice.placement.engagement),
                choice.toll.total.isFinite ? words.signed(choice.toll.total) : "–",
                choice.isPlanned ? words.worded("as planned", "方案现有安排") : words.text(of: choice.toll),
            ]
        }
        if fit.choices.isEmpty { section.notes = [words.worded("nobody, nowhere: no way is open", "没有可行的人选或去处")] }
        section.notes += fit.barred.prefix(Self.shownBarred).map { entry in
            words.worded("cannot: ", "不能担任：") + words.name(of: entry.teacher) + words.colon
                + words.text(of: entry.obstacle)
        }
        if fit.barred.count > Self.shownBarred {
            let rest = fit.barred.count - Self.shownBarred
            section.notes.append(
                words.worded("and \(rest) more for whom the post is meant cannot", "另有 \(rest) 位符合条件者也不能担任"))
        }
        result.add(section)
        let interruption = Interruption(console: console)
        let replans = ReplanSection(
            plan: plan, words: words, replanner: try plan.replanner(replanning, stop: interruption.stop))
        for (number, choice) in fit.choices.filter({ !$0.isPlanned && $0.toll.total.isFinite }).prefix(chains)
            .enumerated()
        {
            result.add(try chain(choice, number + 1, replans, names))
        }
        interruption.disregard()
        try page.show(result, on: console)
        return interruption.stop.isSet ? .interrupted : .done
    }

    /// How many of those who cannot hold a post are named.
    private static let shownBarred = 8

    private func choices(_ plan: ExplainedPlan, _ words: ExplanationWords) throws(Failure) -> (Fit, String) {
        if let teacher {
            let teacher = try plan.instance.teacher(meant: teacher)
            return (
                Fit(try plan.settled(), teacher: teacher),
                words.worded("Where \(words.name(of: teacher.id)) fits best", "\(words.name(of: teacher.id)) 最适合去哪里")
            )
        }
        let text = post ?? ""
        guard let post = plan.instance.post(PostID(rawValue: text)) else {
            throw Failure(unknown: Wording("post", "岗位"), text, among: plan.instance.posts.map(\.id.rawValue))
        }
        return (
            Fit(try plan.settled(), post: post),
            words.worded(
                "Who fits post \(post.id), \(post.title) at \(words.name(of: post.school))",
                "谁最适合岗位 \(post.id)（\(words.name(of: post.school))，\(post.title)）")
        )
    }

    private func chain(
        _ choice: Fit.Choice, _ number: Int, _ replans: ReplanSection, _ names: DiffNames
    ) throws(Failure) -> Page.Section {
        let own = choice.placement
        let instance = replans.plan.instance
        let pin = Pin(
            kind: .must, teacher: choice.teacher, mode: own.mode, host: own.host,
            span: SemesterSpan(from: max(own.since, instance.policy.start), until: own.until))
        // How many days the teacher visits is left to the new plan.
        let place = Engagement(mode: own.mode, post: own.post, host: own.host, since: own.since, until: own.until)
        let comma = replans.words.worded(", ", "，")
        return try replans.section(
            key: "chain.\(number)",
            title: replans.words.worded("If so, planned again: ", "如此安排并重新编制：")
                + "\(replans.words.name(of: choice.teacher))\(comma)\(names.text(of: place))",
            under: [pin], concerning: [choice.teacher])
    }
}

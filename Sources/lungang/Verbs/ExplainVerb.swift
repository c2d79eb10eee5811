import ArgumentParser
import Explanation
import LinearModel
import Planning
import Tables

/// `lungang explain DIR OUT`: why a plan is as it is.
struct ExplainVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Tell why a written plan is as it is: a gap, a teacher, a school.",
        usage: "lungang explain [<DIR>] <OUT> [<options>]",
        discussion: """
            Without further options all gaps are split by cause, and broken rules quoted. --gap SCHOOL/SUBJECT tells of one gap who could give \
            periods but for what; --teacher T why somebody moves or does not, who else could go, and what happens if T \
            is excused (the plan is made again for that, --time S seconds a question); --school S who comes and goes, \
            and what covers the lessons before and after. Schools, subjects and teachers may be given by id or name.

            What is said of one teacher's change holds while everybody else does as planned, and is exact; what needs \
            others to change as well is planned again, and says whether it is proven.
            """)

    @OptionGroup var folders: PlanOptions

    @Option(
        help: ArgumentHelp("Split the missing periods of a school and subject by cause.", valueName: "SCHOOL/SUBJECT"))
    var gap: [String] = []

    @Option(help: ArgumentHelp("Tell why a teacher moves or does not.", valueName: "T"))
    var teacher: [String] = []

    @Option(help: ArgumentHelp("Tell what the plan means for a school.", valueName: "S"))
    var school: [String] = []

    @Flag(help: "Mark each posting as forced, or as swappable with whom.")
    var settled = false

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How many postings --settled looks at.", valueName: "K"))
    var most = 20

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "By how many points another plan may be worse for --settled and still be as good.", valueName: "P"))
    var within = 0.0

    @Flag(help: "Tell how burdens and gaps are shared out, and what evening them out would cost.")
    var fairness = false

    @Flag(help: "Leave out what needs planning again.")
    var quick = false

    @OptionGroup var replanning: ReplanOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var speech: LanguageOptions

    func validate() throws {
        if most < 1 { throw ValidationError("--most \(most): look at at least 1 posting.") }
        guard within.isFinite, within >= 0 else {
            throw ValidationError("--within \(within): give a number of points of at least 0.")
        }
    }

    func perform(on console: Console) throws(Failure) -> ExitStatus {
        let plan = try ExplainedPlan(folders)
        let laid = try plan.settled()
        let words = ExplanationWords(plan.instance, speech.language)
        let trace = try ClauseTrace(plan.instance, language: speech.language)
        var result = Page()
        for gap in gap {
            let (school, subject) = try plan.gap(meant: gap)
            let ledger = GapLedger(laid, school: school, subject: subject, coverage: plan.coverage)
            GapPage(ledger: ledger, words: words, trace: trace).add(to: &result)
        }
        for name in school {
            SchoolPage(school: try plan.instance.school(meant: name), plan: plan, words: words, trace: trace)
                .add(to: &result)
        }
        let interruption = Interruption(console: console)
        for name in teacher {
            let teacher = try plan.instance.teacher(meant: name)
            guard let explained = TeacherCase(laid, teacher) else { continue }
            let report = TeacherPage(explained: explained, plan: plan, words: words, trace: trace)
            report.add(to: &result)
            if !quick, !explained.moves.isEmpty {
                try report.addReplans(try plan.replanner(replanning, stop: interruption.stop), to: &result)
            }
        }
        if settled { try addVerdicts(plan, laid, words, interruption.stop, to: &result) }
        if fairness { try addFairness(plan, words, interruption.stop, to: &result) }
        interruption.disregard()
        let isOverview = gap.isEmpty && teacher.isEmpty && school.isEmpty && !settled && !fairness
        if isOverview {
            GapOverview(plan: laid, coverage: plan.coverage, words: words, threads: replanning.planning.threads)
                .add(to: &result)
            BrokenRules(plan: plan, words: words, trace: trace).add(to: &result)
        }
        try page.show(result, on: console)
        return interruption.stop.isSet ? .interrupted : .done
    }

    private func addVerdicts(
        _ plan: ExplainedPlan, _ laid: SettledPlan, _ words: ExplanationWords, _ stop: StopSignal, to page: inout Page
    ) throws(Failure) {
        let replanner = try plan.replanner(replanning, stop: stop)
        do throws(PlanningError) {
            let verdicts = try Exchangeability.all(laid, replanner, within: within, only: most)
            SettledPage(verdicts: verdicts, words: words, gap: within).add(to: &page)
        } catch { throw Failure(error) }
    }

    private func addFairness(
        _ plan: ExplainedPlan, _ words: ExplanationWords, _ stop: StopSignal, to page: inout Page
    ) throws(Failure) {
        let report = FairnessPage(plan: plan, words: words)
        report.add(to: &page)
        guard !quick else { return }
        let trials = try DraftTrials(plan: plan, replanning: replanning, stop: stop, language: speech.language)
            .run(FairnessPage.curve)
        report.addCurve(trials, to: &page)
    }
}

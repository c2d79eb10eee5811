import ArgumentParser
import Explanation
import Tables

/// `lungang explain DIR OUT`: why a plan is as it is.
struct ExplainVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Tell why a written plan is as it is: a gap, a teacher, a school.",
        discussion: """
            Without further options all gaps are split by cause. --gap SCHOOL/SUBJECT tells of one gap who could give \
            periods but for what; --teacher T why somebody moves or does not, who else could go, and what happens if T \
            is excused (the plan is made again for that, --time S seconds a question); --school S who comes and goes, \
            and what covers the lessons before and after. Schools, subjects and teachers may be given by id or name.

            What is said of one teacher's change holds while everybody else does as planned, and is exact; what needs \
            others to change as well is planned again, and says whether it is proven.
            """)

    @OptionGroup var input: InstanceOptions

    @Argument(help: ArgumentHelp("The folder with the plan.", valueName: "OUT"), completion: .directory)
    var plan: String

    @Option(help: ArgumentHelp("Split the missing periods of a school and subject by cause.", valueName: "SCHOOL/SUBJECT"))
    var gap: [String] = []

    @Option(help: ArgumentHelp("Tell why a teacher moves or does not.", valueName: "T"))
    var teacher: [String] = []

    @Option(help: ArgumentHelp("Tell what the plan means for a school.", valueName: "S"))
    var school: [String] = []

    @Flag(help: "Leave out what needs planning again.")
    var quick = false

    @OptionGroup var replanning: ReplanOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var speech: LanguageOptions

    func perform(on console: Console) throws(Failure) -> ExitStatus {
        let plan = try ExplainedPlan(source: input.folder, plan: plan)
        let settled = try plan.settled()
        let words = ExplanationWords(plan.instance, speech.language)
        let trace = try ClauseTrace(plan.instance, language: speech.language)
        var result = Page()
        for gap in gap {
            let (school, subject) = try plan.gap(meant: gap)
            let ledger = GapLedger(settled, school: school, subject: subject, coverage: plan.coverage)
            GapPage(ledger: ledger, words: words, trace: trace, coverage: plan.coverage).add(to: &result)
        }
        for name in school {
            SchoolPage(school: try plan.instance.school(meant: name), plan: plan, words: words, trace: trace)
                .add(to: &result)
        }
        for name in teacher {
            let teacher = try plan.instance.teacher(meant: name)
            guard let explained = TeacherCase(settled, teacher) else { continue }
            let report = TeacherPage(explained: explained, plan: plan, words: words, trace: trace)
            report.add(to: &result)
            if !quick, !explained.moves.isEmpty {
                let interruption = Interruption(console: console)
                try report.addReplans(try plan.replanner(replanning, stop: interruption.stop), to: &result)
                interruption.disregard()
            }
        }
        if gap.isEmpty && teacher.isEmpty && school.isEmpty { GapOverview(plan: settled, coverage: plan.coverage, words: words).add(to: &result) }
        try page.show(result, on: console)
        return .done
    }
}

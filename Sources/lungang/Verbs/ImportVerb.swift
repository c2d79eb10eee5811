import ArgumentParser
import Exports
import GLPKSolver
import Planning
import Tables

/// `lungang import DIR SOLUTION -o OUT`: the answer of another solver as an ordinary plan.
struct ImportVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Make a plan of another solver's answer to the exported program.",
        discussion: """
            Solve what "lungang export" wrote with any solver, and bring its answer back as plain text: the name of a \
            variable and its value on each line; what is 0 may be left out. Of a program exported in parts, name the \
            answers of all parts.

            Only who goes where is taken from it; who teaches what follows from that and is worked out anew, at its \
            best. The plan is verified and written as plan writes one, but nothing is proven of it: its bound is 0.
            """)

    @OptionGroup var input: InstanceOptions

    @Argument(
        help: ArgumentHelp("Files with names and values of variables.", valueName: "SOLUTION"), completion: .file())
    var solutions: [String]

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("The folder to write.", valueName: "OUT"), completion: .directory)
    var output: String?

    @OptionGroup var span: HorizonOptions
    @OptionGroup var overlay: ScenarioOptions

    @Option(help: ArgumentHelp("How the tables are encoded.", valueName: "NAME"))
    var encoding: TextEncoding = .utf8WithMark

    @OptionGroup var speech: LanguageOptions

    func perform(on console: Console) throws(Failure) -> ExitStatus {
        var watch = PhaseWatch()
        let folder = try InstanceFolder.read(input.folder, as: InstanceView(span, overlay))
        folder.mentionRemarks(on: console)
        let target = output ?? DefaultFolder.name(for: input.folder, ending: "import")
        let publication = PlanPublication(
            folder: folder, target: target,
            options: RunOptions(
                horizon: folder.instance.policy.horizon, gap: 0, timeLimit: nil, seed: 0, effort: 0,
                language: console.language, encoding: encoding))
        try publication.check()
        let values = try SolutionFile(reading: solutions).values
        watch.finish("reading")
        let result: PlanningResult
        do throws(PlanningError) {
            result = try Planner(solver: GLPKSolver()).plan(folder.instance, solution: values)
        } catch { throw Failure(error) }
        watch.skip(result.secondsByPhase)
        let summary = try publication.publish(result, &watch, threads: 1)
        let score = Figures.amount(summary.proof.score)
        console.say(
            Wording(
                "\(target): a plan with score \(score), verified and written.",
                "\(target)：方案得分 \(score)，已复核并写入。"))
        return .done
    }
}

import ArgumentParser
import Clauses
import Exports
import Reports
import Tables

/// `lungang report DIR OUT`: a written plan as one page for a meeting.
struct ReportVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write a plan as one self-contained HTML page: to look at, search, show in a meeting and print.",
        usage: "lungang report [<DIR>] <OUT> [<options>]",
        discussion: """
            The page needs no network and no server: open it with any browser, send it by mail, print it to A4. The \
            plan in OUT must be one of DIR; it is verified first. Why lessons stay missing is told of the 60 dearest gaps. \
            FILE may be - for standard output.
            """)

    @OptionGroup var folders: PlanOptions

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("The page to write.", valueName: "FILE"), completion: .file(extensions: ["html"]))
    var output = "report.html"

    @Option(
        name: .customLong("with"), parsing: .upToNextOption,
        help: ArgumentHelp("Other plans, or folders of plans as whatif writes, to stand beside.", valueName: "OUT2"),
        completion: .directory)
    var others: [String] = []

    @OptionGroup var speech: LanguageOptions

    func perform(on console: Console) throws(Failure) -> ExitStatus {
        let (source, plan) = try folders.folders()
        let folder = try WrittenFolder.read(plan, plannedFrom: source, language: speech.language)
        folder.source.mentionRemarks(on: console)
        let report = MeetingReport(
            folder.reported, gaps: try folder.gaps(shown: Self.shownGaps, language: speech.language),
            clauses: try ClauseTable.known(), comparison: try comparison(with: plan),
            source: MeetingReport.Source(instance: source, plan: plan, version: Version.current))
        try folder.write(report.bytes, to: output, Wording("a page for any browser", "可用任何浏览器打开"), on: console)
        return .done
    }

    /// How many gaps are told with their causes, the dearest first.
    private static let shownGaps = 60

    /// This plan beside the others; of folders with one name the later ones go by their paths.
    private func comparison(with plan: String) throws(Failure) -> Comparison? {
        guard !others.isEmpty else { return nil }
        let base = try ComparedFolder.figures(of: plan)
        var names: Set<String> = [base.name]
        var runs: [RunFigures] = []
        for folder in others.flatMap(ComparedFolder.plans) {
            let run = try ComparedFolder.figures(of: folder)
            let isNew = names.insert(run.name).inserted
            runs.append(isNew ? run : try ComparedFolder.figures(of: folder, named: folder))
        }
        return Comparison(base: base, runs: runs)
    }
}

import ArgumentParser
import Tables

/// `lungang plan DIR`: the plan itself, verified and published.
struct PlanVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Make a plan, verify it, and write it as one folder.",
        discussion: """
            The folder OUT must be absent, empty, or hold an earlier plan, which the new one replaces in one step. \
            Without -o it is named after DIR, in the current folder: lungang plan data/county writes county-plan, with --scenario NAME county-plan-NAME. \
            Open roster.csv (the roster to send out) and plan.csv in it with Excel or WPS; summary.json sums up.

            Progress goes to standard error, the summary to standard output. Ctrl-C writes the best plan so far.

            The work is bounded by counted effort, as much as --time is likely to allow, so equal input and options \
            give equal files; the clock itself is a safety stop, and summary.json says so when it was needed.
            """)

    @OptionGroup var input: InstanceOptions

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("The folder to write.", valueName: "OUT"), completion: .directory)
    var output: String?

    @Option(
        help: ArgumentHelp(
            "Start the search from a written plan, be it of other input; what cannot be kept is left out.",
            valueName: "PLAN"), completion: .directory)
    var from: String?

    @OptionGroup var span: HorizonOptions
    @OptionGroup var overlay: ScenarioOptions
    @OptionGroup var search: SearchOptions

    @Flag(help: "Leave OUT as it is where it holds the plan of just this input and these options.")
    var resume = false

    @Flag(help: "Show no progress; the summary is still printed.")
    var quiet = false

    @Option(help: ArgumentHelp("How the tables are encoded.", valueName: "NAME"))
    var encoding: TextEncoding = .utf8WithMark

    @OptionGroup var speech: LanguageOptions

    func perform(on console: Console) throws(Failure) -> ExitStatus {
        let target =
            output
            ?? DefaultFolder.name(
                for: input.folder, ending: ["plan", overlay.scenario].compactMap { $0 }.joined(separator: "-"))
        return try PlanRun(
            source: input.folder, target: target, view: InstanceView(span, overlay), search: search, isQuiet: quiet,
            isResuming: resume, from: from, encoding: encoding, console: console
        ).perform()
    }
}

import ArgumentParser
import Tables

/// `lungang repair DIR OUT --scenario NAME`: something happened after publication; which few changes mend it?
struct RepairVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "repair",
        abstract: "Mend a published plan with as few changed teachers as you choose.",
        discussion: """
            OUT is the published plan of DIR; the scenario, or --set, is what has happened since. The answer is the \
            best plan with at most 0, 1, 2, ... K changed teachers, and what each further change buys, so that you can \
            stop where it is not worth the trouble. Whoever cannot do what was published (somebody on leave) is told \
            the nearest that can be done and is not counted.

            NEWOUT/changes-0, changes-1, ... hold a verified plan each, with changes.csv, the list to send out; \
            NEWOUT/frontier.csv holds the figures. The exit status is 0 if every row is proven to be the best with as \
            few changes, 2 if not.
            """)

    @OptionGroup var input: InstanceOptions

    @Argument(help: ArgumentHelp("The folder with the published plan.", valueName: "OUT"), completion: .directory)
    var published: String

    @OptionGroup var overlay: ScenarioOptions

    @Option(
        parsing: .unconditional, help: ArgumentHelp("Change at most this many teachers.", valueName: "K"))
    var maxChanges = 5

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("The folder for everything (default: named after OUT).", valueName: "NEWOUT"),
        completion: .directory)
    var output: String?

    @OptionGroup var search: SearchOptions

    @Flag(help: "Show no progress; the summary is still printed.")
    var quiet = false

    @Option(help: ArgumentHelp("How the tables are encoded.", valueName: "NAME"))
    var encoding: TextEncoding = .utf8WithMark

    @OptionGroup var speech: LanguageOptions

    func validate() throws {
        guard (0...100).contains(maxChanges) else {
            throw ValidationError("--max-changes \(maxChanges): give a number from 0 to 100.")
        }
        if overlay.scenario == nil, overlay.settings.isEmpty {
            throw ValidationError("Say what has happened: give --scenario NAME or --set KEY=VALUE.")
        }
    }

    func perform(on console: Console) throws(Failure) -> ExitStatus {
        try RepairRun(
            source: input.folder, published: published,
            target: output ?? DefaultFolder.name(for: published, ending: "repair"), overlay: overlay,
            limit: maxChanges, search: search, isQuiet: quiet, encoding: encoding, console: console
        ).perform()
    }
}

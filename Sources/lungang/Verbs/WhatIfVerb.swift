import ArgumentParser
import Scenarios
import Tables

/// `lungang whatif DIR [NAME…]`: the base and scenarios, planned side by side and compared.
struct WhatIfVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "whatif",
        abstract: "Plan a folder with and without scenarios, side by side, and compare the plans.",
        discussion: """
            A scenario is a file of DIR/scenarios; with a sweep it makes several runs, such as floor@count=2. \
            Each plan goes to a folder below OUT, as lungang plan DIR --scenario NAME would make it; OUT/compare.csv \
            and the terminal show what changed and what it came to. Where the bounds of two plans do not tell which \
            is better, neither is called so.

            A run that was stopped goes on where it was: what is finished is kept. A scenario that fails is told and \
            hinders no other. The base is planned first, and each scenario starts from its plan and keeps what it leaves \
            as it is; --cold plans each from nothing. --list prints the commands instead, one a line, for xargs, GNU parallel or Slurm, as --cold \
            would run them; lungang compare OUT gathers what they write.
            """)

    @OptionGroup var input: InstanceOptions

    @Argument(help: ArgumentHelp("The scenarios, or single runs of them.", valueName: "NAME"))
    var names: [String] = []

    @Flag(help: "Plan every scenario.")
    var all = false

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("The folder for everything (default: named after DIR).", valueName: "OUT"),
        completion: .directory)
    var output: String?

    @Flag(help: "Plan each scenario from nothing instead of from the base's plan.")
    var cold = false

    @Flag(help: "Print the commands instead of running them.")
    var list = false

    @OptionGroup var span: HorizonOptions

    @Option(
        name: .customLong("set"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Give a key of policy.toml another value in every run.", valueName: "KEY=VALUE"))
    var settings: [String] = []

    @OptionGroup var search: SearchOptions

    @Flag(help: "Tell nothing of single runs but what fails.")
    var quiet = false

    @Option(help: ArgumentHelp("How the tables are encoded.", valueName: "NAME"))
    var encoding: TextEncoding = .utf8WithMark

    @OptionGroup var speech: LanguageOptions

    func validate() throws {
        if names.isEmpty != all {
            throw ValidationError("Name the scenarios, or give --all; lungang whatif DIR --all plans every one.")
        }
        for setting in settings where Scenario.Setting(argument: setting) == nil {
            throw ValidationError("--set \(setting): write KEY=VALUE, such as modes.itinerant.max_minutes=75.")
        }
    }

    func perform(on console: Console) throws(Failure) -> ExitStatus {
        let target = output ?? DefaultFolder.name(for: input.folder, ending: "whatif")
        let library: ScenarioLibrary
        do { library = try ScenarioLibrary(ofInstance: input.folder) } catch { throw Failure(error) }
        let names = all ? library.names : Self.once(self.names)
        if list {
            let commands = WhatIfCommands(source: input.folder, target: target, names: names, options: sharedOptions)
            for line in try commands.lines(from: library) { console.say(line) }
            return .done
        }
        return try WhatIfRun(
            source: input.folder, target: target, names: names,
            view: InstanceView(horizon: span.horizon, settings: settings), search: search, isCold: cold, isQuiet: quiet,
            encoding: encoding, console: console
        ).perform()
    }

    /// What was asked for other than by default, as words of a command.
    private var sharedOptions: [String] {
        var words: [String] = []
        let standard = SearchOptions.standard
        if let horizon = span.horizon { words += ["--horizon", "\(horizon)"] }
        for setting in settings { words += ["--set", setting] }
        if search.seconds != standard.seconds { words += ["--time", NumberText.exact(search.seconds)] }
        if let effort = search.effort { words += ["--effort", NumberText.exact(effort)] }
        if search.gap.share != standard.gap.share { words += ["--gap", NumberText.exact(search.gap.share)] }
        if let threads = search.threads { words += ["--threads", "\(threads)"] }
        if search.seed != standard.seed { words += ["--seed", "\(search.seed)"] }
        if encoding != .utf8WithMark { words += ["--encoding", encoding.rawValue] }
        if speech.language != .english { words += ["--lang", speech.language.rawValue] }
        return words
    }

    private static func once(_ names: [String]) -> [String] {
        names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

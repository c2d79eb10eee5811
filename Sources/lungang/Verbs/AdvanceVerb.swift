import ArgumentParser
import Rotation
import Tables

/// `lungang advance DIR OUT -o NEXT`: the folder from which the next semester is planned.
struct AdvanceVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "advance",
        abstract: "Carry a written plan into the folder of the next semester.",
        discussion: """
            What the plan begins before the new start becomes the ledger, postings.csv, and runs for as long as the \
            plan says. Who has come home rests; yuan of the school year so far count as spent; rows that are past go; \
            the policy's start moves. All else stays as it is: headings, encodings, comments, notes, scenarios.

            OUT must be a plan of just this DIR; it is verified first. A plan made with a scenario or --set is one of \
            the folder with that laid over it, and so is NEXT. NEXT must be absent or empty: what was entered there \
            by hand is never lost.
            """)

    @OptionGroup var input: InstanceOptions

    @Argument(help: ArgumentHelp("The folder with the plan.", valueName: "OUT"), completion: .directory)
    var plan: String

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("The folder to write.", valueName: "NEXT"), completion: .directory)
    var output: String

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp("The new start (default: the semester after the plan's).", valueName: "SEMESTER"))
    var start: Semester?

    @Flag(help: "Move classes up a grade with each new school year.")
    var moveUp = false

    @OptionGroup var speech: LanguageOptions

    func perform(on console: Console) throws(Failure) -> ExitStatus {
        try AdvanceRun(
            source: input.folder, plan: plan, target: output, start: start, movesClassesUp: moveUp, console: console
        ).perform()
    }
}

import ArgumentParser
import Exports
import Plans
import Tables

/// `lungang diff OUT1 OUT2`: what is otherwise in the second plan.
struct DiffVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Tell what changed from one written plan to another.",
        discussion: """
            By teacher (no more, new, or another host, mode, time or days), by school and subject (unmet periods), by \
            rule (shortfall) and by term of the score. The plans may have been made from different input; what that \
            leaves to be compared is said first. With --csv the whole list goes to a file: its rows of section \
            "teacher" are what to send out.
            """)

    @Argument(help: ArgumentHelp("The folder with the earlier plan.", valueName: "OUT1"), completion: .directory)
    var before: String

    @Argument(help: ArgumentHelp("The folder with the later plan.", valueName: "OUT2"), completion: .directory)
    var after: String

    @Option(
        help: ArgumentHelp("Name schools and modes as this input folder does.", valueName: "DIR"),
        completion: .directory)
    var instance: String?

    @OptionGroup var file: PageOptions

    @OptionGroup var speech: LanguageOptions

    func perform(on console: Console) throws(Failure) -> ExitStatus {
        let (one, other) = (try PlanFolder.read(before), try PlanFolder.read(after))
        var labels: [Labels] = []
        if let instance {
            labels = [Labels(instance: try InstanceFolder.read(instance).instance, language: speech.language)]
        }
        let diff = PlanDiff(from: one.facts, to: other.facts)
        let names = DiffNames(
            labels, teachers: one.plan.names.merging(other.plan.names) { $1 }, language: speech.language)
        try file.write { DiffTable(diff, names: names).everything(encoding: $0) }
        let remarks = PlanComparability(before: one, after: other).remarks(on: diff)
        console.say(DiffReport(diff, names: names, remarks: remarks).text)
        return .done
    }
}

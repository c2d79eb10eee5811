import ArgumentParser
import Planning
import Plans
import Tables

/// `lungang gaps DIR`: the need before any planning.
struct GapsVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "gaps",
        abstract: "Show the need before any planning: periods a week missing by school, subject and setting.",
        discussion: """
            What is shown is what is missing when nobody moves: running postings end as agreed, nothing else starts. \
            Schools and subjects without a gap are left out.
            """)

    @OptionGroup var input: InstanceOptions
    @OptionGroup var span: HorizonOptions
    @OptionGroup var overlay: ScenarioOptions

    @Option(
        help: ArgumentHelp(
            "Also write the gaps by school, stage, subject and semester to this file.", valueName: "FILE"),
        completion: .file(extensions: ["csv"]))
    var csv: String?

    @Option(help: ArgumentHelp("How FILE is encoded.", valueName: "NAME"))
    var encoding: TextEncoding = .utf8WithMark

    @OptionGroup var speech: LanguageOptions

    func perform(on console: Console) throws(Failure) -> ExitStatus {
        let folder = try InstanceFolder.read(input.folder, as: InstanceView(span, overlay))
        folder.mentionRemarks(on: console)
        let instance = folder.instance
        let coverage: [Coverage]
        do { coverage = try StatusQuo(instance).coverage } catch { throw Failure(error) }
        console.say(GapReport(coverage: coverage, instance: instance, language: speech.language).text)
        if let csv { try GapFile(coverage: coverage, instance: instance).write(to: csv, encoding: encoding) }
        return .done
    }
}

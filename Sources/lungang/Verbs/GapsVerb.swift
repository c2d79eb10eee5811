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
            Schools and subjects without a gap are left out. --csv writes the gaps by school, stage, subject and semester.
            """)

    @OptionGroup var input: InstanceOptions
    @OptionGroup var span: HorizonOptions
    @OptionGroup var overlay: ScenarioOptions

    @OptionGroup var file: PageOptions

    @OptionGroup var speech: LanguageOptions

    func perform(on console: Console) throws(Failure) -> ExitStatus {
        let folder = try InstanceFolder.read(input.folder, as: InstanceView(span, overlay))
        folder.mentionRemarks(on: console)
        let instance = folder.instance
        let coverage: [Coverage]
        do { coverage = try StatusQuo(instance).coverage } catch { throw Failure(error) }
        console.say(GapReport(coverage: coverage, instance: instance, language: speech.language).text)
        try file.write { GapFile(coverage: coverage, instance: instance).bytes(encoding: $0) }
        return .done
    }
}

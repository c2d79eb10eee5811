import ArgumentParser
import Samples
import Tables

/// `lungang sample NAME DIR`: a folder to start from.
struct SampleVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Write a sample folder: real group structure, synthetic teachers.",
        discussion: """
            The samples are: \(SampleRecipe.all.map(\.id).joined(separator: ", ")). \
            The same seed gives the same folder. Places and groups are real; every person is made up.
            """)

    @Argument(help: ArgumentHelp("Which sample.", valueName: "NAME"), completion: .list(SampleRecipe.all.map(\.id)))
    var name: String

    @Argument(
        help: ArgumentHelp("The folder to write; it must not hold anything else.", valueName: "DIR"),
        completion: .directory)
    var folder: String

    @Option(help: ArgumentHelp("The seed of everything made up.", valueName: "N"))
    var seed: UInt64 = 1

    @OptionGroup var speech: LanguageOptions

    func validate() throws {
        guard SampleRecipe.named(name) == nil else { return }
        let names = SampleRecipe.all.map(\.id)
        let guess = Spelling.nearest(to: name, among: names).map { " Maybe \"\($0)\" is meant." } ?? ""
        throw ValidationError("There is no sample \"\(name)\"; there are: \(names.joined(separator: ", ")).\(guess)")
    }

    func perform(on console: Console) throws(Failure) -> ExitStatus {
        guard let recipe = SampleRecipe.named(name) else { return .internalError }
        let instance = try SampleFolder.write(recipe, seed: seed, to: folder)
        console.say(
            Wording(
                "\(folder): \(Count.of(instance.schools.count, "school")), \(Count.of(instance.teachers.count, "made-up teacher")). "
                    + "Next: lungang plan \(folder)",
                "\(folder)：\(instance.schools.count) 所学校，\(instance.teachers.count) 名虚构教师。下一步：lungang plan \(folder)"))
        return .done
    }
}

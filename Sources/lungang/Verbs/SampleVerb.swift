import ArgumentParser
import Samples
import Tables

/// `lungang sample NAME DIR`: a folder to start from.
struct SampleVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Write a sample folder: the policy of a document, its groups, made-up teachers.",
        discussion: """
            The samples are: \(SampleRecipe.all.map { "\($0.id) (\(Count.of($0.groupCount, "group")))" }.joined(separator: ", ")). \
            The same seed gives the same folder. Every person is made up, and so is every school of a document that \
            names none: the README of each folder under "instances" says what is real.
            """)

    @Argument(help: ArgumentHelp("Which sample.", valueName: "NAME"), completion: .list(SampleRecipe.all.map(\.id)))
    var name: String

    @Argument(
        help: ArgumentHelp("The folder to write; it must not hold anything else.", valueName: "DIR"),
        completion: .directory)
    var folder: String

    @Option(help: ArgumentHelp("The seed of everything made up.", valueName: "N"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("Only the first N groups of the sample.", valueName: "N"))
    var groups: Int?

    @OptionGroup var speech: LanguageOptions

    func validate() throws {
        if let recipe = SampleRecipe.named(name) { return try validateGroups(of: recipe) }
        let names = SampleRecipe.all.map(\.id)
        let guess = Spelling.nearest(to: name, among: names).map { " Maybe \"\($0)\" is meant." } ?? ""
        throw ValidationError("There is no sample \"\(name)\"; there are: \(names.joined(separator: ", ")).\(guess)")
    }

    private func validateGroups(of recipe: SampleRecipe) throws {
        guard let groups, !(1...recipe.groupCount).contains(groups) else { return }
        throw ValidationError(
            "\(name) has \(Count.of(recipe.groupCount, "group")): --groups \(groups) must be from 1 to \(recipe.groupCount)."
        )
    }

    func perform(on console: Console) throws(Failure) -> ExitStatus {
        guard let recipe = SampleRecipe.named(name) else { return .internalError }
        let instance = try SampleFolder.write(recipe, seed: seed, groups: groups, to: folder)
        console.say(
            Wording(
                "\(folder): \(Count.of(instance.schools.count, "school")), \(Count.of(instance.teachers.count, "made-up teacher")). "
                    + "Next: lungang plan \(folder)",
                "\(folder)：\(instance.schools.count) 所学校，\(instance.teachers.count) 名虚构教师。下一步：lungang plan \(folder)"))
        return .done
    }
}

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

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The seed of everything made up: a whole number from 0.", valueName: "N"))
    var seed: UInt64 = 1

    @Option(
        parsing: .unconditional, help: ArgumentHelp("Only the first N groups of the sample.", valueName: "N")
    )
    var groups: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Only the Nth group of the sample, as it stands in the whole.", valueName: "N"))
    var group: Int?

    @OptionGroup var speech: LanguageOptions

    func validate() throws {
        if let recipe = SampleRecipe.named(name) { return try validateGroups(of: recipe) }
        let names = SampleRecipe.all.map(\.id)
        let guess = Spelling.nearest(to: name, among: names).map { " Maybe \"\($0)\" is meant." } ?? ""
        throw ValidationError("There is no sample \"\(name)\"; there are: \(names.joined(separator: ", ")).\(guess)")
    }

    private func validateGroups(of recipe: SampleRecipe) throws {
        if groups != nil, group != nil { throw ValidationError("Give --groups or --group, not both.") }
        for (option, number) in [("--groups", groups), ("--group", group)] {
            guard let number, !(1...recipe.groupCount).contains(number) else { continue }
            throw ValidationError(
                "\(name) has \(Count.of(recipe.groupCount, "group")): \(option) \(number) must be from 1 to \(recipe.groupCount)."
            )
        }
    }

    func perform(on console: Console) throws(Failure) -> ExitStatus {
        guard let recipe = SampleRecipe.named(name) else { return .internalError }
        guard
            let instance = group.map({ recipe.instance(seed: seed, group: $0) })
                ?? recipe.instance(seed: seed, groups: groups)
        else { return .internalError }
        try SampleFolder.write(instance, to: folder)
        console.say(
            Wording(
                "\(folder): \(Count.of(instance.schools.count, "school")), \(Count.of(instance.teachers.count, "made-up teacher")). "
                    + "Next: lungang plan \(folder)",
                "\(folder)：\(instance.schools.count) 所学校，\(instance.teachers.count) 名虚构教师。下一步：lungang plan \(folder)"))
        return .done
    }
}

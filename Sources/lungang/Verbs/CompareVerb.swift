import ArgumentParser
import Exports
import Tables

/// `lungang compare OUT…`: written plans side by side.
struct CompareVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare written plans, wherever they were made.",
        discussion: """
            Each OUT is the folder of a plan, or one that holds such folders, as whatif writes. The base is the plan \
            of that name, or the first given.
            """)

    @Argument(help: ArgumentHelp("Folders with plans.", valueName: "OUT"), completion: .directory)
    var folders: [String]

    @Option(help: ArgumentHelp("The name of the folder to compare with.", valueName: "NAME"))
    var base: String?

    @OptionGroup var file: PageOptions

    @OptionGroup var speech: LanguageOptions

    func perform(on console: Console) throws(Failure) -> ExitStatus {
        var runs: [RunFigures] = []
        for folder in folders.flatMap(ComparedFolder.plans) { runs.append(try ComparedFolder.figures(of: folder)) }
        let wanted = base ?? "base"
        guard let standard = runs.first(where: { $0.name == wanted }) ?? (base == nil ? runs.first : nil) else {
            let names = runs.map(\.name)
            let guess = Spelling.nearest(to: wanted, among: names)
            throw Failure(
                .badData,
                Wording(
                    "error: none of the plans is named \(wanted.quoted); there are: \(names.joined(separator: ", "))."
                        + (guess.map { " Maybe \($0.quoted) is meant." } ?? ""),
                    "错误：没有名为 \(wanted.quoted) 的方案；现有：\(names.joined(separator: "、"))。"
                        + (guess.map { "是否应为 \($0.quoted)？" } ?? "")))
        }
        let comparison = Comparison(base: standard, runs: runs)
        try file.write { ComparisonTable(comparison).bytes(encoding: $0) }
        console.say(ComparisonReport(comparison, language: console.language).text)
        return .done
    }
}

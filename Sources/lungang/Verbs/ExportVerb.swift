import ArgumentParser
import Tables

/// `lungang export DIR --mps FILE | --lp FILE`: the whole arc program, for any other solver.
struct ExportVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the whole program as text, for any other solver.",
        discussion: "Its optimum is that of the plan, to the last digit. FILE may be - for standard output.")

    @OptionGroup var input: InstanceOptions
    @OptionGroup var span: HorizonOptions
    @OptionGroup var overlay: ScenarioOptions

    @Option(help: ArgumentHelp("Write free MPS.", valueName: "FILE"), completion: .file(extensions: ["mps"]))
    var mps: String?

    @Option(help: ArgumentHelp("Write CPLEX LP.", valueName: "FILE"), completion: .file(extensions: ["lp"]))
    var lp: String?

    @OptionGroup var speech: LanguageOptions

    func validate() throws {
        if (mps == nil) == (lp == nil) { throw ValidationError("Give either --mps FILE or --lp FILE.") }
    }

    func perform(on console: Console) throws(Failure) -> ExitStatus {
        let folder = try InstanceFolder.read(input.folder, as: InstanceView(span, overlay))
        folder.mentionRemarks(on: console)
        let format: ProgramFile.Format = mps != nil ? .mps : .lp
        try ProgramFile(of: folder.instance).write(format, to: mps ?? lp ?? "-", console: console)
        return .done
    }
}

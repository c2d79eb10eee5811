import ArgumentParser
import Planning
import Tables

/// `lungang export DIR --mps FILE | --lp FILE | --parts FOLDER`: the whole arc program, for any other solver.
struct ExportVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the whole program as text, for any other solver.",
        discussion: """
            Its optimum is that of the plan, to the last digit. FILE may be - for standard output. With --parts what \
            nothing ties together is written apart: the optimum is then the sum of those of the parts.

            lungang import makes a plan of another solver's answer.
            """)

    @OptionGroup var input: InstanceOptions
    @OptionGroup var span: HorizonOptions
    @OptionGroup var overlay: ScenarioOptions

    @Option(help: ArgumentHelp("Write free MPS.", valueName: "FILE"), completion: .file(extensions: ["mps"]))
    var mps: String?

    @Option(help: ArgumentHelp("Write CPLEX LP.", valueName: "FILE"), completion: .file(extensions: ["lp"]))
    var lp: String?

    @Option(
        help: ArgumentHelp(
            "Write one MPS file for each independent part into a folder that is absent or empty.", valueName: "FOLDER"),
        completion: .directory)
    var parts: String?

    @OptionGroup var speech: LanguageOptions

    func validate() throws {
        if [mps, lp, parts].count(where: { $0 != nil }) != 1 {
            throw ValidationError("Give one of --mps FILE, --lp FILE and --parts FOLDER.")
        }
    }

    func perform(on console: Console) throws(Failure) -> ExitStatus {
        let folder = try InstanceFolder.read(input.folder, as: InstanceView(span, overlay))
        folder.mentionRemarks(on: console)
        let program: WholeProgram
        do { program = try WholeProgram(of: folder.instance) } catch { throw Failure(error) }
        if let parts {
            try ProgramParts(of: program).write(to: parts, console: console)
        } else {
            try ProgramFile(program.model).write(mps != nil ? .mps : .lp, to: mps ?? lp ?? "-", console: console)
        }
        return .done
    }
}

import ArgumentParser
import Foundation
import Planning
import Reports
import Tables

/// `lungang export DIR --mps FILE | --lp FILE | --parts FOLDER`: the whole arc program, for any other solver;
/// `lungang export DIR OUT --xlsx FILE --ics FILE`: a written plan, for an office.
struct ExportVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a plan as a workbook or a calendar, or the whole program for any other solver.",
        usage: """
            lungang export [<DIR>] <OUT> [--xlsx <FILE>] [--ics <FILE>] [<options>]
            lungang export <DIR> (--mps <FILE> | --lp <FILE> | --parts <FOLDER>) [<options>]
            """,
        discussion: """
            With OUT, a plan of DIR, which is verified first: --xlsx writes a workbook (roster, plan, coverage, rules, \
            score, and a sheet for each school), --ics the first and last days of postings for a calendar.

            Without OUT: --mps and --lp write the program, whose optimum is that of the plan, to the last digit. With \
            --parts what nothing ties together is written apart: the optimum is then the sum of those of the parts. \
            lungang import makes a plan of another solver's answer.

            FILE may be - for standard output.
            """)

    @OptionGroup var folders: PlanOptions

    @OptionGroup var span: HorizonOptions
    @OptionGroup var overlay: ScenarioOptions

    @Option(help: ArgumentHelp("Write a workbook.", valueName: "FILE"), completion: .file(extensions: ["xlsx"]))
    var xlsx: String?

    @Option(help: ArgumentHelp("Write a calendar.", valueName: "FILE"), completion: .file(extensions: ["ics"]))
    var ics: String?

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
        let programs = [mps, lp, parts].count { $0 != nil }
        if folders.isSingle, xlsx == nil, ics == nil {
            if programs != 1 {
                throw ValidationError(
                    "Give one of --mps FILE, --lp FILE and --parts FOLDER; or OUT, with --xlsx FILE or --ics FILE.")
            }
            return
        }
        if programs > 0 {
            throw ValidationError("--mps, --lp and --parts write the program of DIR: leave OUT, --xlsx and --ics out.")
        }
        if xlsx == nil, ics == nil { throw ValidationError("Give --xlsx FILE, --ics FILE or both.") }
        if xlsx == "-", ics == "-" { throw ValidationError("Only one file can go to standard output.") }
        if InstanceView(span, overlay) != InstanceView() {
            throw ValidationError("A plan says what it was made with: leave --horizon, --scenario and --set out.")
        }
    }

    func perform(on console: Console) throws(Failure) -> ExitStatus {
        if xlsx != nil || ics != nil { return try writePlan(on: console) }
        let folder = try InstanceFolder.read(folders.folder, as: InstanceView(span, overlay))
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

    private func writePlan(on console: Console) throws(Failure) -> ExitStatus {
        let (source, plan) = try folders.folders()
        let folder = try WrittenFolder.read(plan, plannedFrom: source, language: speech.language)
        folder.source.mentionRemarks(on: console)
        if let xlsx {
            let bytes: Data
            do throws(WorkbookFault) { bytes = try PlanWorkbook(folder.reported).bytes() } catch {
                throw Failure(
                    .cannotWrite,
                    Wording("error: no workbook could be made: \(error.reason)", "错误：无法生成工作簿：\(error.reason)"))
            }
            try folder.write(bytes, to: xlsx, Wording("a workbook", "工作簿"), on: console)
        }
        if let ics {
            let bytes = PostingCalendar(folder.reported).bytes
            try folder.write(bytes, to: ics, Wording("a calendar", "日历"), on: console)
        }
        return .done
    }
}

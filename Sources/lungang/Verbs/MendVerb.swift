import ArgumentParser
import Explanation
import Foundation
import Plans
import Rotation
import Tables

/// `lungang mend DIR OUT`: what would mend each broken rule and large gap.
struct MendVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "mend",
        abstract: "Find what would mend each broken rule and the largest gaps, each fix by itself.",
        usage: "lungang mend [<DIR>] <OUT> [<options>]",
        discussion: """
            Tried are up to three more teachers, retraining, more bought or live lessons, one more deputy head, 15 more \
            minutes, shorter terms, starts in spring, one more visiting day, a wider scope, anyone going, no least years, \
            a larger budget, a softer cap, a rule a unit looser, and a waiver. What does not suffice is named with what it leaves. \
            A fix is named only if the plan made again under it has nothing of the fault left. Each is written to the \
            folder of -o as a scenario: copy it to DIR/scenarios, and lungang plan DIR --scenario NAME applies it.
            """)

    @OptionGroup var folders: PlanOptions

    @Option(help: ArgumentHelp("Mend this gap.", valueName: "SCHOOL/SUBJECT"))
    var gap: [String] = []

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How many gaps and broken rules to mend, the largest first.", valueName: "K"))
    var most = 5

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("The folder for the scenarios.", valueName: "FOLDER"), completion: .directory)
    var output: String?

    @OptionGroup var replanning: ReplanOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var speech: LanguageOptions

    func validate() throws {
        if most < 1 { throw ValidationError("--most \(most): mend at least 1.") }
    }

    func perform(on console: Console) throws(Failure) -> ExitStatus {
        let plan = try ExplainedPlan(folders)
        var faults: [Fault] = []
        for text in gap {
            let (school, subject) = try plan.gap(meant: text)
            faults.append(.gap(.init(school: school, subject: subject)))
        }
        if faults.isEmpty { faults = plan.faults(most: most) }
        let interruption = Interruption(console: console)
        let drafts = FixDrafts(instance: plan.instance)
        let byFault = faults.map { fault in
            switch fault {
            case .gap(let gap): drafts.fixes(for: gap)
            case .rule(let broken): drafts.fixes(for: broken)
            }
        }
        var known: Set<String> = []
        let all = byFault.flatMap { $0 }.filter { known.insert($0.id).inserted }
        let language = speech.language
        let draftTrials = DraftTrials(
            plan: plan, replanning: replanning, stop: interruption.stop, language: language)
        let again = all.isEmpty ? nil : try draftTrials.again()
        let trials = try draftTrials.run(all) { console.complain("\($0.id): \($0.title[language])") }
        interruption.disregard()
        var result = Page()
        let report = MendPage(
            plan: plan, again: again, trials: trials.compactMap { $0 },
            words: ExplanationWords(plan.instance, language),
            trace: try ClauseTrace(plan.instance, language: language))
        var used: [ScenarioDraft] = []
        for (fault, own) in zip(faults, byFault) { used += report.add(fault, own.map(\.id), to: &result) }
        if faults.isEmpty { result.add(.init(key: "mend", title: plan.path, notes: [report.nothing])) }
        try page.show(result, on: console)
        try write(used, plan, console)
        return interruption.stop.isSet ? .interrupted : .done
    }

    private func write(_ drafts: [ScenarioDraft], _ plan: ExplainedPlan, _ console: Console) throws(Failure) {
        guard !drafts.isEmpty else { return }
        let target = output ?? DefaultFolder.name(for: plan.source, ending: "mend")
        do {
            try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
        } catch {
            throw Failure(
                .cannotWrite, Wording("error: cannot make the folder \(target)", "错误：无法建立文件夹 \(target)"))
        }
        for draft in drafts {
            let bytes = Data(draft.text(over: plan.base, in: speech.language).utf8)
            let path = "\(target)/\(plan.base.free(draft.id)).toml"
            do throws(FileFault) { try AtomicFile.write(bytes, to: path) } catch {
                throw Failure(error)
            }
        }
        console.say(
            Wording(
                "\nEach fix stands in \(target) as a scenario; copy it to \(plan.source)/scenarios to use it.",
                "\n每项办法已写入 \(target)，可作为情景使用：复制到 \(plan.source)/scenarios 即可。"))
    }
}

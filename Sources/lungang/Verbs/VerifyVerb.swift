import ArgumentParser
import Tables

/// `lungang verify DIR OUT`: replays a written plan with code that shares nothing with the solver.
struct VerifyVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Replay a written plan and recompute its worth, by code that shares nothing with the solver.",
        discussion: "Everything that does not hold is named on standard error; the exit status is then 65.")

    @OptionGroup var input: InstanceOptions

    @Argument(help: ArgumentHelp("The folder with the plan.", valueName: "OUT"), completion: .directory)
    var plan: String

    @OptionGroup var speech: LanguageOptions

    func perform(on console: Console) throws(Failure) -> ExitStatus {
        let folder = try InstanceFolder.read(input.folder, as: InstanceView(ofPlan: plan))
        let report = try PlanInspection(of: folder).report(on: plan)
        guard report.isClean else {
            console.complain(PlanInspection.text(of: report.findings, in: speech.language))
            console.complain(
                Wording(
                    "\(plan) does not hold: \(Count.of(report.findings.count, "finding")).",
                    "\(plan) 未通过复核：共 \(report.findings.count) 处问题。"))
            return .badData
        }
        console.say(VerificationReport(report, language: speech.language).text)
        return .done
    }
}

import ArgumentParser
import Tables

/// `lungang verify DIR OUT`: replays a written plan with code that shares nothing with the solver.
struct VerifyVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Replay a written plan and recompute its worth, by code that shares nothing with the solver.",
        discussion: """
            Everything that does not hold is named on standard error; the exit status is then 65.

            --bound checks certificate.json too: every shortest path and every sum is counted anew, exactly, and only \
            parts that claim branch and bound are solved again.
            """)

    @OptionGroup var input: InstanceOptions

    @Argument(help: ArgumentHelp("The folder with the plan.", valueName: "OUT"), completion: .directory)
    var plan: String

    @Flag(help: "Check what proves the bound, too.")
    var bound = false

    @Option(
        name: .customLong("time"),
        parsing: .unconditional,
        help: ArgumentHelp(
            "Spend at most this many seconds on each part that is to be solved again.", valueName: "S"))
    var seconds = 300.0

    @OptionGroup var speech: LanguageOptions

    func validate() throws {
        try seconds.checkSeconds(of: "--time")
    }

    func perform(on console: Console) throws(Failure) -> ExitStatus {
        let origin = try PlanOrigin(of: plan)
        let folder = try InstanceFolder.read(input.folder, as: InstanceView(ofPlan: plan))
        try origin.checkKinship(with: folder)
        let report = try PlanInspection(of: folder).report(on: plan)
        if report.isClean {
            console.say(VerificationReport(report, language: speech.language).text)
        } else {
            console.complain(PlanInspection.text(of: report.findings, in: speech.language))
            console.complain(
                Wording(
                    "\(plan) does not hold: \(Count.of(report.findings.count, "finding")).",
                    "\(plan) 未通过复核：共 \(report.findings.count) 处问题。"))
        }
        let isProven = bound ? try inspectBound(folder, on: console) : true
        return report.isClean && isProven ? .done : .badData
    }

    /// Whether the certificate proves the bound that the summary speaks of.
    private func inspectBound(_ folder: InstanceFolder, on console: Console) throws(Failure) -> Bool {
        let written = try ComparedFolder.figures(of: plan).figures?.bound
        let report = try BoundInspection(of: folder, seconds: seconds).report(on: plan, bound: written)
        guard report.faults.isEmpty, let certificate = report.certificate else {
            console.complain(SolutionFile.list(report.faults.map(\.wording)))
            console.complain(
                Wording(
                    "The bound of \(plan) is not proven: \(Count.of(report.faults.count, "finding")).",
                    "\(plan) 的下界未得到证明：共 \(report.faults.count) 处问题。"))
            return false
        }
        console.say("\n" + BoundReport(certificate, language: speech.language).text)
        return true
    }
}

import Exports
import Tables
import Verification

/// Checks a written folder against the folder it was planned from, by code that shares nothing with the planner.
struct PlanInspection {
    private let source: InstanceFolder

    /// An inspection of plans of one folder.
    init(of source: InstanceFolder) { self.source = source }

    /// What is found in the plan at `path`, its digests included.
    func report(on path: String) throws(Failure) -> Verifier.Report {
        do throws(FileFault) {
            let plan = try WrittenPlan(folder: path, inputs: source.inputs, digest: FileDigest.sha256)
            return Verifier(instance: source.instance).report(on: plan)
        } catch { throw Failure(error) }
    }

    /// Findings for people, one a line.
    static func text(of findings: [Finding], in language: Language) -> String {
        findings.map { $0.text(in: language) }.joined(separator: "\n")
    }
}

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

    /// The plan at `path`, proven to be what it claims to be.
    func verified(_ path: String) throws(Failure) -> VerifiedPlan {
        let plan: WrittenPlan
        do throws(FileFault) {
            plan = try WrittenPlan(folder: path, inputs: source.inputs, digest: FileDigest.sha256)
        } catch { throw Failure(error) }
        do throws(VerificationFailure) { return try Verifier(instance: source.instance).verified(plan) } catch {
            let findings = error.report.findings
            let count = Count.of(findings.count, "finding")
            throw Failure(
                .badData,
                Wording(
                    "\(Self.text(of: findings, in: .english))\n\(path) does not hold: \(count).",
                    "\(Self.text(of: findings, in: .chinese))\n\(path) 未通过复核：共 \(findings.count) 处问题。"))
        }
    }

    /// Findings for people, one a line.
    static func text(of findings: [Finding], in language: Language) -> String {
        findings.map { $0.text(in: language) }.joined(separator: "\n")
    }
}

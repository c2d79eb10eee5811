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

    /// The plan at `path`.
    ///
    /// - Throws: ``Failure`` with every finding where it does not hold, or belongs to another folder.
    func plan(at path: String) throws(Failure) -> VerifiedPlan {
        let plan: WrittenPlan
        do throws(FileFault) {
            plan = try WrittenPlan(folder: path, inputs: source.inputs, digest: FileDigest.sha256)
        } catch { throw Failure(error) }
        do throws(VerificationFailure) { return try Verifier(instance: source.instance).verified(plan) } catch {
            let count = error.report.findings.count
            throw Failure(
                .badData,
                Wording(
                    error.text(in: .english)
                        + "\n\(path) does not hold as a plan of \(source.path): \(Count.of(count, "finding")). Nothing was written.",
                    error.text(in: .chinese) + "\n\(path) 作为 \(source.path) 的方案未通过复核：共 \(count) 处问题。未写入任何文件。"))
        }
    }

    /// Findings for people, one a line.
    static func text(of findings: [Finding], in language: Language) -> String {
        findings.map { $0.text(in: language) }.joined(separator: "\n")
    }
}

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

    /// How many findings of one kind are named: what is wrong in one place often makes hundreds of others wrong.
    private static let shownAlike = 10

    /// Findings for people, one a line, kind by kind in the order in which the kinds are met.
    static func text(of findings: [Finding], in language: Language) -> String {
        var kinds: [String] = []
        for finding in findings where !kinds.contains(finding.message.code) { kinds.append(finding.message.code) }
        let byKind = Dictionary(grouping: findings, by: \.message.code)
        return kinds.flatMap { kind -> [String] in
            let alike = byKind[kind] ?? []
            let more = alike.count - shownAlike
            let rest = Wording(
                "  and \(more) more like the last (\(kind))", "  另有同类问题 \(more) 处（\(kind)）")
            return alike.prefix(shownAlike).map { $0.text(in: language) } + (more > 0 ? [rest[language]] : [])
        }.joined(separator: "\n")
    }
}

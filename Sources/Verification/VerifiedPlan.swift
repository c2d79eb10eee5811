import Tables

/// A written plan in which a ``Verifier`` found nothing wrong.
///
/// Only the verifier makes one, so whoever asks for a verified plan cannot be handed an unchecked one.
public struct VerifiedPlan: Sendable {
    /// The plan as it stands in the files.
    public let plan: WrittenPlan
    /// The report, which has no findings.
    public let report: Verifier.Report

    /// - Warning: Call this after checking that the report is clean, and from nowhere but the verifier.
    init(uncheckedPlan plan: WrittenPlan, report: Verifier.Report) {
        self.plan = plan
        self.report = report
    }
}

/// A written plan that must not be published: its report says why.
public struct VerificationFailure: Error, Sendable {
    /// The report, which has at least one finding.
    public let report: Verifier.Report
}

extension VerificationFailure: CustomStringConvertible {
    /// The findings, one a line.
    public func text(in language: Language) -> String {
        report.findings.map { $0.text(in: language) }.joined(separator: "\n")
    }

    /// The findings in English, one a line.
    public var description: String { text(in: .english) }
}

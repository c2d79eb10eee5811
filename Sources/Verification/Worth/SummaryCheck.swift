/// Whether `summary.json` agrees with the recomputed worth and with itself: section 8.
struct SummaryCheck {
    let score: Double
    let statusQuoScore: Double

    func check(_ summary: WrittenSummary?, into findings: inout Findings) {
        guard let summary else { return findings.report(.noSummary, at: place(nil)) }
        if !["optimal", "feasible"].contains(summary.status) {
            findings.report(
                .unknownStatus, at: place("status"), expected: Phrase("optimal or feasible", "optimal 或 feasible"),
                found: summary.status)
        }
        findings.compare(.wrongScore, at: place("score"), expected: score, found: summary.score)
        findings.compare(
            .wrongStatusQuo, at: place("status_quo_score"), expected: statusQuoScore, found: summary.statusQuoScore)
        checkProof(summary, into: &findings)
    }

    /// A bound that is not proven is not printed, and neither is what would follow from it.
    private func checkProof(_ summary: WrittenSummary, into findings: inout Findings) {
        guard let bound = summary.bound else {
            for (key, value) in [("gap", summary.gap), ("open_gain", summary.openGain)] {
                if let value { findings.report(.proofWithoutBound, at: place(key), found: value.plain) }
            }
            return
        }
        if !findings.tolerance.isAtMost(bound, summary.score) {
            findings.report(
                .boundAboveScore, at: place("bound"), expected: Phrase.atMost(summary.score.plain), found: bound.plain,
                distance: bound - summary.score)
        }
        let open = max(0, summary.score - bound)
        compare("gap", expected: open / max(1, abs(summary.score)), found: summary.gap, into: &findings)
        compare(
            "open_gain", expected: open / max(1, summary.statusQuoScore - bound), found: summary.openGain,
            into: &findings)
    }

    private func compare(_ key: String, expected: Double, found: Double?, into findings: inout Findings) {
        guard let found else {
            return findings.report(.wrongGap, at: place(key), expected: expected.plain, found: Phrase.none)
        }
        findings.compare(.wrongGap, at: place(key), expected: expected, found: found)
    }

    private func place(_ key: String?) -> Location { Location(file: .summary, item: key) }
}

extension Finding.Message {
    static let noSummary = Finding.Message("summary", "there is no summary to read", "没有可读的摘要")
    static let unknownStatus = Finding.Message("summary.status", "there is no such status", "状态未定义")
    static let wrongScore = Finding.Message("summary.score", "the score is another", "总分不符")
    static let wrongStatusQuo = Finding.Message(
        "summary.status-quo", "the score of the status quo is another", "现状总分不符")
    static let boundAboveScore = Finding.Message(
        "summary.bound", "the bound lies above the score it bounds", "下界高于总分")
    static let proofWithoutBound = Finding.Message(
        "summary.proof", "a gap is printed without the bound it comes from", "未给出下界却给出差距")
    static let wrongGap = Finding.Message(
        "summary.gap", "the gap does not follow from score and bound", "差距与总分、下界不符")
}

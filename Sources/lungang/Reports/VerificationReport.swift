import Tables
import Verification

/// The worth of a plan as recomputed, for people.
struct VerificationReport {
    private let report: Verifier.Report
    private let language: Language

    /// A report on a plan in which nothing was found.
    init(_ report: Verifier.Report, language: Language) {
        self.report = report
        self.language = language
    }

    /// What holds, and the worth term by term.
    var text: String {
        let headings = Wording("The plan holds. Its worth, recomputed from the files:", "方案通过复核。根据文件重新计算的得分：")
        var table = TextTable(header: [term, points])
        for term in report.terms { table.add([term.key, NumberText.format(term.points)]) }
        table.add([total, NumberText.format(report.score)])
        return headings[language] + "\n" + table.text
    }

    private var term: String { Wording("term", "得分项")[language] }
    private var points: String { Wording("points", "分值")[language] }
    private var total: String { Wording("all", "合计")[language] }
}

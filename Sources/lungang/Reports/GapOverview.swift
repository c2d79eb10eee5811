import Explanation
import Plans
import Rotation
import Tables

/// All gaps of a plan: what causes them, subject by subject, and the largest ones.
struct GapOverview {
    let plan: SettledPlan
    let coverage: [Coverage]
    let words: ExplanationWords
    let threads: Int

    /// The largest gaps that are shown.
    private static let shown = 12

    func add(to page: inout Page) {
        let ledgers = GapLedger.all(plan, coverage: coverage, threads: threads)
        let causes = GapCause.allCases.filter { cause in
            ledgers.contains { $0.charges.contains { $0.cause == cause } }
        }
        func cells(_ ledgers: [GapLedger]) -> [String] {
            causes.map { cause in
                let sum = ledgers.flatMap(\.charges).reduce(0) { $0 + ($1.cause == cause ? $1.periods : 0) }
                return sum < 1e-9 ? "·" : Figures.exact(sum)
            } + [Figures.exact(ledgers.reduce(0) { $0 + $1.unmet })]
        }
        let header = causes.map { words.name(of: $0) } + [words.worded("missing", "缺口")]
        var bySubject = Page.Section(
            key: "causes", title: words.worded("Missing period-semesters by cause", "缺口原因（课时·学期）"),
            header: [words.worded("subject", "学科")] + header)
        for (subject, own) in Dictionary(grouping: ledgers, by: \.subject).sorted(by: { $0.key < $1.key }) {
            bySubject.rows.append([words.labels.name(of: subject)] + cells(own))
        }
        if ledgers.isEmpty {
            bySubject.notes = [words.worded("Nothing is missing.", "没有缺口。")]
        } else {
            bySubject.rows.append([words.worded("all", "合计")] + cells(ledgers))
            bySubject.notes = [
                words.worded(
                    "period-semesters: periods a week, summed over the semesters; each is charged to the last thing that would have to change before somebody could give it",
                    "课时·学期：各学期每周课时之和；每一节都记在有人能上之前最后一个必须改变的原因上")
            ]
            bySubject.notes += causes.map { words.name(of: $0) + words.colon + words.meaning(of: $0) }
        }
        page.add(bySubject)
        var largest = Page.Section(
            key: "gaps",
            title: words.worded("The dearest gaps; --gap SCHOOL/SUBJECT tells more", "代价最大的缺口；--gap 学校/学科 可看详情"),
            header: [words.worded("gap", "缺口")] + header + [words.worded("points", "分值")])
        for ledger in ledgers.prefix(Self.shown) {
            largest.rows.append(
                ["\(words.name(of: ledger.school))/\(words.labels.name(of: ledger.subject))"] + cells([ledger])
                    + [Figures.plain(ledger.points)])
        }
        page.add(largest)
    }
}

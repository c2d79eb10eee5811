import Explanation
import Plans
import Rotation
import Tables

/// The rules that a plan breaks, each with the clause it rests on, for people.
struct BrokenRules {
    let plan: ExplainedPlan
    let words: ExplanationWords
    let trace: ClauseTrace

    func add(to page: inout Page) {
        let labels = words.labels
        let broken = plan.written.plan.outcomes.map(\.value).filter { $0.waivedBy.isEmpty && $0.shortfall > 1e-6 }
        var section = Page.Section(
            key: "broken", title: words.worded("Broken rules", "未达到的规定"),
            header: words.worded(
                ["rule", "place", "semesters", "shortfall", "points"], ["规定", "范围", "学期数", "差额", "分值"]))
        for rule in RuleName.allCases {
            let rows = broken.filter { $0.rule == rule }
            guard !rows.isEmpty else { continue }
            for (place, rows) in Dictionary(grouping: rows, by: \.place).sorted(by: { $0.key < $1.key }) {
                section.rows.append([
                    labels.name(of: rule), labels.name(ofPlace: place), "\(rows.count)",
                    Figures.plain(rows.reduce(0) { $0 + $1.shortfall }),
                    Figures.plain(rows.reduce(0) { $0 + $1.points }),
                ])
            }
            section.notes.append(labels.name(of: rule) + words.colon + trace.quote(of: rule))
        }
        page.add(section)
    }
}

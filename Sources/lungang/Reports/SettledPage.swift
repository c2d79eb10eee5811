import Explanation
import Exports
import Plans
import Rotation
import Tables

/// Which postings are settled and which could be swapped, for people.
struct SettledPage {
    let verdicts: [Exchangeability]
    let words: ExplanationWords
    let gap: Double

    func add(to page: inout Page) {
        let names = DiffNames([words.labels], language: words.labels.language)
        var section = Page.Section(
            key: "settled",
            title: words.worded(
                gap > 0
                    ? "Settled or swappable, within \(Figures.plain(gap)) points of this plan"
                    : "Settled or swappable, in plans no worse than this one",
                gap > 0 ? "已定还是可换（与本方案相差 \(Figures.plain(gap)) 分以内）" : "已定还是可换（不劣于本方案的方案中）"),
            header: words.worded(
                ["posting", "what", "verdict", "with whom", "the best plan without it"],
                ["派出", "安排", "判断", "可换人选", "不作此安排的最好方案"]))
        section.rows = verdicts.map { entry in
            let (verdict, other, points): (String, String, String) =
                switch entry.verdict {
                case .forced(let points):
                    (
                        words.worded("forced", "必须"), "",
                        points.isFinite ? words.worded("at least ", "至少 ") + words.signed(points) : "–"
                    )
                case .swappable(let other, let points):
                    (
                        words.worded("swappable", "可换"),
                        other.map { words.name(of: $0) } ?? words.worded("can be left out", "可不派"), words.signed(points)
                    )
                case .open(let least, let most):
                    (
                        words.worded("not decided", "未能判定"), "",
                        words.worded("surely in ", "必在 ") + "\(words.signed(least)) … \(words.signed(most))"
                    )
                }
            return [
                words.name(of: entry.placement.teacher), names.text(of: entry.placement.engagement), verdict, other,
                points,
            ]
        }
        if verdicts.isEmpty { section.notes = [words.worded("The plan decides no posting.", "方案没有新的派出安排。")] }
        page.add(section)
    }
}

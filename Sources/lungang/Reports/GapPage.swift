import Explanation
import Plans
import Rotation
import Tables

/// The ledger of a gap for people: causes by semester, and who could give but for what.
struct GapPage {
    let ledger: GapLedger
    let words: ExplanationWords
    let trace: ClauseTrace

    /// How many sources of one cause the terminal shows.
    private static let shownSources = 6

    private var instance: Instance { words.labels.instance }

    /// The sections: what is missing and why, whom each cause keeps away, and the clauses it rests on.
    func add(to page: inout Page) {
        let place = words.name(of: ledger.school) + words.worded(", ", "，") + words.labels.name(of: ledger.subject)
        let demand = ledger.rows.reduce(0) { $0 + $1.demand }
        let rows = ledger.rows.filter { $0.unmet > 1e-9 }
        guard !rows.isEmpty else {
            let note =
                demand > 0
                ? words.worded("Nothing is missing: every period has a teacher.", "没有缺口：所有课时均有教师承担。")
                : words.worded("Nothing of this subject is demanded here.", "该校没有该学科的课时需求。")
            page.add(.init(key: "gap", title: place, notes: [note]))
            return
        }
        let title = words.worded(
            "\(place): \(Figures.exact(ledger.unmet)) of \(Figures.plain(demand)) period-semesters missing; why (periods a week)",
            "\(place)：需 \(Figures.plain(demand)) 课时·学期，缺 \(Figures.exact(ledger.unmet))；原因（每周课时）")
        let semesters = instance.semesters.filter { semester in rows.contains { $0.semester == semester } }
        func amounts(_ value: (GapRow) -> Double) -> [String] {
            let bySemester = semesters.map { s in rows.reduce(0) { $0 + ($1.semester == s ? value($1) : 0) } }
            return (bySemester + [bySemester.reduce(0, +)]).map { abs($0) < 1e-9 ? "·" : Figures.exact($0) }
        }
        var section = Page.Section(
            key: "gap", title: title,
            header: [words.worded("cause", "原因")] + semesters.map { words.labels.shortName(of: $0) } + [
                words.worded("all", "合计")
            ])
        section.rows = ledger.charges.map { charge in
            [words.name(of: charge.cause)] + amounts { $0.periods(chargedTo: charge.cause) }
        }
        section.rows.append([words.worded("missing", "缺口")] + amounts(\.unmet))
        page.add(section)
        page.add(sources(rows))
        page.add(clauses)
    }

    /// Whoever could give periods but for one cause, once for each fact.
    private func sources(_ rows: [GapRow]) -> Page.Section {
        struct Key: Hashable {
            let giver: GapRow.Giver
            let cause: GapCause
        }
        var order: [Key] = []
        var found: [Key: (periods: Double, semesters: Int, first: GapRow.Source)] = [:]
        for source in rows.flatMap(\.sources) {
            let key = Key(giver: source.giver, cause: source.cause)
            if found[key] == nil { order.append(key) }
            let known = found[key] ?? (0, 0, source)
            found[key] = (max(known.periods, source.periods), known.semesters + 1, known.first)
        }
        let rank = Dictionary(uniqueKeysWithValues: zip(GapCause.allCases, 0...))
        let sorted = order.enumerated().sorted { one, other in
            let ranks = (rank[one.element.cause] ?? 0, rank[other.element.cause] ?? 0)
            let periods = (found[one.element]?.periods ?? 0, found[other.element]?.periods ?? 0)
            return (ranks.0, periods.1, one.offset) < (ranks.1, periods.0, other.offset)
        }.map(\.element)
        var section = Page.Section(
            key: "sources", title: words.worded("Who could give periods here, but for one cause", "可承担该课程者及其受阻原因"),
            header: words.worded(
                ["who", "home", "could give", "semesters", "cause", "because"],
                ["教师", "编制学校", "可承担", "学期数", "原因", "说明"]))
        section.rows = sorted.compactMap { key in
            guard let entry = found[key] else { return nil }
            let home = entry.first.teacher.flatMap { instance.teacher($0)?.home }
            return [
                words.name(of: key.giver),
                home.map(\.rawValue) ?? "", Figures.plain(entry.periods), "\(entry.semesters)",
                words.name(of: key.cause), entry.first.obstacle.map { words.text(of: $0) } ?? "",
            ]
        }
        // Hundreds may hold a course; the terminal shows those of each cause who could give most.
        let shown = GapCause.allCases.flatMap { cause in
            zip(sorted, section.rows).filter { $0.0.cause == cause }.prefix(Self.shownSources).map(\.1)
        }
        if shown.count < section.rows.count {
            section.shownRows = shown
            section.notes = [
                words.worded(
                    "and \(section.rows.count - shown.count) more; --csv FILE lists all",
                    "另有 \(section.rows.count - shown.count) 行，--csv 文件 列出全部")
            ]
        }
        return section
    }

    private var clauses: Page.Section {
        Page.Section(
            key: "clauses", title: words.worded("Clauses it rests on", "依据条款"), notes: trace.quotes(of: ledger))
    }
}

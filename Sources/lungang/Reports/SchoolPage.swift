import Explanation
import Exports
import Plans
import Rotation
import Tables

/// What a plan means for one school, for people: who comes and goes, what covers the lessons, and the rules.
struct SchoolPage {
    let school: School
    let plan: ExplainedPlan
    let words: ExplanationWords
    let trace: ClauseTrace

    private var labels: Labels { words.labels }
    private var semesters: Double { Double(max(1, plan.instance.semesters.count)) }

    func add(to page: inout Page) {
        page.add(facts)
        page.add(
            moves("comes", words.worded("Who comes", "谁来"), plan.placements.filter { $0.host == school.id }) { $0.home }
        )
        page.add(
            moves("goes", words.worded("Who goes", "谁走"), plan.placements.filter { $0.home == school.id }) { $0.host })
        page.add(lessons)
        page.add(rules)
    }

    private var facts: Page.Section {
        let roles = plan.instance.memberships(of: school.id).map { "\($0.group) \(words.name(of: $0.role))" }
        let staff = plan.instance.staffCount(of: school.id, at: plan.instance.policy.start)
        return .init(
            key: "school", title: words.name(of: school.id),
            notes: [
                words.worded(
                    "\(labels.name(of: school.setting)); \(roles.joined(separator: ", ")); staff \(staff)",
                    "\(labels.name(of: school.setting))；\(roles.joined(separator: "，"))；教师 \(staff) 人")
            ])
    }

    private func moves(
        _ key: String, _ title: String, _ placements: [Placement], _ other: (Placement) -> SchoolID
    ) -> Page.Section {
        var section = Page.Section(
            key: key, title: title + words.colon + "\(placements.count)",
            header: words.worded(
                ["teacher", "from or to", "mode", "since", "until", "days", "subjects", "status"],
                ["教师", "来自/去往", "方式", "开始", "结束", "每周天数", "学科", "状态"]))
        section.rows = placements.map { placement in
            [
                words.name(of: placement.teacher), words.name(of: other(placement)), labels.name(of: placement.mode),
                labels.shortName(of: placement.since), labels.shortName(of: placement.until),
                placement.days.map { "\($0)" } ?? "",
                placement.subjects.map { labels.name(of: $0) }.joined(separator: words.worded(", ", "、")),
                labels.name(of: placement.status),
            ]
        }
        if placements.isEmpty { section.notes = [words.worded("nobody", "无")] }
        return section
    }

    private var lessons: Page.Section {
        var section = Page.Section(
            key: "lessons",
            title: words.worded("Periods a week, on average over the semesters", "每周课时（各学期平均）"),
            header: words.worded(
                [
                    "subject", "demand", "missing before", "home", "posted", "visiting", "live", "bought",
                    "missing after",
                ],
                ["学科", "需求", "之前缺", "本校", "派入", "走教", "专递", "外聘", "之后缺"]))
        let own = plan.coverage.filter { $0.school == school.id }
        let values: [KeyPath<Coverage, Double>] = [
            \.demand, \.before, \.home, \.posted, \.visiting, \.streamed, \.hired, \.unmet,
        ]
        func cells(_ rows: [Coverage]) -> [String] {
            values.map { value in
                let sum = rows.reduce(0) { $0 + $1[keyPath: value] } / semesters
                return abs(sum) < 1e-9 ? "·" : Figures.amount(sum)
            }
        }
        for (subject, rows) in Dictionary(grouping: own, by: \.course.subject).sorted(by: { $0.key < $1.key }) {
            section.rows.append([labels.name(of: subject)] + cells(rows))
        }
        section.rows.append([words.worded("all", "合计")] + cells(own))
        return section
    }

    /// The rows of rules that speak of the school, its groups or the region, the broken ones first within a rule.
    private var rules: Page.Section {
        let groups = Set(plan.instance.memberships(of: school.id).map(\.group.rawValue))
        let own = plan.written.plan.outcomes.map(\.value).filter { outcome in
            if outcome.place == school.id.rawValue || outcome.place == "region" || groups.contains(outcome.place) {
                return true
            }
            guard let pair = PairPlace(outcome.place, in: plan.instance) else { return false }
            return pair.first == school.id || pair.second == school.id
        }
        var section = Page.Section(
            key: "rules", title: words.worded("Rule by rule", "逐项规定"),
            header: words.worded(
                ["rule", "place", "rows", "broken", "shortfall", "points", "waived"],
                ["规定", "范围", "要求数", "未达", "差额", "分值", "豁免"]))
        for rule in RuleName.allCases {
            let rows = own.filter { $0.rule == rule }
            guard !rows.isEmpty else { continue }
            for (place, rows) in Dictionary(grouping: rows, by: \.place).sorted(by: { $0.key < $1.key }) {
                let counted = rows.filter(\.waivedBy.isEmpty)
                section.rows.append([
                    labels.name(of: rule), labels.name(ofPlace: place), "\(rows.count)",
                    "\(counted.count { $0.shortfall > 1e-9 })", Figures.plain(counted.reduce(0) { $0 + $1.shortfall }),
                    Figures.plain(counted.reduce(0) { $0 + $1.points }), "\(rows.count - counted.count)",
                ])
            }
            section.notes.append(labels.name(of: rule) + words.colon + trace.quote(of: rule))
        }
        return section
    }
}

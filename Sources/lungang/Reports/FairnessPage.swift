import Explanation
import Exports
import Plans
import Rotation
import Tables

/// How burdens and gaps are shared out, for people.
struct FairnessPage {
    let plan: ExplainedPlan
    let words: ExplanationWords

    private var labels: Labels { words.labels }

    func add(to page: inout Page) {
        page.add(teachers)
        page.add(bySetting)
        page.add(schools)
    }

    /// The teachers who bear most, and how it is spread.
    private var teachers: Page.Section {
        let burdens = Burden.all(plan.placements, in: plan.instance)
        let moving = burdens.filter { $0.semestersAway > 0 }
            .sorted { ($1.semestersAway, $1.minutes, $0.teacher) < ($0.semestersAway, $0.minutes, $1.teacher) }
        var section = Page.Section(
            key: "teachers", title: words.worded("Teachers: who bears most", "教师负担：最重者在先"),
            header: words.worded(
                [
                    "who", "home", "semesters away", "of these before", "in the country", "visiting days",
                    "minutes there", "points",
                ],
                ["教师", "编制学校", "外派学期", "其中此前", "乡村学期", "走教天数", "单程分钟合计", "分值"]))
        section.rows = moving.prefix(10).map { burden in
            [
                words.name(of: burden.teacher), plan.instance.teacher(burden.teacher)?.home.rawValue ?? "",
                Figures.plain(burden.semestersAway), "\(burden.served)", "\(burden.country)", "\(burden.visitingDays)",
                Figures.plain(burden.minutes), Figures.plain(burden.points),
            ]
        }
        let total = moving.reduce(0) { $0 + $1.semestersAway }
        let top = moving.prefix(max(1, moving.count / 10)).reduce(0) { $0 + $1.semestersAway }
        section.notes = [
            words.worded(
                "\(moving.count) of \(burdens.count) teachers bear something, \(Figures.plain(total / Double(max(1, moving.count)))) semesters on average; the tenth who bear most bear \(Figures.share(total > 0 ? top / total : 0))",
                "\(burdens.count) 位教师中 \(moving.count) 位有负担，人均 \(Figures.plain(total / Double(max(1, moving.count)))) 学期；负担最重的十分之一承担 \(Figures.share(total > 0 ? top / total : 0))"
            )
        ]
        if let worst = moving.first {
            section.notes.append(words.worded("worst off: ", "负担最重：") + words.name(of: worst.teacher))
        }
        return section
    }

    /// Where those who go come from and go to.
    private var bySetting: Page.Section {
        var section = Page.Section(
            key: "settings",
            title: words.worded("Posted semesters and visiting days by where they lead", "外派学期与走教天数（按去向）"),
            header: words.worded(
                ["host", "posted semesters", "visiting days", "minutes each"], ["去向", "外派学期", "走教天数", "平均单程分钟"]))
        for setting in Setting.allCases {
            var (posted, days, minutes) = (0, 0, 0.0)
            for placement in plan.placements where plan.instance.school(placement.host)?.setting == setting {
                let planned = plan.instance.semesters.count { placement.since <= $0 && $0 <= placement.until }
                if let own = placement.days { days += own * planned } else { posted += planned }
                minutes += (placement.minutes ?? 0) * Double((placement.days ?? 1) * planned)
            }
            guard posted + days > 0 else { continue }
            section.rows.append([
                labels.name(of: setting), "\(posted)", "\(days)", Figures.plain(minutes / Double(posted + days)),
            ])
        }
        return section
    }

    /// The schools that lack most of what they need.
    private var schools: Page.Section {
        var section = Page.Section(
            key: "schools", title: words.worded("Schools: who lacks most of what is needed", "学校缺课：比例最大者在先"),
            header: words.worded(
                ["school", "demand", "missing before", "missing after", "share missing"],
                ["学校", "需求", "之前缺", "之后缺", "缺课比例"]))
        let shares = WorstGap.bySchool(plan.coverage)
        let semesters = Double(max(1, plan.instance.semesters.count))
        section.rows = shares.prefix(10).map { gap in
            [
                words.name(of: gap.school), Figures.amount(gap.demand / semesters),
                Figures.amount(gap.before / semesters),
                Figures.amount(gap.unmet / semesters), Figures.share(gap.share),
            ]
        }
        if let worst = shares.first, worst.unmet > 1e-6 {
            section.notes = [words.worded("worst off: ", "缺课最重：") + words.name(of: worst.school)]
        }
        return section
    }

    /// The trade-off between all that is missing and the worst school's share, by ever steeper bands of the gap's price.
    func addCurve(_ trials: [DraftTrials.Trial?], to page: inout Page) {
        var section = Page.Section(
            key: "curve",
            title: words.worded(
                "All that is missing against the worst school, by how steep the price of a gap is",
                "总缺课与最差学校之间的取舍（按缺口单价的递进程度）"),
            header: words.worded(
                ["price above 0, 20, 50 % missing", "missing in all", "worst school", "share missing there", "proven"],
                ["缺课超过 0、20、50 % 时的单价倍数", "全部缺课", "最差学校", "其缺课比例", "是否证明"]))
        func row(_ name: String, _ coverage: [Coverage], _ isProven: Bool) -> [String] {
            let worst = WorstGap.bySchool(coverage).first
            return [
                name, Figures.plain(coverage.reduce(0) { $0 + $1.unmet }),
                worst.map { words.name(of: $0.school) } ?? "–",
                worst.map { Figures.share($0.share) } ?? "–",
                isProven ? words.worded("proven", "已证明") : words.worded("best plan found", "所得最好方案"),
            ]
        }
        let range = ScoreRange(score: plan.written.proof.score, bound: plan.written.proof.bound ?? -.infinity)
        section.rows.append(row(words.worded("as in the policy", "现行政策"), plan.coverage, range.isProven))
        for trial in trials.compactMap({ $0 }) {
            section.rows.append(
                row(trial.draft.title[labels.language], trial.replan.plan.coverage, trial.replan.range.isProven))
        }
        let points = [Self.point(plan.coverage)] + trials.compactMap { $0 }.map { Self.point($0.replan.plan.coverage) }
        let efficient = zip(section.rows, points).filter { _, point in
            !points.contains { other in
                other.total < point.total + 1e-6 && other.worst < point.worst + 1e-6
                    && (other.total < point.total - 1e-6 || other.worst < point.worst - 1e-6)
            }
        }.map { $0.0[0] }
        section.notes.append(
            words.worded("no other of these has less of both: ", "两者都不劣于其余者：")
                + efficient.joined(separator: words.worded("; ", "；")))
        page.add(section)
    }

    /// Period-semesters missing in all, and the share that the worst school lacks.
    private static func point(_ coverage: [Coverage]) -> (total: Double, worst: Double) {
        (coverage.reduce(0) { $0 + $1.unmet }, WorstGap.bySchool(coverage).first?.share ?? 0)
    }

    /// Bands from flat to very steep: each half of what a school lacks is so many times as dear as the one before.
    static let curve: [ScenarioDraft] = [1, 1.5, 2, 3, 4, 6, 10].map { (factor: Double) in
        let factors = [1, factor, factor * factor]
        let bands = zip([0, 0.2, 0.5], factors).map {
            "{ above = \(NumberText.exact($0)), factor = \(NumberText.exact($1)) }"
        }
        let list = factors.map { NumberText.exact($0) }
        let title =
            factor == 1
            ? Wording("flat: every period alike", "不递进：每课时同价")
            : Wording(list.joined(separator: ", "), list.joined(separator: "、"))
        return ScenarioDraft(
            id: "bands-\(list[1])".fileName, title: title,
            changes: [.set("gap.bands", "[" + bands.joined(separator: ", ") + "]")])
    }
}

/// What one school lacks in all.
struct WorstGap {
    let school: SchoolID
    let demand: Double
    let before: Double
    let unmet: Double

    /// The share of what is needed that is missing.
    var share: Double { demand > 0 ? unmet / demand : 0 }

    /// The schools, those that lack the largest share first.
    static func bySchool(_ coverage: [Coverage]) -> [WorstGap] {
        Dictionary(grouping: coverage, by: \.school).map { school, rows in
            WorstGap(
                school: school, demand: rows.reduce(0) { $0 + $1.demand }, before: rows.reduce(0) { $0 + $1.before },
                unmet: rows.reduce(0) { $0 + $1.unmet })
        }.sorted { ($1.share, $0.school) < ($0.share, $1.school) }
    }
}

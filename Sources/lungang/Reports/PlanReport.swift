import Clauses
import Exports
import Plans
import Rotation
import Tables

/// What a plan comes to, for people.
struct PlanReport {
    private let summary: Summary
    private let instance: Instance
    private let labels: Labels
    private let clauses: ClauseTable
    private let isColourful: Bool

    /// A report in one language, with colours where the terminal shows them.
    init(_ summary: Summary, instance: Instance, clauses: ClauseTable, language: Language, isColourful: Bool) {
        self.summary = summary
        self.instance = instance
        self.clauses = clauses
        self.isColourful = isColourful
        labels = Labels(instance: instance, language: language)
    }

    /// Broken obligations first, then what was asked for: what is still missing, who moves, what gave, what is proven.
    var text: String {
        let sections = [title, brokenMusts, unmet, moves, mentoring, pricedRules, worth]
        return sections.compactMap { $0 }.joined(separator: "\n\n")
    }

    private var title: String {
        let start = labels.name(of: instance.policy.start)
        let count = instance.semesters.count
        return worded(
            "\(instance.policy.title): \(Count.of(count, "semester")) from \(start)",
            "\(instance.policy.title)：自\(start)起 \(count) 个学期")
    }

    private var unmet: String {
        let semesters = Double(max(1, instance.semesters.count))
        func row(_ name: String, _ change: Change) -> [String] {
            let relative = change.before > 0 ? Figures.share((change.after - change.before) / change.before) : "–"
            return [
                name, Figures.amount(change.before / semesters), Figures.amount(change.after / semesters), relative,
            ]
        }
        func table(_ heading: String, _ rows: [[String]]) -> String {
            let headings = worded(["before", "after", "change"], ["之前", "之后", "变化"])
            var table = TextTable(header: [heading] + headings)
            for row in rows { table.add(row) }
            return table.text
        }
        let tally = summary.unmet
        let subjects = tally.bySubject.sorted { $0.key < $1.key }.map { row(labels.name(of: $0.key), $0.value) }
        let settings = Setting.allCases.compactMap { setting in
            tally.bySetting[setting].map { row(labels.name(of: setting), $0) }
        }
        return [
            heading("Unmet periods a week, on average over the semesters", "每周缺口课时（各学期平均）"),
            table(worded("by subject", "按学科"), subjects + [row(worded("all", "合计"), tally.total)]),
            table(worded("by setting", "按城乡类型"), settings),
        ].joined(separator: "\n")
    }

    private var moves: String {
        var table = TextTable(
            header: worded(
                ["by mode", "new", "extended", "running", "teachers", "yuan"],
                ["按方式", "新派", "续任", "在任", "教师数", "经费（元）"]))
        for tally in summary.modes {
            let counts = [tally.new, tally.extended, tally.running, tally.teachers].map { "\($0)" }
            table.add([labels.name(of: tally.mode)] + counts + [NumberText.format(tally.yuan)])
        }
        let none = worded("  The policy has no mode by which teachers move.", "  政策未设教师流动方式。")
        return heading("Moves", "调配") + "\n" + (table.isEmpty ? none : table.text + "\n" + bothWays)
    }

    private var bothWays: String {
        let balance = summary.twoWay
        return worded(
            "  both ways (new): core to member \(balance.coreToMember), member to core \(balance.memberToCore); "
                + "town to country \(balance.townToCountry), country to town \(balance.countryToTown); see directions.csv",
            "  双向交流（新派）：核心校到成员校 \(balance.coreToMember)，成员校到核心校 \(balance.memberToCore)；"
                + "城镇到乡村 \(balance.townToCountry)，乡村到城镇 \(balance.countryToTown)，见 directions.csv")
    }

    private var mentoring: String? {
        guard let tallies = summary.mentoring else { return nil }
        var table = TextTable(
            header: worded(
                ["school year", "young", "with a mentor", "same place", "mentors", "with a young teacher"],
                ["学年", "青年教师", "已结对", "同校", "骨干教师", "已带徒"]))
        for tally in tallies {
            let counts = [tally.young, tally.paired, tally.samePlace, tally.mentors, tally.busyMentors]
            table.add(["\(tally.schoolYear)"] + counts.map { "\($0)" })
        }
        let unknown = summary.unknownStarts
        let note = worded(
            "  \(Count.of(unknown, "teacher")) taken for not young: started_work is blank",
            "  有 \(unknown) 名教师未填参加工作年月，按非青年教师处理")
        return
            ([heading("Mentoring (mentoring.csv)", "师徒结对（mentoring.csv）"), table.text] + (unknown > 0 ? [note] : []))
            .joined(separator: "\n")
    }

    private var brokenMusts: String? {
        let bills = summary.rules.filter { $0.strength == .must && !$0.broken.isEmpty }
        guard !bills.isEmpty else { return nil }
        let text = worded("OBLIGATIONS THAT COULD NOT BE MET", "未能满足的硬性要求")
        let heading = isColourful ? "\u{1B}[1;31m\(text)\u{1B}[0m" : text
        return ([heading] + bills.flatMap { [line(for: $0)] + quote(of: $0) + details(of: $0) }).joined(separator: "\n")
    }

    private var pricedRules: String {
        let bills = summary.rules.filter { $0.strength == .priced && !$0.broken.isEmpty }
        let lines = bills.isEmpty ? [worded("  none", "  无")] : bills.flatMap { [line(for: $0)] + quote(of: $0) }
        let waived = summary.rules.reduce(0) { $0 + $1.waived }
        let note = worded(
            "  waived: \(Count.of(waived, "requirement")); see rules.csv", "  另有 \(waived) 项要求已获豁免，见 rules.csv")
        return
            ([heading("Rules that had to give, and their price", "作出让步的规则及其代价")] + lines + (waived > 0 ? [note] : []))
            .joined(separator: "\n")
    }

    private func line(for bill: RuleBill) -> String {
        let name = labels.name(of: bill.rule)
        let (short, points) = (NumberText.format(bill.shortfall), Figures.amount(bill.points))
        return worded(
            "  \(name)\(bill.cite.map { " (\($0))" } ?? ""): "
                + "\(bill.broken.count) of \(Count.of(bill.rows, "requirement")), short by \(short) in all, \(points) points",
            "  \(name)\(bill.cite.map { "（\($0)）" } ?? "")：\(bill.rows) 项要求中 \(bill.broken.count) 项未满足，"
                + "合计差 \(short)，\(points) 分")
    }

    /// The beginning of the sentence that a rule rests on; the whole of it stands in `clauses.csv`.
    private func quote(of bill: RuleBill) -> [String] {
        guard let quote = bill.cite.flatMap({ clauses[$0] })?.quote else { return [] }
        let lines = quote.printable.wrapped(toWidth: 72)
        return ["    " + worded("“", "「") + (lines.first ?? "") + (lines.count > 1 ? "…" : "") + worded("”", "」")]
    }

    private func details(of bill: RuleBill) -> [String] {
        let shown = bill.broken.prefix(5).map { outcome in
            let (place, semester) = (labels.name(ofPlace: outcome.place).printable, labels.name(of: outcome.semester))
            let (required, achieved) = (NumberText.format(outcome.required), NumberText.format(outcome.achieved))
            return worded(
                "    \(place), \(semester): \(required) required, \(achieved) reached",
                "    \(place)，\(semester)：要求 \(required)，达成 \(achieved)")
        }
        let rest = bill.broken.count - shown.count
        let more = worded("    and \(rest) more, in rules.csv", "    另有 \(rest) 项，见 rules.csv")
        return shown + (rest > 0 ? [more] : [])
    }

    private var worth: String {
        let proof = summary.proof
        let stop = labels.name(of: proof.stop)
        let (score, before) = (Figures.amount(proof.score), Figures.amount(proof.statusQuoScore))
        var lines = [
            worded("Score \(score), against \(before) if nobody moves", "得分 \(score)，不作调配时为 \(before)（越小越好）")
        ]
        if proof.bound.isFinite {
            let (bound, tolerance) = (Figures.amount(proof.bound), "\(proof.tolerance)")
            let (gap, open) = (Figures.share(proof.gap), Figures.share(proof.openGain))
            lines += [
                worded(
                    "Proven: no plan scores below \(bound) (tolerance \(tolerance))",
                    "已证明：任何方案的得分都不低于 \(bound)（容差 \(tolerance)）"),
                worded(
                    "Gap \(gap); of the possible improvement \(open) is still open",
                    "差距 \(gap)；可能的改进中尚有 \(open) 未实现"),
            ]
        }
        lines.append(worded("Why it stopped: \(stop)", "停止原因：\(stop)"))
        return lines.joined(separator: "\n")
    }

    private func heading(_ english: String, _ chinese: String) -> String {
        let text = worded(english, chinese)
        return isColourful ? "\u{1B}[1m\(text)\u{1B}[0m" : text
    }

    private func worded<Value>(_ english: Value, _ chinese: Value) -> Value {
        labels.language == .english ? english : chinese
    }
}

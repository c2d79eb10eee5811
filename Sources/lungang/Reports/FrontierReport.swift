import Exports
import Plans
import Rotation
import Tables

/// What each number of changed teachers can make of a published plan, for people.
struct FrontierReport {
    private let frontier: FrontierTable
    private let names: DiffNames
    private let target: String

    /// A report on the plans below a folder.
    init(_ frontier: FrontierTable, names: DiffNames, target: String) {
        self.frontier = frontier
        self.names = names
        self.target = target
    }

    /// Who must change, then a row for each number of changes.
    var text: String { [forced, limits, table, summary].compactMap { $0 }.joined(separator: "\n\n") }

    private var forced: String? {
        guard let teachers = frontier.rows.first?.forced, !teachers.isEmpty else { return nil }
        return worded(
            "What was published for \(Count.of(teachers.count, "teacher")) cannot be done any more; this is no change counted below:",
            "以下 \(teachers.count) 人的原定安排已无法执行，不计入下表的变动：") + "\n" + list(teachers)
    }

    private var limits: String? {
        guard let teachers = frontier.rows.first?.released, !teachers.isEmpty else { return nil }
        return worded(
            "Hard limits (budget, posts) do not hold all that was published together: \(Count.of(teachers.count, "teacher")) "
                + "must change besides, with no other change:",
            "硬性限额（经费、岗位）已容不下全部原定安排：即使别无变动，还须另有 \(teachers.count) 人变动：") + "\n" + list(teachers)
    }

    private func list(_ teachers: [TeacherID]) -> String {
        let shown = teachers.prefix(20).map { teacher in
            let name = names.name(of: teacher)
            return "  \(teacher)\(name.isEmpty ? "" : " \(name)")".printable
        }
        let more = teachers.count - shown.count
        let rest = worded("  and \(more) more, in frontier.csv", "  另有 \(more) 人，见 frontier.csv")
        return (shown + (more > 0 ? [rest] : [])).joined(separator: "\n")
    }

    private var table: String {
        var table = TextTable(
            header: worded(
                ["changed teachers", "score", "the last one buys", "bound", "proof", "unmet a week", "who"],
                ["变动人数", "得分", "末一人所得", "下界", "证明", "每周缺课", "变动教师"]))
        for (position, row) in frontier.rows.enumerated() {
            let isIdle =
                position > 0 && row.changed.count <= frontier.rows[position - 1].changed.count
                && frontier.gain(position) < 1e-6
            let who = row.changed.prefix(8).map(\.rawValue).joined(separator: " ")
            table.add([
                worded("at most \(row.allowed)", "至多 \(row.allowed) 人"), Figures.amount(row.score),
                position == 0 ? "–" : isIdle ? worded("nothing", "无") : Figures.amount(frontier.gain(position)),
                Figures.amount(row.bound),
                row.isProven ? worded("proven", "已证明") : worded("gap ", "差距 ") + Figures.share(row.gap),
                Figures.amount(row.unmet), who + (row.changed.count > 8 ? " …" : ""),
            ])
        }
        return table.text
    }

    private var summary: String {
        let open = frontier.rows.filter { !$0.isProven }.count
        let proof =
            open == 0
            ? worded(
                "Every row is proven: no plan with as few changes scores less.", "各行均已证明：变动人数相同的方案不可能更好。")
            : worded(
                "In \(Count.of(open, "row")) a better plan with as few changes may exist, by the gap shown at most; more --time may tell.",
                "有 \(open) 行尚未证明最优，最多还能改进所示差距；增加 --time 或可证明。")
        return proof + "\n"
            + worded(
                "Verified plans in \(target)/changes-0 …, each with changes.csv, the list to send out; all figures in \(target)/frontier.csv.",
                "各方案均已复核，见 \(target)/changes-0 等文件夹，其中 changes.csv 是可下发的变动名单；全部数字见 \(target)/frontier.csv。")
    }

    private func worded<Text>(_ english: Text, _ chinese: Text) -> Text {
        names.language == .english ? english : chinese
    }
}

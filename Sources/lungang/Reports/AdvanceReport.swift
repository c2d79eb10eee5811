import Exports
import Plans
import Rotation
import Tables

/// What was carried into the folder of a later start, for people.
struct AdvanceReport {
    private let advance: Advance
    private let next: NextInstance
    private let labels: Labels
    private let passedOver: [String]

    /// A report in one language.
    ///
    /// - Parameter passedOver: folders within the old one that were left behind.
    init(
        _ advance: Advance, _ next: NextInstance, of instance: Instance, language: Language, passedOver: [String]
    ) {
        self.advance = advance
        self.next = next
        self.passedOver = passedOver
        labels = Labels(instance: instance, language: language)
    }

    /// Where it leads, who is away and who came home, then what to look at.
    var text: String {
        let (from, start) = (labels.name(of: advance.from), labels.name(of: advance.start))
        let title = "\(labels.instance.policy.title)\(worded(": \(from) to \(start)", "：自\(from)结转至\(start)"))"
        let lines = [budget, classes, past, pins] + [outlook, folders]
        return ([title, modes] + lines.compactMap { $0 } + withdrawn).joined(separator: "\n")
    }

    private var modes: String {
        var table = TextTable(
            header: worded(
                ["by mode", "running", "of them new", "finished"], ["按方式", "在任", "其中新派", "已结束"]))
        for mode in labels.instance.policy.modes where mode.postingTerms != nil || mode.visitingTerms != nil {
            let running = advance.postings.filter { $0.mode == mode.id }
            let new = running.count { $0.since >= advance.from }
            let finished = advance.finished.count { $0.mode == mode.id }
            table.add([labels.name(of: mode.id), "\(running.count)", "\(new)", "\(finished)"])
        }
        let home = Set(
            advance.finished.filter { labels.instance.mode($0.mode)?.postingTerms != nil }.map(\.teacher)
        ).count
        let resting = advance.clocks.values.count { $0.restUntil != nil }
        return table.text + "\n"
            + worded(
                "  came home from a posting: \(Count.of(home, "teacher")), of whom \(resting) rest now",
                "  派驻期满返回：\(home) 人，其中 \(resting) 人休整")
    }

    private var budget: String? {
        guard labels.instance.rule(.budget) != nil, advance.start.term == .spring else { return nil }
        let (yuan, year) = (NumberText.format((advance.spent * 100).rounded() / 100), advance.start.schoolYear)
        return worded(
            "  spent of the budget of school year \(year): \(yuan) yuan", "  \(year) 学年预算已支出：\(yuan) 元")
    }

    private var classes: String? {
        let count = next.movedClasses
        if count > 0 {
            return worded(
                "  classes.csv: \(Count.of(count, "row")) changed by moving up a grade",
                "  classes.csv：升级后改动 \(count) 行")
        }
        guard advance.from.schoolYear < advance.start.schoolYear, !labels.instance.classes.isEmpty else { return nil }
        return worded(
            "  classes.csv: as last year; enter the new year's classes, or use --move-up",
            "  classes.csv：沿用上学年；请填入新学年班级数，或使用 --move-up")
    }

    private var past: String? {
        guard !next.dropped.isEmpty else { return nil }
        let list = next.dropped.map { "\($0.table) \($0.rows)" }.joined(separator: worded(", ", "、"))
        return worded("  rows that are past and went: \(list)", "  已过期而删去的行：\(list)")
    }

    private var pins: String? {
        guard !advance.promised.isEmpty else { return nil }
        let count = advance.promised.count
        return worded(
            "  pins.csv: \(Count.of(count, "firm arrangement")) sent out for \(advance.start) must be kept",
            "  pins.csv：已下发、自 \(advance.start) 开始的确定安排 \(count) 项，列为必须")
    }

    private var outlook: String? {
        guard !advance.outlook.isEmpty else { return nil }
        let count = advance.outlook.count
        return worded(
            "  \(Count.of(count, "arrangement")) that the plan had as an outlook: taken to have begun as planned",
            "  方案中的展望安排 \(count) 项，按已如期开始处理")
    }

    private var folders: String? {
        guard !passedOver.isEmpty else { return nil }
        let list = passedOver.joined(separator: worded(", ", "、"))
        return worded("  folders that were not copied: \(list)", "  未复制的文件夹：\(list)")
    }

    private var withdrawn: [String] {
        advance.withdrawn.map { placement in
            let name = labels.name(of: placement.teacher).printable
            let host = labels.name(of: placement.host).printable
            return worded(
                "  \(placement.teacher) \(name) to \(host) from \(placement.since): sent out as firm, "
                    + "but the teacher has just come home and may not go again; planned anew",
                "  \(placement.teacher) \(name) 自 \(placement.since) 赴\(host)：原已确定，但该教师刚结束交流，不能再派，将重新规划")
        }
    }

    private func worded<Value>(_ english: Value, _ chinese: Value) -> Value {
        labels.language == .english ? english : chinese
    }
}

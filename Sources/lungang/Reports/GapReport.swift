import Exports
import Plans
import Rotation
import Tables

/// The need before any planning: periods a week that nobody gives, by school and subject, by setting, and in all.
struct GapReport {
    private let coverage: [Coverage]
    private let instance: Instance
    private let labels: Labels

    /// A report on what is unmet when nobody moves.
    init(coverage: [Coverage], instance: Instance, language: Language) {
        self.coverage = coverage.filter { $0.demand > 0 }
        self.instance = instance
        labels = Labels(instance: instance, language: language)
    }

    /// A table of the schools and subjects with a gap, one of the settings, and the total.
    var text: String {
        guard coverage.contains(where: \.isShort) else {
            return worded("Nothing is missing: every period has a teacher.", "没有缺口：所有课时均有教师承担。")
        }
        return [
            worded(
                "Periods a week that nobody gives if nobody moves, on average over \(Count.of(instance.semesters.count, "semester"))",
                "不作调配时无人承担的每周课时（\(instance.semesters.count) 个学期平均）"),
            bySchool, bySetting,
        ].joined(separator: "\n\n")
    }

    private var bySchool: String {
        var amounts: [SchoolID: [SubjectID: Double]] = [:]
        var totals: [SubjectID: Double] = [:]
        for row in coverage where row.isShort {
            amounts[row.school, default: [:]][row.course.subject, default: 0] += row.before
            totals[row.course.subject, default: 0] += row.before
        }
        let subjects = totals.keys.sorted()
        var table = TextTable(
            header: [worded("school", "学校")] + subjects.map { labels.name(of: $0) } + [worded("all", "合计")])
        for (school, row) in amounts.sorted(by: { $0.key < $1.key }) {
            let name = "\(school) \(labels.name(of: school))"
            table.add([name] + cells(of: row, subjects))
        }
        table.add([worded("all", "合计")] + cells(of: totals, subjects))
        return table.text
    }

    private func cells(of amounts: [SubjectID: Double], _ subjects: [SubjectID]) -> [String] {
        let all = subjects.reduce(0) { $0 + (amounts[$1] ?? 0) }
        return subjects.map { subject in amounts[subject].map(average) ?? "" } + [average(all)]
    }

    private var bySetting: String {
        var table = TextTable(header: worded(["setting", "demanded", "missing", "share"], ["城乡类型", "需求", "缺口", "占比"]))
        func add(_ name: String, _ rows: [Coverage]) {
            let demand = rows.reduce(0) { $0 + $1.demand }
            let missing = rows.reduce(0) { $0 + $1.before }
            if demand > 0 { table.add([name, average(demand), average(missing), Figures.share(missing / demand)]) }
        }
        let rows = Dictionary(grouping: coverage) { instance.school($0.school)?.setting }
        for setting in Setting.allCases { add(labels.name(of: setting), rows[setting] ?? []) }
        add(worded("all", "合计"), coverage)
        return table.text
    }

    private func average(_ amount: Double) -> String {
        Figures.amount(amount / Double(max(1, instance.semesters.count)))
    }

    private func worded<Value>(_ english: Value, _ chinese: Value) -> Value {
        labels.language == .english ? english : chinese
    }
}

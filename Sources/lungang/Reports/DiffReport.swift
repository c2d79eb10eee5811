import Exports
import Plans
import Rotation
import Tables

/// What is otherwise in one plan than in another, for people.
struct DiffReport {
    private let diff: PlanDiff
    private let names: DiffNames
    /// What can be compared, and what cannot.
    private let remarks: [Wording]

    private static let shownTeachers = 40
    private static let shownLessons = 20

    /// A report with these names and remarks.
    init(_ diff: PlanDiff, names: DiffNames, remarks: [Wording]) {
        self.diff = diff
        self.names = names
        self.remarks = remarks
    }

    /// Remarks first, then teachers, unmet periods, rules and the score.
    var text: String {
        let notes = remarks.map { $0[names.language] }.joined(separator: "\n")
        let same = worded("The plans are the same.", "两个方案相同。")
        let sections = diff.isEmpty ? [same] : [teachers, unmet, rules, score].compactMap { $0 }
        return ([notes].filter { !$0.isEmpty } + sections).joined(separator: "\n\n")
    }

    private var teachers: String {
        guard !diff.teachers.isEmpty else {
            return worded("Every teacher's arrangements are the same.", "每位教师的安排都相同。")
        }
        let counts = Dictionary(grouping: diff.teachers, by: \.kind).mapValues(\.count)
        let (gone, new, changed) = (counts[.gone] ?? 0, counts[.new] ?? 0, counts[.changed] ?? 0)
        let heading = worded(
            "Teachers: \(diff.teachers.count) with other arrangements (\(gone) no more, \(new) new, \(changed) otherwise)",
            "教师：\(diff.teachers.count) 人安排不同（不再派出 \(gone) 人，新派 \(new) 人，改派 \(changed) 人）")
        let lines = diff.teachers.prefix(Self.shownTeachers).flatMap { change in
            change.steps.map { step in
                let name = names.name(of: change.teacher)
                return "  \(change.teacher)\(name.isEmpty ? "" : " \(name)")\(worded(": ", "："))\(names.text(of: step))"
                    .printable
            }
        }
        return ([heading] + lines + more(diff.teachers.count - Self.shownTeachers)).joined(separator: "\n")
    }

    private var unmet: String? {
        guard !diff.unmet.isEmpty else { return nil }
        var table = TextTable(
            header: worded(
                ["unmet periods a week, by school and subject", "before", "after", "change"],
                ["每周缺课（学校、学科）", "之前", "之后", "变化"]))
        let sorted = diff.unmet.sorted { one, other in
            let sizes = (abs(one.difference), abs(other.difference))
            return sizes.0 != sizes.1 ? sizes.0 > sizes.1 : one.key < other.key
        }
        for figure in sorted.prefix(Self.shownLessons) {
            let school = names.name(of: figure.key.school)
            let id = figure.key.school.rawValue
            add("\(school == id ? id : "\(id) \(school)") \(names.name(of: figure.key.subject))", figure, to: &table)
        }
        let all = PlanDiff.Figure<String>.sum(of: diff.unmet)
        add(worded("all of these", "以上合计"), all, to: &table)
        return ([table.text] + more(sorted.count - Self.shownLessons)).joined(separator: "\n")
    }

    private var rules: String? {
        guard !diff.shortfalls.isEmpty else { return nil }
        var table = TextTable(
            header: worded(["shortfall, by rule", "before", "after", "change"], ["差额（按规定）", "之前", "之后", "变化"]))
        for figure in diff.shortfalls { add(names.name(of: figure.key), figure, to: &table) }
        return table.text
    }

    private var score: String? {
        guard !diff.terms.isEmpty else { return nil }
        var table = TextTable(
            header: worded(["points, by term", "before", "after", "change"], ["分值（按项）", "之前", "之后", "变化"]))
        for figure in diff.terms + [diff.score] { add(names.name(ofTerm: figure.key), figure, to: &table) }
        return table.text
    }

    private func add<Key>(_ name: String, _ figure: PlanDiff.Figure<Key>, to table: inout TextTable) {
        let size = Figures.plain(abs(figure.difference))
        table.add([
            name, Figures.plain(figure.before), Figures.plain(figure.after),
            size == "0" ? "·" : (figure.difference < 0 ? "−" : "+") + size,
        ])
    }

    private func more(_ count: Int) -> [String] {
        count > 0 ? [worded("  and \(count) more; --csv FILE lists all", "  另有 \(count) 项，--csv 文件 列出全部")] : []
    }

    private func worded<Text>(_ english: Text, _ chinese: Text) -> Text {
        names.language == .english ? english : chinese
    }
}

extension PlanDiff.Figure where Key == String {
    fileprivate static func sum(of figures: [PlanDiff.Figure<PlanDiff.Lesson>]) -> Self {
        Self(
            key: "", before: figures.reduce(0) { $0 + $1.before }, after: figures.reduce(0) { $0 + $1.after })
    }
}

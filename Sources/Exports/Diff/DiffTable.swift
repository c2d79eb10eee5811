import Plans
import Rotation
import Tables

/// The differences between two plans as a table: arrangement by arrangement, and on request the figures below them.
public struct DiffTable {
    private let diff: PlanDiff
    private let names: DiffNames

    /// The table of a difference.
    public init(_ diff: PlanDiff, names: DiffNames) {
        self.diff = diff
        self.names = names
    }

    private static let engagement = ["mode", "post", "host", "host_name", "since", "until", "days"]
    private static let arrangement =
        ["teacher", "name", "kind", "change"] + engagement.map { "\($0)_before" } + engagement + ["text"]

    /// The file that lists what is otherwise than published, beside a repaired plan.
    public static let changesFile = "changes.csv"

    /// `changes.csv`: a row for each arrangement that is otherwise, to be sent out.
    ///
    /// - Parameter causes: why each teacher's arrangements are otherwise.
    public func changes(causes: [TeacherID: ChangeCause], encoding: TextEncoding) -> [UInt8] {
        var lines: [[String]] = []
        for change in diff.teachers {
            let cause = causes[change.teacher]?.rawValue ?? ""
            lines += cells(of: change).map { [cause] + $0 }
        }
        return Array(CSVWriter(encoding: encoding).bytes(header: ["cause"] + Self.arrangement, rows: lines))
    }

    /// Everything that differs: teachers, unmet periods, rules and the score, told apart by the first column.
    public func everything(encoding: TextEncoding) -> [UInt8] {
        var lines: [[String]] = []
        for change in diff.teachers {
            lines += cells(of: change).map { ["teacher"] + $0 + Self.figures.map { _ in "" } }
        }
        for figure in diff.unmet {
            let (school, subject) = (figure.key.school, figure.key.subject)
            let key = [school.rawValue, names.name(of: school), subject.rawValue, "unmet", names.name(of: subject)]
            lines.append(Self.line("unmet", key, figure))
        }
        for figure in diff.shortfalls {
            lines.append(Self.line("rule", ["", "", "", figure.key.rawValue, names.name(of: figure.key)], figure))
        }
        for figure in diff.terms.isEmpty ? [] : diff.terms + [diff.score] {
            lines.append(Self.line("score", ["", "", "", figure.key, names.name(ofTerm: figure.key)], figure))
        }
        let header = ["section"] + Self.arrangement + Self.figures
        return Array(CSVWriter(encoding: encoding).bytes(header: header, rows: lines))
    }

    private static let figures = [
        "school", "school_name", "subject", "item", "item_name", "before", "after", "difference",
    ]

    private static func line<Key>(_ section: String, _ key: [String], _ figure: PlanDiff.Figure<Key>) -> [String] {
        let numbers = [figure.before, figure.after, figure.difference].map(NumberText.format)
        return [section] + arrangement.map { _ in "" } + key + numbers
    }

    private func cells(of change: TeacherChange) -> [[String]] {
        change.steps.map { step in
            [change.teacher.rawValue, names.name(of: change.teacher), change.kind.rawValue]
                + [step.differences.map(\.rawValue).joined(separator: ";")] + cells(step.before) + cells(step.after)
                + [names.text(of: step)]
        }
    }

    private func cells(_ engagement: Engagement?) -> [String] {
        guard let engagement else { return Self.engagement.map { _ in "" } }
        return [
            engagement.mode.rawValue, engagement.post?.rawValue ?? "", engagement.host.rawValue,
            names.name(of: engagement.host), "\(engagement.since)", "\(engagement.until)",
            engagement.days.map { "\($0)" } ?? "",
        ]
    }
}

/// Why a teacher does something else than was published.
public enum ChangeCause: String, Sendable, Hashable, CaseIterable {
    /// What was published cannot be done any more.
    case forced
    /// Hard limits do not hold what was published for all.
    case limits
    /// It makes the plan better.
    case chosen
}

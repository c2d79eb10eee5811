import Rotation
import Tables

/// Cells as numbers, dates and words.
extension RowReader {
    /// A number within the bounds of its column.
    func number(_ column: String) -> Double? {
        guard let text = filled(column), case .number(let range) = schema(column).kind else { return nil }
        if let value = NumberText.parse(text), range.contains(value) { return value }
        report(column, .notAllowed(text, .numbers(range)))
        return nil
    }

    /// A whole number within the bounds of its column.
    func integer(_ column: String) -> Int? {
        guard let text = filled(column), case .integer(let range) = schema(column).kind else { return nil }
        return integer(text, in: range, column)
    }

    /// Whole numbers within the bounds of their column.
    func integers(_ column: String) -> [Int] {
        guard let text = filled(column), case .list(.integer(let range)) = schema(column).kind else { return [] }
        return CellKind.items(of: text).compactMap { integer($0, in: range, column) }
    }

    private func integer(_ text: String, in range: ClosedRange<Int>, _ column: String) -> Int? {
        if let value = NumberText.parse(text).flatMap({ Int(exactly: $0) }), range.contains(value) { return value }
        report(column, .notAllowed(text, .integers(range)))
        return nil
    }

    /// `yes` or `no`; `no` where the cell is blank.
    func flag(_ column: String) -> Bool {
        guard let text = filled(column) else { return false }
        switch text.halfwidth.lowercased() {
        case "yes", "y", "true", "1", "是", "有": return true
        case "no", "n", "false", "0", "否", "无": return false
        default:
            report(column, .notAllowed(text, Wording("yes or no", "是 或 否")))
            return false
        }
    }

    /// A semester.
    func semester(_ column: String) -> Semester? {
        guard let text = filled(column) else { return nil }
        if let semester = Semester(text) { return semester }
        report(column, .notAllowed(text, Wording(verbatim: Semester.acceptedForms)))
        return nil
    }

    /// The semesters between two columns, which must not run backwards.
    func span(_ from: String = "from", _ until: String = "until") -> SemesterSpan {
        let span = SemesterSpan(from: semester(from), until: semester(until))
        if let first = span.from, let last = span.until, first > last {
            report(until, .backwards(from, first, until, last))
        }
        return span
    }

    /// A month or a day.
    func date(_ column: String) -> CivilDate? {
        guard let text = filled(column) else { return nil }
        if let date = DateText.parse(text) {
            if DateText.isPerhapsOctober(text), !hasOctober(column) {
                report(column, .perhapsOctober(text), severity: .warning)
            }
            return date
        }
        report(column, .notAllowed(text, DateText.allowed))
        return nil
    }

    private func hasOctober(_ column: String) -> Bool {
        let index = position(column)
        return table.rows.contains { DateText.isOctober($0.cells[index]) }
    }

    /// One word out of those that the column allows.
    func choice<Value: RawRepresentable<String>>(_ column: String, as type: Value.Type = Value.self) -> Value? {
        guard let text = filled(column), case .choice(let choices) = schema(column).kind else { return nil }
        return choice(text, choices, column)
    }

    /// Words out of those that the column allows.
    func choices<Value: RawRepresentable<String>>(_ column: String, as type: Value.Type = Value.self) -> [Value] {
        guard let text = filled(column), case .list(.choice(let choices)) = schema(column).kind else { return [] }
        return CellKind.items(of: text).compactMap { choice($0, choices, column) }
    }

    private func choice<Value: RawRepresentable<String>>(
        _ text: String, _ choices: [CellKind.Choice], _ column: String
    ) -> Value? {
        let plain = text.halfwidth.lowercased()
        let match = choices.first { $0.name.lowercased() == plain || $0.aliases.contains(plain) }
        if let value = match.flatMap({ Value(rawValue: $0.name) }) { return value }
        let words = choices.flatMap { [$0.name] + $0.aliases }
        report(column, .notOneOf(text, choices, nearest: Spelling.nearest(to: plain, among: words)))
        return nil
    }
}

extension Diagnostic.Message {
    /// A cell holds something that its column does not allow.
    static func notAllowed(_ text: String, _ allowed: Wording) -> Self {
        Self(
            "not-allowed", found: Wording("\(text.quoted) is not allowed here", "此处不能填 \(text.quoted)"),
            allowed: allowed)
    }

    /// The last semester lies before the first.
    static func backwards(_ from: String, _ first: Semester, _ until: String, _ last: Semester) -> Self {
        Self(
            "backwards",
            found: Wording(
                "\(until) \(last) lies before \(from) \(first)", "\(until) \(last) 早于 \(from) \(first)"),
            mend: Wording("Exchange the two, or correct one", "请对调或更正其一"))
    }

    fileprivate static func perhapsOctober(_ text: String) -> Self {
        Self(
            "perhaps-october",
            found: Wording(
                "\(text.quoted) is read as a January; a spreadsheet also turns the number \(text)0, an October, into it",
                "\(text.quoted) 读作 1 月；表格软件也会把 10 月的 \(text)0 变成它"),
            mend: Wording("Compare it with the source, and write such dates as 1992-10", "请与原始数据核对，日期宜写成 1992-10"))
    }

    fileprivate static func notOneOf(_ text: String, _ choices: [CellKind.Choice], nearest: String?) -> Self {
        let english = choices.map(\.name).joined(separator: ", ")
        let chinese = choices.map { ([$0.name] + $0.aliases.prefix(1)).joined(separator: "/") }
        return Self(
            "not-one-of", found: Wording("\(text.quoted) is not allowed here", "此处不能填 \(text.quoted)"),
            allowed: Wording(english, chinese.joined(separator: "、")),
            mend: nearest.map { Wording("Maybe \($0.quoted) is meant", "是否应为 \($0.quoted)") })
    }
}

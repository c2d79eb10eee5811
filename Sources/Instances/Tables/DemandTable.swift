import Rotation
import Tables

/// `demand.csv`: periods that replace what the classes derive.
enum DemandTable {
    static let name = "demand"

    static let schema = TableSchema(
        name, meaning: Wording("demand that replaces the derived one", "直接给定的课时需求"),
        columns: [
            ColumnSchema(
                "school", .school, aliases: ["学校编号"], isRequired: true, meaning: Wording("school's id", "学校编号")),
            ColumnSchema("stage", .stage, aliases: ["学段"], isRequired: true, meaning: Wording("stage", "学段")),
            ColumnSchema(
                "subject", .reference(to: ReferenceTarget.subjects), aliases: ["学科"], isRequired: true,
                meaning: Wording("subject", "学科")),
            ColumnSchema(
                "periods", .amount, aliases: ["周课时"], isRequired: true, meaning: Wording("periods a week", "周课时")),
            ColumnSchema("from", .semester, aliases: ["起始学期"], meaning: Wording("first semester", "首学期")),
            ColumnSchema("until", .semester, aliases: ["截止学期"], meaning: Wording("last semester", "末学期")),
        ])

    private struct Key: Hashable {
        let school: SchoolID
        let course: Course
    }

    static func read(_ context: ReadingContext) -> [DemandRow] {
        let rows: [Located<DemandRow>] = context.rows(name).compactMap { row in
            let school = row.reference("school", as: SchoolID.self)
            let stage = row.choice("stage", as: Stage.self)
            let subject = row.reference("subject", as: SubjectID.self)
            let periods = row.number("periods")
            let span = row.span()
            guard let school, let stage, let subject, let periods else { return nil }
            if (periods * 2).rounded() != periods * 2 {
                row.report("periods", .notHalfPeriods(periods), severity: .warning)
            }
            let value = DemandRow(school: school, course: Course(stage, subject), periods: periods, span: span)
            return Located(value, at: row)
        }
        Overlaps.check(rows, key: { Key(school: $0.school, course: $0.course) }, span: \.span) { row, other in
            row.report(nil, .overlap(with: other))
        }
        return rows.map(\.value)
    }

    static func cells(_ row: DemandRow) -> [String: String] {
        [
            "school": row.school.rawValue, "stage": row.course.stage.rawValue,
            "subject": row.course.subject.rawValue, "periods": CellText.number(row.periods),
            "from": CellText.optional(row.span.from), "until": CellText.optional(row.span.until),
        ]
    }
}

extension Diagnostic.Message {
    static func notHalfPeriods(_ periods: Double) -> Self {
        let text = NumberText.format(periods)
        return Self(
            "not-half-periods",
            found: Wording("\(text) periods are no multiple of a half", "课时 \(text) 不是 0.5 的倍数"))
    }
}

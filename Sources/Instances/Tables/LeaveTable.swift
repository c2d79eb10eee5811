import Rotation
import Tables

/// `leaves.csv`: semesters in which a teacher is absent.
enum LeaveTable {
    static let name = "leaves"

    static let schema = TableSchema(
        name, meaning: Wording("leaves", "请假"),
        columns: [
            ColumnSchema(
                "teacher", .reference(to: TeacherTable.name), aliases: ["教师编号", "教职工号"], isRequired: true,
                meaning: Wording("teacher's id", "教师编号")),
            ColumnSchema("from", .semester, aliases: ["起始学期"], meaning: Wording("first semester", "首学期")),
            ColumnSchema("until", .semester, aliases: ["截止学期"], meaning: Wording("last semester", "末学期")),
            ColumnSchema("reason", .text, aliases: ["原因"], meaning: Wording("why", "原因")),
        ])

    static func read(_ context: ReadingContext) -> [Leave] {
        var earlier: [Leave: RowReader] = [:]
        return context.rows(name).compactMap { row in
            let teacher = row.reference("teacher", as: TeacherID.self)
            let span = row.span()
            guard let teacher else { return nil }
            let leave = Leave(teacher: teacher, span: span, reason: row.text("reason"))
            if let known = earlier.updateValue(row, forKey: leave) {
                row.report(nil, .repeatedRow(of: known), severity: .warning)
            }
            return leave
        }
    }

    static func cells(_ leave: Leave) -> [String: String] {
        [
            "teacher": leave.teacher.rawValue, "from": CellText.optional(leave.span.from),
            "until": CellText.optional(leave.span.until), "reason": leave.reason,
        ]
    }
}

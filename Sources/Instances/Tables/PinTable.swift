import Rotation
import Tables

/// `pins.csv`: what paths must, or must never, do.
enum PinTable {
    static let name = "pins"

    static let schema = TableSchema(
        name, meaning: Wording("what must, or must never, be", "指定与禁止"),
        columns: [
            ColumnSchema(
                "kind", .choice([.init("must", "必须"), .init("never", "禁止", "不得")]), aliases: ["类型"], isRequired: true,
                meaning: Wording("must or never", "必须 或 禁止")),
            ColumnSchema(
                "teacher", .reference(to: TeacherTable.name), aliases: ["教师编号", "教职工号"],
                meaning: Wording("teacher's id; blank for any", "教师编号，空为任意")),
            ColumnSchema(
                "mode", .reference(to: ReferenceTarget.modes), aliases: ["方式"],
                meaning: Wording("mode; blank for any", "方式，空为任意")),
            ColumnSchema(
                "school", .school, aliases: ["学校编号"], meaning: Wording("host's id; blank for any", "交流学校编号，空为任意")),
            ColumnSchema("from", .semester, aliases: ["起始学期"], meaning: Wording("first semester", "首学期")),
            ColumnSchema("until", .semester, aliases: ["截止学期"], meaning: Wording("last semester", "末学期")),
        ])

    static func read(_ context: ReadingContext) -> [Located<Pin>] {
        context.rows(name).compactMap { row in
            let kind = row.choice("kind", as: Pin.Kind.self)
            let teacher = row.reference("teacher", as: TeacherID.self)
            let mode = row.reference("mode", as: ModeID.self)
            let host = row.reference("school", as: SchoolID.self)
            let span = row.span()
            if kind == .must, row.text("teacher").isEmpty { row.report("teacher", .mustNeedsTeacher) }
            // A reference that leads nowhere must not turn into "any"; the fault has been reported.
            guard let kind, row.text("teacher").isEmpty == (teacher == nil), row.text("mode").isEmpty == (mode == nil),
                row.text("school").isEmpty == (host == nil)
            else { return nil }
            return Located(Pin(kind: kind, teacher: teacher, mode: mode, host: host, span: span), at: row)
        }
    }

    static func cells(_ pin: Pin) -> [String: String] {
        [
            "kind": pin.kind.rawValue, "teacher": pin.teacher?.rawValue ?? "", "mode": pin.mode?.rawValue ?? "",
            "school": pin.host?.rawValue ?? "", "from": CellText.optional(pin.span.from),
            "until": CellText.optional(pin.span.until),
        ]
    }
}

extension Diagnostic.Message {
    fileprivate static let mustNeedsTeacher = Self(
        "must-needs-teacher",
        found: Wording("a must pin names no teacher", "“必须”一行没有写教师"),
        mend: Wording("Name the teacher who must go", "请填写教师编号"))
}

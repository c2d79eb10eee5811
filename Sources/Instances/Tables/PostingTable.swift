import Rotation
import Tables

/// `postings.csv`, the ledger: postings and visits that are running at the start.
enum PostingTable {
    static let name = "postings"

    static let schema = TableSchema(
        name, meaning: Wording("the ledger of postings and visits running at the start", "在行的交流台账"),
        columns: [
            ColumnSchema(
                "teacher", .reference(to: TeacherTable.name), aliases: ["教师编号", "教职工号"], isRequired: true,
                meaning: Wording("teacher's id", "教师编号")),
            ColumnSchema(
                "mode", .reference(to: ReferenceTarget.modes), aliases: ["方式"], isRequired: true,
                meaning: Wording("mode", "方式")),
            ColumnSchema(
                "school", .school, aliases: ["学校编号"], isRequired: true, meaning: Wording("host school's id", "交流学校编号")),
            ColumnSchema(
                "post", .reference(to: PostTable.name), aliases: ["岗位编号"],
                meaning: Wording("post held, for a mode of kind post", "所任岗位编号")),
            ColumnSchema(
                "since", .semester, aliases: ["起始学期"], isRequired: true, meaning: Wording("first semester", "首学期")),
            ColumnSchema(
                "until", .semester, aliases: ["截止学期"], isRequired: true,
                meaning: Wording("last semester, inclusive", "末学期（含）")),
            ColumnSchema(
                "days", .integer(1...7), aliases: ["每周天数"], meaning: Wording("days a week, for visits", "每周天数，仅走教")),
        ])

    static func read(_ context: ReadingContext) -> [Located<RunningPosting>] {
        context.rows(name).compactMap { row in
            let teacher = row.reference("teacher", as: TeacherID.self)
            let mode = row.reference("mode", as: ModeID.self)
            let host = row.reference("school", as: SchoolID.self)
            let post = row.reference("post", as: PostID.self)
            let span = row.span("since", "until")
            let days = row.integer("days")
            guard let teacher, let mode, let host, let since = span.from, let until = span.until, since <= until else {
                return nil
            }
            let posting = RunningPosting(
                teacher: teacher, mode: mode, host: host, post: post, since: since, until: until, days: days)
            return Located(posting, at: row)
        }
    }

    static func cells(_ posting: RunningPosting) -> [String: String] {
        [
            "teacher": posting.teacher.rawValue, "mode": posting.mode.rawValue, "school": posting.host.rawValue,
            "post": posting.post?.rawValue ?? "", "since": posting.since.description,
            "until": posting.until.description, "days": CellText.optional(posting.days),
        ]
    }
}

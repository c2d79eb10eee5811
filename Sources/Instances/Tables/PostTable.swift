import Rotation
import Tables

/// `posts.csv`: named posts that modes of kind `post` fill.
enum PostTable {
    static let name = "posts"

    static let schema = TableSchema(
        name, meaning: Wording("named posts", "岗位"),
        columns: [
            ColumnSchema("post", .id, aliases: ["岗位编号"], isRequired: true, meaning: Wording("id, unique", "编号，唯一")),
            ColumnSchema(
                "school", .school, aliases: ["学校编号"], isRequired: true,
                meaning: Wording("school at which it is held", "岗位所在学校编号")),
            ColumnSchema("title", .text, aliases: ["岗位名称"], meaning: Wording("title", "岗位名称")),
            ColumnSchema(
                "mode", .reference(to: ReferenceTarget.modes), aliases: ["方式"], isRequired: true,
                meaning: Wording("mode of kind post that fills it", "补充此岗位的方式（post 类）")),
            ColumnSchema("from", .semester, aliases: ["起始学期"], meaning: Wording("first semester wanted", "首个需要的学期")),
            ColumnSchema("until", .semester, aliases: ["截止学期"], meaning: Wording("last semester wanted", "最后需要的学期")),
        ])

    static func read(_ context: ReadingContext) -> [Post] {
        context.rows(name).compactMap { row in
            let id = row.id("post", as: PostID.self)
            let school = row.reference("school", as: SchoolID.self)
            let mode = row.reference("mode", as: ModeID.self)
            let wanted = row.span()
            if let mode, let kind = context.policy.kind(of: mode), kind != .post {
                row.report("mode", .wrongKind(mode, kind, allowed: [.post]))
            }
            guard let id, let school, let mode else { return nil }
            let title = row.text("title")
            return Post(
                id: id, school: school, title: title.isEmpty ? id.rawValue : title, mode: mode, wanted: wanted)
        }
    }

    static func cells(_ post: Post) -> [String: String] {
        [
            "post": post.id.rawValue, "school": post.school.rawValue, "title": post.title,
            "mode": post.mode.rawValue, "from": CellText.optional(post.wanted.from),
            "until": CellText.optional(post.wanted.until),
        ]
    }
}

extension Diagnostic.Message {
    /// A mode of a kind that cannot stand here.
    static func wrongKind(_ mode: ModeID, _ kind: ModeKind, allowed: [ModeKind]) -> Self {
        let kinds = allowed.map(\.rawValue).joined(separator: ", ")
        return Self(
            "wrong-mode-kind",
            found: Wording(
                "modes.\(mode) is of kind \(kind.rawValue)", "modes.\(mode) 的类型是 \(kind.rawValue)"),
            allowed: Wording("a mode of kind \(kinds)", "类型为 \(kinds) 的方式"))
    }
}

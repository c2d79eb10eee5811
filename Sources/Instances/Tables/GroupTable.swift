import Rotation
import Tables

/// `groups.csv`: schools that share teachers.
enum GroupTable {
    static let name = "groups"

    static let schema = TableSchema(
        name, meaning: Wording("groups of schools that share teachers", "教育集团、教共体、大学区"),
        columns: [
            ColumnSchema(
                "group", .id, aliases: ["集团编号", "教共体编号"], isRequired: true, meaning: Wording("id, unique", "编号，唯一")),
            ColumnSchema("name", .text, aliases: ["集团名称", "教共体名称", "名称"], meaning: Wording("name", "名称")),
            ColumnSchema(
                "kind",
                .choice([
                    .init("tight", "紧密型", "紧密"), .init("loose", "松散型", "松散"), .init("trust", "托管型", "托管"),
                    .init("alliance", "联盟型", "联盟"),
                ]), aliases: ["类型"], isRequired: true, meaning: Wording("how closely it is bound", "组织类型")),
            ColumnSchema(
                "agreement_start", .semester, aliases: ["协议开始"],
                meaning: Wording("first semester of the agreement", "协议首学期")),
            ColumnSchema(
                "agreement_end", .semester, aliases: ["协议结束"],
                meaning: Wording("last semester of the agreement", "协议末学期")),
            ColumnSchema(
                "middle_posts", .count, aliases: ["中层职数"],
                meaning: Wording("posts of middle management allotted to the group", "集团统筹的中层职数")),
            ColumnSchema(
                "leader_posts", .count, aliases: ["领导职数"],
                meaning: Wording("posts of principals and deputies allotted to the group", "集团统筹的校级领导职数")),
            ColumnSchema(
                "payroll_posts", .count, aliases: ["编制数"],
                meaning: Wording("payroll posts allotted to the group", "集团统筹的人员编制数")),
        ])

    static func read(_ context: ReadingContext) -> [Group] {
        context.rows(name).compactMap { row in
            let id = row.id("group", as: GroupID.self)
            let kind = row.choice("kind", as: GroupKind.self)
            let agreement = row.span("agreement_start", "agreement_end")
            let allotment = Group.Allotment(
                middlePosts: row.integer("middle_posts"), leaderPosts: row.integer("leader_posts"),
                payrollPosts: row.integer("payroll_posts"))
            guard let id, let kind else { return nil }
            let title = row.text("name")
            return Group(
                id: id, name: title.isEmpty ? id.rawValue : title, kind: kind, agreementStart: agreement.from,
                agreementEnd: agreement.until, allotment: allotment)
        }
    }

    static func cells(_ group: Group) -> [String: String] {
        [
            "group": group.id.rawValue, "name": group.name, "kind": group.kind.rawValue,
            "agreement_start": CellText.optional(group.agreementStart),
            "agreement_end": CellText.optional(group.agreementEnd),
            "middle_posts": CellText.optional(group.allotment.middlePosts),
            "leader_posts": CellText.optional(group.allotment.leaderPosts),
            "payroll_posts": CellText.optional(group.allotment.payrollPosts),
        ]
    }
}

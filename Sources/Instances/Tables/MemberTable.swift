import Rotation
import Tables

/// `members.csv`: which school is what in which group, and when.
enum MemberTable {
    static let name = "members"

    static let schema = TableSchema(
        name, meaning: Wording("schools in their groups", "集团成员"),
        columns: [
            ColumnSchema(
                "group", .reference(to: GroupTable.name), aliases: ["集团编号", "教共体编号"], isRequired: true,
                meaning: Wording("group's id", "集团编号")),
            ColumnSchema(
                "school", .school, aliases: ["学校编号"], isRequired: true, meaning: Wording("school's id", "学校编号")),
            ColumnSchema(
                "role",
                .choice([
                    .init("core", "核心校", "龙头学校", "龙头校", "核心学校", "牵头校", "学区长学校"),
                    .init("member", "成员校", "成员学校"), .init("point", "教学点"),
                ]), aliases: ["角色"], isRequired: true, meaning: Wording("role in the group", "在集团中的角色")),
            ColumnSchema("since", .semester, aliases: ["起始学期"], meaning: Wording("first semester", "首学期")),
            ColumnSchema("until", .semester, aliases: ["截止学期"], meaning: Wording("last semester", "末学期")),
        ])

    static func read(_ context: ReadingContext) -> [Located<Membership>] {
        context.rows(name).compactMap { row in
            let group = row.reference("group", as: GroupID.self)
            let school = row.reference("school", as: SchoolID.self)
            let role = row.choice("role", as: Role.self)
            let span = row.span("since", "until")
            guard let group, let school, let role else { return nil }
            return Located(Membership(group: group, school: school, role: role, span: span), at: row)
        }
    }

    static func cells(_ membership: Membership) -> [String: String] {
        [
            "group": membership.group.rawValue, "school": membership.school.rawValue,
            "role": membership.role.rawValue, "since": CellText.optional(membership.span.from),
            "until": CellText.optional(membership.span.until),
        ]
    }
}

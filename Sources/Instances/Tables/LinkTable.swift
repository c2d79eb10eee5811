import Rotation
import Tables

/// `links.csv`: pairs of groups that a mode with `scope = "linked"` may cross.
enum LinkTable {
    static let name = "links"

    static let schema = TableSchema(
        name, meaning: Wording("linked pairs of groups", "结对的集团"),
        columns: [
            ColumnSchema(
                "group_a", .reference(to: GroupTable.name), isRequired: true, meaning: Wording("one group", "一方集团编号")),
            ColumnSchema(
                "group_b", .reference(to: GroupTable.name), isRequired: true,
                meaning: Wording("the other group", "另一方集团编号")),
            ColumnSchema("kind", .text, aliases: ["类型"], meaning: Wording("kind of link", "结对类型")),
        ])

    static func read(_ context: ReadingContext) -> [GroupLink] {
        var earlier: [Set<GroupID>: RowReader] = [:]
        return context.rows(name).compactMap { row in
            let first = row.reference("group_a", as: GroupID.self)
            let second = row.reference("group_b", as: GroupID.self)
            guard let first, let second else { return nil }
            if first == second { row.report("group_b", .linkToItself, severity: .warning) }
            if let known = earlier.updateValue(row, forKey: [first, second]) {
                row.report(nil, .repeatedRow(of: known), severity: .warning)
            }
            return GroupLink(first: first, second: second, kind: row.text("kind"))
        }
    }

    static func cells(_ link: GroupLink) -> [String: String] {
        ["group_a": link.first.rawValue, "group_b": link.second.rawValue, "kind": link.kind]
    }
}

extension Diagnostic.Message {
    fileprivate static let linkToItself = Self(
        "link-to-itself", found: Wording("a group is linked to itself", "集团与自身结对"),
        mend: Wording("Remove the row", "请删去此行"))
}

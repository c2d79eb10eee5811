import Tables

/// A school that joins a group.
public struct GroupJoining: Sendable, Hashable {
    /// The group.
    public let group: String
    /// The school.
    public let school: String
    /// What it is there, as `members.csv` has it.
    public let role: String
    /// The first semester; blank from the start.
    public let since: String
    /// The last semester; blank without end.
    public let until: String

    /// Adds the membership. That no school has two roles at once is for the reader of the tables to say.
    func apply(to draft: inout StructureDraft) {
        let (known, named) = (draft.group(group, by: "join"), draft.school(school, by: "school"))
        guard known != nil, named != nil else { return }
        draft.cause = Wording("\(school) joins \(group)", "\(school) 加入 \(group)")
        draft.insert(
            into: "members",
            [["group": group, "school": school, "role": role, "since": since, "until": until]])
        draft.afterwards(tell)
    }

    private func tell(_ draft: StructureDraft) {
        let rows = draft.rows("members").filter { $0["group"] == group }
        let cores = rows.filter { $0.canonical("role") == "core" }.map { $0["school"] }
        if cores.contains(school), let other = cores.first(where: { $0 != school }) {
            draft.remark(.secondCore(group, school, other))
        }
        let inside = Set(rows.map { $0["school"] })
        for child in draft.rows("schools") where child["parent"] == school && !inside.contains(child["school"]) {
            draft.remark(on: child, "parent", .childOutside(child["school"], school, group))
        }
    }
}

extension Diagnostic.Message {
    fileprivate static func secondCore(_ group: String, _ school: String, _ other: String) -> Self {
        Self(
            "second-core",
            found: Wording(
                "group \(group) has \(other) as its core already, and now \(school) too",
                "集团 \(group) 已有核心校 \(other)，现又加入核心校 \(school)"),
            mend: Wording(
                "Change the role of one: a patch of members, or role = \"member\" here",
                "请用 patch 改其中一校的 role，或此处写 role = \"member\""))
    }

    fileprivate static func childOutside(_ child: String, _ school: String, _ group: String) -> Self {
        Self(
            "child-outside",
            found: Wording(
                "\(child), which \(school) manages, is not in group \(group)", "\(school) 管理的 \(child) 不在集团 \(group) 中"),
            mend: Wording(
                "If it is to come along, let it leave and join by blocks of its own", "如应一并加入，请为它另写 leave 和 join"))
    }
}

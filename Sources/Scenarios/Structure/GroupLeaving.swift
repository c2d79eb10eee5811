import Tables

/// A school that leaves a group.
public struct GroupLeaving: Sendable, Hashable {
    /// The group.
    public let group: String
    /// The school.
    public let school: String
    /// The last semester in the group; where it is not said, the school was never in it as far as the plan goes.
    public let until: String?

    /// Ends the membership; what the school leaves behind is told once everything is laid.
    func apply(to draft: inout StructureDraft) {
        let (known, named) = (draft.group(group, by: "leave"), draft.school(school, by: "school"))
        guard known != nil, named != nil else { return }
        draft.cause = Wording("\(school) leaves \(group)", "\(school) 退出 \(group)")
        let rows = draft.rows("members").filter { $0["school"] == school }
        let own = rows.filter { $0["group"] == group }
        guard !own.isEmpty else {
            return draft.report("leave", .notAMember(school, group, of: rows.map { $0["group"] }))
        }
        if let until {
            // A fault of the semester is for the reader of the tables to say.
            draft.edit("members", as: ["until = \(until)"]) { isOwn($0) ? ["until": until] : [:] }
        } else {
            draft.watchGroups(left: draft.remove(from: "members", where: isOwn))
        }
        draft.afterwards { draft in
            tellChildren(draft)
            tellBonds(draft)
            if draft.groups(of: school).subtracting([group]).isEmpty { tellLoneliness(draft) }
        }
    }

    private func isOwn(_ row: TableCells) -> Bool { row["school"] == school && row["group"] == group }

    private func tellChildren(_ draft: StructureDraft) {
        let inside = draft.schools(in: group)
        for child in draft.rows("schools") where child["parent"] == school && inside.contains(child["school"]) {
            draft.remark(on: child, "parent", .childStays(child["school"], school, group))
        }
    }

    /// What runs, and what must be, between the school and those that stay, where they share no other group.
    private func tellBonds(_ draft: StructureDraft) {
        let shared = draft.groups(of: school).subtracting([group])
            .reduce(into: Set<String>()) { $0.formUnion(draft.schools(in: $1)) }
        let parted = draft.schools(in: group).subtracting(shared).subtracting([school])
        let homes = Dictionary(draft.rows("teachers").map { ($0["teacher"], $0["school"]) }) { first, _ in first }
        func crosses(_ row: TableCells) -> Bool {
            guard let home = homes[row["teacher"]] else { return false }
            let host = row["school"]
            return (home == school && parted.contains(host)) || (host == school && parted.contains(home))
        }
        for row in draft.rows("postings") where crosses(row) {
            draft.remark(on: row, "until", .runsOn(row, school, group))
        }
        for row in draft.rows("pins") where row.canonical("kind") == "must" && crosses(row) {
            draft.remark(on: row, "school", .pinAcross(row, school, group))
        }
    }

    /// A school of no group has no partner.
    private func tellLoneliness(_ draft: StructureDraft) {
        guard draft.rows("schools").contains(where: { $0["school"] == school }) else { return }
        draft.remark(.inNoGroup(school))
        let posts = draft.rows("posts").filter { $0["school"] == school }
        if let first = posts.first {
            draft.remark(on: first, "school", .postsOutside(posts.map { $0["post"] }, school))
        }
    }
}

extension Diagnostic.Message {
    fileprivate static func notAMember(_ school: String, _ group: String, of groups: [String]) -> Self {
        Self(
            "not-a-member", found: Wording("\(school) is not in group \(group)", "\(school) 不在集团 \(group) 中"),
            allowed: groups.isEmpty ? nil : Wording(verbatim: groups.joined(separator: ", ")),
            mend: groups.isEmpty
                ? Wording("Take the block out: the school is in no group", "请删去此块：该校不属于任何集团")
                : Wording("Name a group of which it is a member", "请填写该校所在的集团"))
    }

    fileprivate static func childStays(_ child: String, _ school: String, _ group: String) -> Self {
        Self(
            "child-stays",
            found: Wording(
                "\(child), which \(school) manages, stays in group \(group)", "\(school) 管理的 \(child) 仍在集团 \(group) 中"),
            mend: Wording(
                "Let it leave by a block of its own, or give it another parent by a patch of schools",
                "请为它另写 leave，或用 patch 在 schools 中改其 parent"))
    }

    fileprivate static func runsOn(_ row: TableCells, _ school: String, _ group: String) -> Self {
        let (teacher, mode, host, until) = (row["teacher"], row["mode"], row["school"], row["until"])
        return Self(
            "runs-on",
            found: Wording(
                "the \(mode) of \(teacher) at \(host) runs on until \(until), though \(school) leaves \(group)",
                "\(school) 退出 \(group)，但 \(teacher) 在 \(host) 的 \(mode) 仍继续到 \(until)"),
            mend: Wording(
                "If it is to end with the membership, remove the row by a patch of postings",
                "如应随之结束，请用 patch 从 postings 中删去此行"))
    }

    fileprivate static func pinAcross(_ row: TableCells, _ school: String, _ group: String) -> Self {
        let (teacher, host) = (row["teacher"], row["school"])
        return Self(
            "pin-across",
            found: Wording(
                "\(teacher) must go to \(host), which a mode within the group no longer allows once \(school) has left \(group)",
                "\(school) 退出 \(group) 后，集团内的方式已不能让 \(teacher) 去 \(host)，但指定仍在"),
            mend: Wording("Remove the pin by a patch of pins", "请用 patch 从 pins 中删去此行"))
    }

    fileprivate static func inNoGroup(_ school: String) -> Self {
        Self(
            "in-no-group",
            found: Wording(
                "\(school) is then in no group, so nobody comes or goes within one",
                "\(school) 此后不属于任何集团，没有集团内的交流"),
            mend: Wording(
                "Let it join another: [[restructure]] join = …, school = \"\(school)\"",
                "请让它加入其他集团：[[restructure]] join = …, school = \"\(school)\""))
    }

    fileprivate static func postsOutside(_ posts: [String], _ school: String) -> Self {
        let list = posts.joined(separator: ", ")
        return Self(
            "posts-outside",
            found: Wording(
                "nobody of a group can fill \(list) at \(school) any longer", "\(school) 的 \(list) 不再能由集团内人员担任"),
            mend: Wording("Remove such posts by a patch of posts", "请用 patch 从 posts 中删去"))
    }
}

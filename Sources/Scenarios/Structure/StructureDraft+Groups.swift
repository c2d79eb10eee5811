import Tables

extension StructureDraft {
    /// Tells, once everything is laid, which groups miss a core or are empty without the rows that are gone.
    mutating func watchGroups(left gone: [TableCells]) {
        afterwards { draft in
            let rows = draft.rows("members")
            for group in Set(gone.map { $0["group"] }).sorted() {
                let others = rows.filter { $0["group"] == group }
                let core = gone.first { $0["group"] == group && $0.canonical("role") == "core" }
                if others.isEmpty {
                    if draft.rows("groups").contains(where: { $0["group"] == group }) {
                        draft.remark(.emptyGroup(group))
                    }
                } else if let core, !others.contains(where: { $0.canonical("role") == "core" }) {
                    draft.remark(.noCore(group, core["school"]))
                }
            }
        }
    }

    /// The groups in which a school is.
    func groups(of school: String) -> Set<String> {
        Set(rows("members").filter { $0["school"] == school }.map { $0["group"] })
    }

    /// The schools that are in a group.
    func schools(in group: String) -> Set<String> {
        Set(rows("members").filter { $0["group"] == group }.map { $0["school"] })
    }
}

extension Diagnostic.Message {
    fileprivate static func emptyGroup(_ group: String) -> Self {
        Self(
            "empty-group", found: Wording("group \(group) has no school left", "集团 \(group) 已没有学校"),
            mend: Wording("Remove its row of groups by a patch", "请用 patch 从 groups 中删去该行"))
    }

    fileprivate static func noCore(_ group: String, _ school: String) -> Self {
        Self(
            "no-core",
            found: Wording(
                "group \(group) loses its core \(school) and has no other",
                "集团 \(group) 失去核心校 \(school)，已没有核心校"),
            mend: Wording(
                "Make another school its core: a patch of members with set = { role = \"core\" }",
                "请另定核心校：用 patch 把 members 中某校的 role 改为 core"))
    }
}

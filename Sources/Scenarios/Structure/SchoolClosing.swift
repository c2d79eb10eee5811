import Tables

/// A school that closes: its classes, its teachers and the schools it manages go to another; what was bound to the place
/// ends with it.
public struct SchoolClosing: Sendable, Hashable {
    /// The school that closes.
    public let school: String
    /// The school that takes its classes and teachers.
    public let taker: String
    /// How the classes come; where it is not said, combined classes (复式班) are dissolved and all others move.
    public let classes: Classes?

    /// How the classes of a school that closes come to the other.
    public enum Classes: Sendable, Hashable {
        /// Each is a class there, too.
        case move
        /// The pupils join the classes that are there.
        case join
    }

    /// Edits every table that names the school.
    func apply(to draft: inout StructureDraft) {
        let (old, new) = (draft.school(school, by: "close"), draft.school(taker, by: "into"))
        guard let old, let new else { return }
        guard school != taker else { return draft.report("into", .intoItself) }
        draft.cause = Wording("\(school) closes, into \(taker)", "\(school) 撤并入 \(taker)")
        DemandTransfer(from: school, to: taker).apply(to: &draft)
        ClassTransfer(from: school, to: taker, classes).apply(to: &draft)
        let movers = rehome(from: old, to: new, &draft)
        endPostings(of: movers, &draft)
        draft.remove(from: "posts", naming: { $0["post"] }, where: { $0["school"] == school })
        dropPins(of: movers, &draft)
        draft.remove(from: "travel") { $0["from"] == school || $0["to"] == school }
        draft.remove(from: "waivers") { names(school, in: $0["place"]) }
        dropWishes(&draft)
        handOnChildren(of: old, &draft)
        leaveGroups(&draft)
        widen(new, by: old, &draft)
        draft.remove(from: "schools") { $0["school"] == school }
    }

    // MARK: People

    /// Gives the teachers their new home, and says who they are.
    private func rehome(from old: TableCells, to new: TableCells, _ draft: inout StructureDraft) -> Set<String> {
        // Whoever comes goes on teaching what the old school taught.
        let stages = old["stages"]
        let mustSay = Set(old.items("stages")) != Set(new.items("stages"))
        let isSilent = { (row: TableCells) in row["school"] == school && row["stages"].isEmpty }
        if mustSay { draft.edit("teachers", as: ["stages = \(stages)"]) { isSilent($0) ? ["stages": stages] : [:] } }
        let movers = draft.edit("teachers", as: ["school = \(taker)"]) {
            $0["school"] == school ? ["school": taker] : [:]
        }
        return Set(movers.map { $0["teacher"] })
    }

    /// Ends what runs at the school, and what would now be a posting to the teacher's own home.
    private func endPostings(of movers: Set<String>, _ draft: inout StructureDraft) {
        let ended = draft.remove(from: "postings", naming: Self.posting) {
            $0["school"] == school || ($0["school"] == taker && movers.contains($0["teacher"]))
        }
        for row in ended { draft.remark(on: row, "until", .endsEarly(row, school)) }
    }

    private static func posting(_ row: TableCells) -> String {
        "\(row["teacher"]) \(row["mode"]) \(row["since"])–\(row["until"])"
    }

    private func dropPins(of movers: Set<String>, _ draft: inout StructureDraft) {
        let dropped = draft.remove(from: "pins") {
            $0["school"] == school
                || ($0["school"] == taker && $0.canonical("kind") == "must" && movers.contains($0["teacher"]))
        }
        for row in dropped where row.canonical("kind") == "must" {
            draft.remark(on: row, "school", .pinDropped(row, school, taker))
        }
    }

    private func dropWishes(_ draft: inout StructureDraft) {
        for column in ["willing", "unwilling"] {
            draft.edit("teachers", as: ["\(column) − \(school)"]) { row in
                let wishes = row.items(column)
                guard wishes.contains(school) else { return [:] }
                return [column: wishes.filter { $0 != school }.joined(separator: ";")]
            }
        }
    }

    /// Whether the place of a waiver is the school, or a pair of schools with it: `S01~S02/pe`.
    private func names(_ school: String, in place: String) -> Bool {
        if place == school { return true }
        let ends = place.split(maxSplits: 1) { $0 == "~" || $0 == "～" }
        guard ends.count == 2 else { return false }
        return ends[0] == school || ends[1] == school || ends[1].hasPrefix("\(school)/")
    }

    // MARK: Places

    /// The schools that it manages are managed by the one that takes it, or, where that would be a circle, by its own
    /// managing school.
    private func handOnChildren(of old: TableCells, _ draft: inout StructureDraft) {
        let parents = Dictionary(draft.rows("schools").map { ($0["school"], $0["parent"]) }) { first, _ in first }
        func takerIsBelow(_ child: String) -> Bool {
            var (current, seen) = (taker, Set<String>())
            while current != child, seen.insert(current).inserted, let above = parents[current] { current = above }
            return current == child
        }
        let above = old["parent"]
        draft.edit("schools", as: ["parent = \(taker)"], naming: { $0["school"] }) {
            $0["parent"] == school && !takerIsBelow($0["school"]) ? ["parent": taker] : [:]
        }
        draft.edit("schools", as: ["parent = \(above)"], naming: { $0["school"] }) {
            $0["parent"] == school ? ["parent": above] : [:]
        }
    }

    private func leaveGroups(_ draft: inout StructureDraft) {
        let gone = draft.remove(from: "members") { $0["school"] == school }
        draft.watchGroups(left: gone)
        draft.afterwards { draft in
            let groups = draft.groups(of: taker)
            for group in Set(gone.map { $0["group"] }).subtracting(groups).sorted() {
                draft.remark(.leavesGroup(group, school, taker))
            }
        }
    }

    /// Adds the pupils and, where they are new there, the stages.
    private func widen(_ new: TableCells, by old: TableCells, _ draft: inout StructureDraft) {
        var (cells, texts): ([String: String], [String]) = ([:], [])
        let taught = Set(
            (draft.rows("classes") + draft.rows("demand")).filter { $0["school"] == taker }
                .map { $0.canonical("stage") })
        let added = old.items("stages").filter { taught.contains($0) && !new.items("stages").contains($0) }
        if !added.isEmpty {
            let stages = (new.items("stages") + added).joined(separator: ";")
            (cells["stages"], texts) = (stages, ["stages = \(stages)"])
            // Whoever was there goes on teaching what the school taught before.
            let before = new["stages"]
            draft.edit("teachers", as: ["stages = \(before)"]) {
                $0["school"] == taker && $0["stages"].isEmpty ? ["stages": before] : [:]
            }
        }
        if let more = old.count("students"), more > 0, let students = new.count("students") {
            cells["students"] = "\(students + more)"
            texts.append("students + \(more)")
        }
        draft.edit("schools", as: texts) { $0["school"] == taker ? cells : [:] }
    }
}

extension Diagnostic.Message {
    fileprivate static let intoItself = Self(
        "into-itself", found: Wording("a school cannot close into itself", "学校不能并入自身"),
        mend: Wording("Name the school that takes its classes and teachers", "请填写接收其班级和教师的学校"))

    fileprivate static func endsEarly(_ row: TableCells, _ school: String) -> Self {
        let (teacher, mode, until) = (row["teacher"], row["mode"], row["until"])
        return Self(
            "posting-ends",
            found: Wording(
                "the \(mode) of \(teacher), meant to run until \(until), ends as \(school) closes",
                "\(teacher) 的 \(mode) 原定到 \(until)，随 \(school) 撤并而终止"),
            mend: Wording(
                "If it counts as an exchange done, set last_exchange_until (and rest_until) of the teacher by a patch",
                "如应计为已完成的交流，请用 patch 填写该教师的 last_exchange_until（和 rest_until）"))
    }

    fileprivate static func pinDropped(_ row: TableCells, _ school: String, _ taker: String) -> Self {
        let (teacher, place) = (row["teacher"], row["school"])
        return Self(
            "pin-dropped",
            found: Wording(
                "the pin that \(teacher) must go to \(place) cannot be kept as \(school) closes, and is dropped",
                "\(school) 撤并后，\(teacher) 必须去 \(place) 的指定无法保留，已去掉"),
            mend: Wording(
                "Pin the teacher to another place, such as \(taker), by an insert into pins",
                "可在 pins 中用 insert 另行指定去处，例如 \(taker)"))
    }

    fileprivate static func leavesGroup(_ group: String, _ school: String, _ taker: String) -> Self {
        Self(
            "leaves-group",
            found: Wording(
                "\(taker) is not in group \(group), which so loses the classes and teachers of \(school)",
                "\(taker) 不在集团 \(group) 中，该集团因此失去 \(school) 的班级和教师"),
            mend: Wording(
                "If it is to be, let it join: [[restructure]] join = \"\(group)\", school = \"\(taker)\"",
                "如应加入，请写 [[restructure]] join = \"\(group)\", school = \"\(taker)\""))
    }
}

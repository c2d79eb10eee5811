import Tables

/// A division (学部, 校区) that a school opens: classes of the school become classes of a staffing unit of its own.
public struct DivisionOpening: Sendable, Hashable {
    /// The id of the division.
    public let id: String
    /// The school that opens and manages it.
    public let parent: String
    /// Its name; by default its id behind the school's name.
    public let name: String?
    /// Where it stands; by default where the school does, and then with the school's ways.
    public let setting: String?
    /// Its position; by default the school's.
    public let position: Position?
    /// Whether it is equipped for live lessons; by default as the school is.
    public let isOnline: Bool?
    /// The stages that it takes over; by default all of the school's.
    public let stages: [String]?
    /// The grades that it takes over; by default all.
    public let grades: [Int]?
    /// How many parallel classes it takes of each grade; by default all.
    public let classes: Int?
    /// The teachers who come along; by default those who teach nothing but stages that the school gives up.
    public let teachers: [String]?
    /// The group that it joins; by default the first in which the school is.
    public let group: String?
    /// What it is there.
    public let role: String

    /// A position on the map.
    public struct Position: Sendable, Hashable {
        /// Degrees north, WGS 84.
        public let latitude: Double
        /// Degrees east, WGS 84.
        public let longitude: Double
    }

    /// What the division takes over, once it is known to be there.
    private struct Taken {
        let stages: [String]
        /// Stages of which the school keeps nothing.
        let whole: Set<String>
        let pupils: Int?
    }

    /// Adds the division, gives it classes and teachers of the school, and tells what it lacks.
    func apply(to draft: inout StructureDraft) {
        draft.cause = Wording("\(parent) opens \(id)", "\(parent) 开设 \(id)")
        let isTaken = draft.rows("schools").contains { $0["school"] == id }
        if isTaken { draft.report("open", .idTaken(id)) }
        if let group, draft.group(group, by: "group") == nil { return }
        guard let school = draft.school(parent, by: "parent"), !isTaken, let stages = stages(of: school, draft),
            areTeachersThere(draft)
        else { return }
        let isWhole = grades == nil && classes == nil
        if isWhole {
            DemandTransfer(from: parent, to: id, stages: Set(stages)).apply(to: &draft)
        } else {
            watchGivenDemand(stages, &draft)
        }
        let demanded = Set(draft.rows("demand").filter { $0["school"] == id }.map { $0.canonical("stage") })
        let (came, pupils) = takeClasses(Set(stages), &draft)
        let got = stages.filter { came.contains($0) || demanded.contains($0) }
        guard !got.isEmpty else { return draft.report("open", .takesNothing(parent)) }
        let kept = Set(
            (draft.rows("classes") + draft.rows("demand")).filter { $0["school"] == parent }
                .map { $0.canonical("stage") })
        let whole = Set(got.filter { !kept.contains($0) })
        found(like: school, stages: got, pupils: pupils, &draft)
        moveTeachers(of: school, givenUp: whole, &draft)
        narrow(school, by: Taken(stages: got, whole: whole, pupils: pupils), &draft)
        joinGroup(&draft)
        copyRoads(of: school, &draft)
    }

    // MARK: What is asked for

    private func stages(of school: TableCells, _ draft: StructureDraft) -> [String]? {
        let taught = school.items("stages")
        guard let stages, let kind = school.schema.column("stages")?.kind else { return taught }
        let asked = CellKind.items(of: kind.canonical(stages.joined(separator: ";")))
        let strange = asked.filter { !taught.contains($0) }
        if strange.isEmpty, !asked.isEmpty { return asked }
        draft.report("stages", .notTaught(strange, parent, taught))
        return nil
    }

    private func areTeachersThere(_ draft: StructureDraft) -> Bool {
        let homes = Dictionary(draft.rows("teachers").map { ($0["teacher"], $0["school"]) }) { first, _ in first }
        let strange = (teachers ?? []).filter { homes[$0] != parent }
        for teacher in strange { draft.report("teachers", .notOfTheSchool(teacher, parent, home: homes[teacher])) }
        return strange.isEmpty
    }

    // MARK: Classes

    private func takeClasses(_ stages: Set<String>, _ draft: inout StructureDraft) -> (Set<String>, Int?) {
        var (came, pupils, isKnown) = (Set<String>(), 0, true)
        var (moved, split) = (0, 0)
        var rows: [TableCells] = []
        for row in draft.rows("classes") {
            guard row["school"] == parent, stages.contains(row.canonical("stage")), isAsked(row),
                let number = row.count("classes")
            else {
                rows.append(row)
                continue
            }
            came.insert(row.canonical("stage"))
            let part = min(classes ?? number, number)
            let share = row.count("students").map { part == number ? $0 : ($0 * part + number / 2) / number }
            pupils += share ?? 0
            isKnown = isKnown && share != nil
            if part == number {
                moved += 1
                rows.append(draft.written(["school": id], over: row))
            } else {
                split += 1
                var (rest, gone) = (["classes": "\(number - part)"], ["school": id, "classes": "\(part)"])
                if let share, let all = row.count("students") {
                    rest["students"] = "\(all - share)"
                    gone["students"] = "\(share)"
                }
                rows.append(draft.written(rest, over: row))
                rows.append(draft.written(gone, over: row))
            }
        }
        draft.replaceRows(of: "classes", with: rows)
        draft.note(.edited(table: "classes", rows: moved, edits: ["school = \(id)"]))
        draft.note(.edited(table: "classes", rows: split, edits: ["classes − \(classes ?? 0)"]))
        draft.note(.inserted(table: "classes", rows: split))
        return (came, came.isEmpty || !isKnown ? nil : pupils)
    }

    private func isAsked(_ row: TableCells) -> Bool {
        guard let grades else { return true }
        let numbers = row.items("grade").compactMap { NumberText.parse($0).flatMap { Int(exactly: $0) } }
        return !numbers.isEmpty && numbers.allSatisfy(grades.contains)
    }

    /// Demand that is given for a stage of which only a part goes cannot be shared out by anybody but the office.
    private func watchGivenDemand(_ stages: [String], _ draft: inout StructureDraft) {
        let given = draft.rows("demand").filter { $0["school"] == parent }
        draft.afterwards { draft in
            let now = Set(draft.rows("demand").map(\.row))
            for stage in stages {
                let rows = given.filter { $0.canonical("stage") == stage && now.contains($0.row) }
                guard let first = rows.first else { continue }
                let subjects = rows.map { $0["subject"] }.joined(separator: ", ")
                draft.remark(on: first, "periods", .demandStays(parent, id, stage, subjects))
            }
        }
    }

    // MARK: The division itself

    private func found(like school: TableCells, stages: [String], pupils: Int?, _ draft: inout StructureDraft) {
        var cells = [
            "school": id, "name": name ?? "\(school["name"])（\(id)）", "stages": stages.joined(separator: ";"),
            "setting": setting ?? school["setting"], "district": school["district"], "parent": parent,
            "students": pupils.map { "\($0)" } ?? "",
            "online": isOnline.map { $0 ? "yes" : "no" } ?? school["online"],
        ]
        cells["lat"] = position.map { NumberText.exact($0.latitude) } ?? school["lat"]
        cells["lon"] = position.map { NumberText.exact($0.longitude) } ?? school["lon"]
        draft.insert(into: "schools", [cells])
    }

    private func moveTeachers(of school: TableCells, givenUp: Set<String>, _ draft: inout StructureDraft) {
        // A blank cell means the stages of the home school, which are about to be fewer.
        if !givenUp.isEmpty {
            let stages = school["stages"]
            draft.edit("teachers", as: ["stages = \(stages)"]) {
                $0["school"] == parent && $0["stages"].isEmpty ? ["stages": stages] : [:]
            }
        }
        let chosen = teachers.map { Set($0) }
        func comes(_ row: TableCells) -> Bool {
            if let chosen { return chosen.contains(row["teacher"]) }
            let stages = row.items("stages")
            return !stages.isEmpty && stages.allSatisfy(givenUp.contains)
        }
        draft.edit("teachers", as: ["school = \(id)"]) { $0["school"] == parent && comes($0) ? ["school": id] : [:] }
        draft.afterwards { draft in
            if !draft.rows("teachers").contains(where: { $0["school"] == id }) {
                draft.remark(.nobodyComes(id, parent))
            }
        }
    }

    private func narrow(_ school: TableCells, by taken: Taken, _ draft: inout StructureDraft) {
        var (cells, texts): ([String: String], [String]) = ([:], [])
        let rest = school.items("stages").filter { !taken.whole.contains($0) }
        if rest.isEmpty {
            draft.afterwards { draft in
                if draft.rows("schools").contains(where: { $0["school"] == parent }) {
                    draft.remark(.nothingStays(parent, id))
                }
            }
        } else if rest.count < school.items("stages").count {
            cells["stages"] = rest.joined(separator: ";")
            texts.append("stages = \(rest.joined(separator: ";"))")
        }
        if let pupils = taken.pupils, pupils > 0, let students = school.count("students") {
            cells["students"] = "\(max(0, students - pupils))"
            texts.append("students − \(pupils)")
        }
        draft.edit("schools", as: texts) { $0["school"] == parent ? cells : [:] }
    }

    private func joinGroup(_ draft: inout StructureDraft) {
        let own = draft.rows("members").filter { $0["school"] == parent }
        guard let group = group ?? own.first?["group"] else {
            return draft.afterwards { draft in
                if draft.groups(of: id).isEmpty { draft.remark(.noGroup(id, parent)) }
            }
        }
        let spans = own.filter { $0["group"] == group }.map { ($0["since"], $0["until"]) }
        let rows = (spans.isEmpty ? [("", "")] : spans).map { since, until in
            ["group": group, "school": id, "role": role, "since": since, "until": until]
        }
        draft.insert(into: "members", rows)
    }

    /// A division at the school's own place has the school's ways; one that stands elsewhere needs coordinates.
    private func copyRoads(of school: TableCells, _ draft: inout StructureDraft) {
        guard position == nil else { return }
        var roads = draft.rows("travel").filter { $0["from"] == parent || $0["to"] == parent }.map { row in
            [
                "from": row["from"] == parent ? id : row["from"], "to": row["to"] == parent ? id : row["to"],
                "minutes": row["minutes"],
            ]
        }
        if school["lat"].isEmpty { roads.append(["from": id, "to": parent, "minutes": "0"]) }
        draft.insert(into: "travel", roads)
    }
}

import Tables

/// The classes of a school that closes come to another: as classes more of the rows that are there, as rows of their
/// own, or as pupils in the classes that are there.
struct ClassTransfer {
    private let school: String
    private let taker: String
    private let wish: SchoolClosing.Classes?

    init(from school: String, to taker: String, _ wish: SchoolClosing.Classes?) {
        self.school = school
        self.taker = taker
        self.wish = wish
    }

    /// What identifies a row of classes within a school.
    private struct Key: Hashable {
        let stage: String
        let grades: [String]
        let span: [String]

        init(_ row: TableCells) {
            self.init(
                stage: row.canonical("stage"), grades: row.items("grade").sorted(), span: [row["from"], row["until"]])
        }

        init(stage: String, grades: [String], span: [String]) {
            self.stage = stage
            self.grades = grades
            self.span = span
        }

        /// The keys of the single grades of a combined class.
        var singles: [Key] { grades.map { Key(stage: stage, grades: [$0], span: span) } }
    }

    /// The rows of all schools as they become, and what was done to them.
    private struct Progress {
        var rows: [TableCells]
        var gone: Set<Int> = []
        /// Rows of the taker that were added to, with how many classes more, and with how many pupils more.
        var grown: [Int: Int] = [:]
        var joined: [Int: Int] = [:]
        var moved = 0
    }

    func apply(to draft: inout StructureDraft) {
        var progress = Progress(rows: draft.rows("classes"))
        for index in progress.rows.indices where progress.rows[index]["school"] == school {
            transfer(index, &progress, draft)
        }
        draft.replaceRows(
            of: "classes",
            with: progress.rows.indices.filter { !progress.gone.contains($0) }.map { progress.rows[$0] })
        let more = progress.grown.values.reduce(0, +)
        let pupils = progress.joined.filter { progress.grown[$0.key] == nil }
        draft.note(.edited(table: "classes", rows: progress.grown.count, edits: ["classes + \(more)"]))
        draft.note(.edited(table: "classes", rows: pupils.count, edits: ["students + \(pupils.values.reduce(0, +))"]))
        draft.note(.edited(table: "classes", rows: progress.moved, edits: ["school = \(taker)"]))
        draft.note(.removed(table: "classes", rows: progress.gone.count))
    }

    private func transfer(_ index: Int, _ progress: inout Progress, _ draft: StructureDraft) {
        let row = progress.rows[index]
        let key = Key(row)
        let homes = progress.rows.indices.filter { progress.rows[$0]["school"] == taker }
        func home(_ key: Key) -> Int? { homes.first { Key(progress.rows[$0]) == key } }
        let singles = key.singles.compactMap(home)
        if let home = home(key), let classes = row.count("classes"), progress.rows[home].count("classes") != nil {
            progress.gone.insert(index)
            add(row.count("students"), classes: wish == .join ? 0 : classes, to: home, &progress, draft)
        } else if key.grades.count > 1, wish != .move, singles.count == key.grades.count {
            progress.gone.insert(index)
            // A combined class is dissolved; how many pupils sit in which of its grades no table says.
            for (position, home) in singles.enumerated() {
                let pupils = row.count("students").map { ($0 + singles.count - 1 - position) / singles.count }
                add(pupils, classes: 0, to: home, &progress, draft)
            }
        } else {
            progress.rows[index] = draft.written(["school": taker], over: row)
            progress.moved += 1
        }
    }

    private func add(
        _ pupils: Int?, classes: Int, to home: Int, _ progress: inout Progress, _ draft: StructureDraft
    ) {
        let row = progress.rows[home]
        var cells: [String: String] = [:]
        if classes > 0, let before = row.count("classes") {
            cells["classes"] = "\(before + classes)"
            progress.grown[home, default: 0] += classes
        }
        if let pupils, pupils > 0, let before = row.count("students") {
            cells["students"] = "\(before + pupils)"
            progress.joined[home, default: 0] += pupils
        }
        progress.rows[home] = draft.written(cells, over: row)
    }
}

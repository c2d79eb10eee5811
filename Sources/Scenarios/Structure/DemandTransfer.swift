import Tables

/// Demand that stands in `demand.csv` goes from one school to another, where that says the same there.
///
/// A row of demand replaces what the classes of its school would derive. It adds to the other school's row of the same
/// course; it moves where the other school has no classes of that stage; else it would replace the other school's own
/// demand, too, so it is dropped and told.
struct DemandTransfer {
    private let school: String
    private let taker: String
    private let stages: Set<String>?

    /// - Parameter stages: the stages that go; all where `nil`.
    init(from school: String, to taker: String, stages: Set<String>? = nil) {
        self.school = school
        self.taker = taker
        self.stages = stages
    }

    private struct Course: Hashable {
        let stage: String
        let subject: String

        init(_ row: TableCells) {
            stage = row.canonical("stage")
            subject = row["subject"]
        }
    }

    /// Moves the rows. The classes must not have gone before, since what they derive is looked at.
    func apply(to draft: inout StructureDraft) {
        let classes = draft.rows("classes")
        let derived = Set(classes.filter { $0["school"] == taker }.map { $0.canonical("stage") })
        var rows = draft.rows("demand")
        let own = rows.filter { $0["school"] == taker }
        watchUncounted(own, coming: classes.filter { $0["school"] == school }, rows, &draft)
        var (gone, added, moved, sum) = (Set<Int>(), Set<Int>(), 0, 0.0)
        var dropped: [Int] = []
        for index in rows.indices where rows[index]["school"] == school && isMeant(rows[index]) {
            let course = Course(rows[index])
            let others = rows.indices.filter { rows[$0]["school"] == taker && Course(rows[$0]) == course }
            let home = others.first {
                rows[$0]["from"] == rows[index]["from"] && rows[$0]["until"] == rows[index]["until"]
            }
            if let home, let more = periods(rows[index]), let before = periods(rows[home]) {
                rows[home] = draft.written(["periods": NumberText.exact(before + more)], over: rows[home])
                gone.insert(index)
                added.insert(home)
                sum += more
            } else if own.contains(where: { Course($0) == course }) || derived.contains(course.stage) {
                gone.insert(index)
                dropped.append(index)
            } else {
                rows[index] = draft.written(["school": taker], over: rows[index])
                moved += 1
            }
        }
        watchDropped(dropped.map { rows[$0] }, &draft)
        draft.replaceRows(of: "demand", with: rows.indices.filter { !gone.contains($0) }.map { rows[$0] })
        draft.note(.edited(table: "demand", rows: added.count, edits: ["periods + \(NumberText.format(sum))"]))
        draft.note(.edited(table: "demand", rows: moved, edits: ["school = \(taker)"]))
        draft.note(.removed(table: "demand", rows: gone.count))
    }

    private func isMeant(_ row: TableCells) -> Bool { stages?.contains(row.canonical("stage")) ?? true }

    private func periods(_ row: TableCells) -> Double? { NumberText.parse(row["periods"]) }

    /// Tells of demand that is dropped, unless it is given anew.
    private func watchDropped(_ dropped: [TableCells], _ draft: inout StructureDraft) {
        draft.afterwards { draft in
            let given = Set(draft.rows("demand").filter { $0["school"] == taker }.map(Course.init))
            for row in dropped where !given.contains(Course(row)) {
                draft.remark(on: row, "periods", .demandDropped(row, taker))
            }
        }
    }

    /// Tells where classes come to a course whose demand is given and does not follow from classes, unless it is given
    /// anew.
    private func watchUncounted(
        _ own: [TableCells], coming classes: [TableCells], _ rows: [TableCells], _ draft: inout StructureDraft
    ) {
        let stages = Set(classes.filter(isMeant).map { $0.canonical("stage") })
        let given = Set(rows.filter { $0["school"] == school }.map(Course.init))
        let uncounted = own.filter { stages.contains(Course($0).stage) && !given.contains(Course($0)) }
        draft.afterwards { draft in
            let now = Set(draft.rows("demand").map(\.row))
            let still = uncounted.filter { now.contains($0.row) }
            for stage in Set(still.map { $0.canonical("stage") }).sorted() {
                let those = still.filter { $0.canonical("stage") == stage }
                guard let first = those.first else { continue }
                let subjects = those.map { $0["subject"] }.joined(separator: ", ")
                draft.remark(on: first, "periods", .classesUncounted(taker, stage, subjects))
            }
        }
    }
}

extension Diagnostic.Message {
    fileprivate static func demandDropped(_ row: TableCells, _ taker: String) -> Self {
        let (stage, subject, periods) = (row.canonical("stage"), row["subject"], row["periods"])
        return Self(
            "demand-dropped",
            found: Wording(
                "\(periods) periods of \(subject) (\(stage)) given here are dropped: at \(taker) they would replace what "
                    + "its own classes demand",
                "此处给定的 \(subject)（\(stage)）\(periods) 课时已去掉：放到 \(taker) 会取代该校自身班级的需求"),
            mend: Wording(
                "Insert a row of demand with all that \(taker) then needs of it, if its classes do not say it",
                "如班级数不足以反映，请用 insert 在 demand 中写明 \(taker) 此后该学科的全部课时"))
    }

    fileprivate static func classesUncounted(_ taker: String, _ stage: String, _ subjects: String) -> Self {
        Self(
            "classes-uncounted",
            found: Wording(
                "demand of \(taker) (\(stage)) is given for \(subjects), so the classes that come add nothing to it",
                "\(taker)（\(stage)）的 \(subjects) 需求为直接给定，并入的班级不会增加其课时"),
            mend: Wording(
                "Add their periods: a patch of demand with add = { periods = … }",
                "请用 patch 在 demand 中以 add = { periods = … } 加上"))
    }
}

import Foundation
import Plans
import Rotation
import Tables

/// The tables of a folder on their way to the next start, edited row by row and cell by cell.
struct SuccessionEdits {
    /// The tables as they have become, by name.
    private(set) var tables: [String: Table]
    /// How many rows went because they are wholly in the past, by table.
    private(set) var dropped: [(table: String, rows: Int)] = []
    /// How many rows of classes were changed by moving up.
    private(set) var movedClasses = 0
    /// The roster's file, which is always there: new files are written as it is.
    let model: TableRewriter

    private let instance: Instance
    private let advance: Advance
    private let spelling: Semester.Spelling

    init(_ contents: FolderContents, of instance: Instance, after advance: Advance) {
        tables = contents.tables
        self.instance = instance
        self.advance = advance
        let roster = tables["teachers"]?.schema ?? TableSchema("teachers", meaning: Wording(verbatim: ""), columns: [])
        model = TableRewriter(contents.inputs.first { $0.name == roster.file }?.bytes ?? Data(), of: roster)
        let start = if case .string(let text)? = contents.policy["start"] { text } else { "" }
        spelling = Semester.Spelling(of: start)
    }

    // MARK: The past

    /// Tables whose rows hold for semesters from one on until another.
    private static let dated = ["members", "classes", "demand", "leaves", "posts", "pins", "waivers"]

    /// Drops rows whose last semester lies before the new start, other than posts that somebody still holds.
    mutating func dropThePast() {
        let held = Set(advance.postings.compactMap(\.post?.rawValue))
        for name in Self.dated {
            guard let table = tables[name], let until = table.schema.index(of: "until") else { continue }
            let kept = table.rows.filter { row in
                guard let last = Semester(row.cells[until]) else { return true }
                return last >= advance.start || (name == "posts" && held.contains(row.cells[0]))
            }
            guard kept.count < table.rows.count else { continue }
            dropped.append((name, table.rows.count - kept.count))
            tables[name]?.rows = kept
        }
    }

    // MARK: Teachers

    /// Writes when teachers came home and how long they rest.
    mutating func writeClocks() {
        guard let table = tables["teachers"] else { return }
        let columns = Columns(table)
        let rows = table.rows.map { row in
            var row = row
            guard let clock = advance.clocks[TeacherID(rawValue: columns.cell(row, "teacher"))] else { return row }
            columns.set(&row, "last_exchange_until", text(clock.lastExchangeUntil))
            columns.set(&row, "rest_until", text(clock.restUntil))
            return row
        }
        tables["teachers"]?.rows = rows
    }

    // MARK: Postings

    /// Writes what runs: rows that ran before keep their place, new ones follow.
    mutating func writeLedger() {
        guard let table = tables["postings"] else { return }
        let columns = Columns(table)
        var waiting = advance.postings
        var rows: [TableRow] = table.rows.compactMap { row in
            let index = waiting.firstIndex { posting in
                columns.cell(row, "teacher") == posting.teacher.rawValue
                    && columns.cell(row, "school") == posting.host.rawValue
                    && Semester(columns.cell(row, "since")) == posting.since
            }
            guard let index else { return nil }
            var row = row
            columns.set(&row, "until", text(waiting.remove(at: index).until))
            return row
        }
        rows += waiting.map { posting in
            columns.row([
                "teacher": posting.teacher.rawValue, "mode": name(of: posting.mode), "school": posting.host.rawValue,
                "post": posting.post?.rawValue ?? "", "since": text(posting.since), "until": text(posting.until),
                "days": posting.days.map { "\($0)" } ?? "",
            ])
        }
        tables["postings"]?.rows = rows
    }

    /// Pins what was sent out as firm and begins with the new start, unless a pin speaks of it already.
    mutating func writePins() {
        guard let table = tables["pins"] else { return }
        let columns = Columns(table)
        let new = advance.promised.filter { placement in
            !instance.pins.contains { pin in
                pin.kind == .must && pin.teacher == placement.teacher && pin.span.contains(placement.since)
                    && pin.mode == placement.mode && pin.host == placement.host
            }
        }
        let rows = new.map { placement in
            columns.row([
                "kind": model.hasChineseHeadings ? "必须" : "must", "teacher": placement.teacher.rawValue,
                "mode": name(of: placement.mode), "school": placement.host.rawValue, "from": text(placement.since),
                "until": text(placement.until),
            ])
        }
        tables["pins"]?.rows += rows
    }

    /// Writes what was served: rows of stays that are known keep their place, new ones follow.
    mutating func writeService() {
        guard let table = tables["service"] else { return }
        let columns = Columns(table)
        var waiting = Dictionary(advance.service.map { ($0.stay, $0.semesters) }) { first, _ in first }
        // The reader has refused rows that it could not understand, so rows and values go in step.
        var rows = zip(table.rows, instance.service).map { row, known in
            var row = row
            let semesters = waiting.removeValue(forKey: known.stay) ?? known.semesters
            if semesters != known.semesters { columns.set(&row, "semesters", "\(semesters)") }
            return row
        }
        rows += waiting.sorted { $0.key < $1.key }.map { stay, semesters in
            columns.row([
                "teacher": stay.teacher.rawValue, "mode": name(of: stay.mode), "school": stay.host.rawValue,
                "semesters": "\(semesters)",
            ])
        }
        tables["service"]?.rows = rows
    }

    // MARK: Classes

    /// Moves classes up a grade with each school year that begins.
    mutating func moveClassesUp() {
        guard let table = tables["classes"] else { return }
        let columns = Columns(table)
        var changed = 0
        let rows = ClassProjection(instance.classes, from: advance.from, to: advance.start).rows.map { moved in
            guard let source = moved.source else {
                changed += 1
                return columns.row([
                    "school": moved.row.school.rawValue, "stage": moved.row.stage.rawValue,
                    "grade": moved.row.grades.map { "\($0)" }.joined(separator: ";"),
                    "classes": "\(moved.row.classes)", "students": moved.row.students.map { "\($0)" } ?? "",
                    "from": text(moved.row.span.from),
                ])
            }
            var row = table.rows[source]
            let before = instance.classes[source]
            guard before != moved.row else { return row }
            changed += 1
            func change(_ column: String, _ old: Int?, _ new: Int?) {
                if old != new { columns.set(&row, column, new.map { "\($0)" } ?? "") }
            }
            change("classes", before.classes, moved.row.classes)
            change("students", before.students, moved.row.students)
            change("entering", before.entering, moved.row.entering)
            change("entering_students", before.enteringStudents, moved.row.enteringStudents)
            return row
        }
        movedClasses = changed
        tables["classes"]?.rows = rows
    }

    // MARK: Words

    private func text(_ semester: Semester?) -> String { semester?.text(in: spelling) ?? "" }

    /// A mode as this folder's tables name modes: by its label where the headings are Chinese and the label is its own.
    private func name(of mode: ModeID) -> String {
        guard model.hasChineseHeadings, let label = instance.mode(mode)?.label else { return mode.rawValue }
        let isOwn = instance.policy.modes.allSatisfy { $0.id == mode || ($0.label != label && $0.id.rawValue != label) }
        return isOwn ? label : mode.rawValue
    }

    /// Cells of one table by the names of their columns.
    private struct Columns {
        let schema: TableSchema

        init(_ table: Table) { schema = table.schema }

        func cell(_ row: TableRow, _ column: String) -> String {
            schema.index(of: column).map { row.cells[$0] } ?? ""
        }

        /// Writes a cell, other than a semester that is there already in another spelling.
        func set(_ row: inout TableRow, _ column: String, _ text: String) {
            guard let index = schema.index(of: column) else { return }
            if let old = Semester(row.cells[index]), old == Semester(text) { return }
            row.cells[index] = text
        }

        func row(_ cells: [String: String]) -> TableRow {
            TableRow(file: schema.file, cells: schema.columns.map { cells[$0.name] ?? "" })
        }
    }
}

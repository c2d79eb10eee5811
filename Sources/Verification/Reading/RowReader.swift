import Rotation
import Tables

/// Reads the cells of one row as what they should be; every cell that is something else is a finding.
struct RowReader {
    let table: Table
    let row: TableRow
    let file: PlanFile
    private(set) var findings: [Finding] = []

    /// Whether every cell asked for was there and could be read.
    var isWhole: Bool { findings.isEmpty }

    /// The line on which the row stands.
    var line: Int { row.line ?? 0 }

    init(_ row: TableRow, of table: Table, in file: PlanFile) {
        self.row = row
        self.table = table
        self.file = file
    }

    /// The cell as it stands, which may be blank.
    func text(_ column: String) -> String {
        table.schema.index(of: column).map { row.cells[$0] } ?? ""
    }

    mutating func number(_ column: String) -> Double {
        value(column, "a number", NumberText.parse) ?? 0
    }

    mutating func optionalNumber(_ column: String) -> Double? {
        text(column).isEmpty ? nil : number(column)
    }

    mutating func integer(_ column: String) -> Int {
        value(column, "a whole number") { cell in
            // Days and semesters are small; whatever is not would overflow a sum.
            NumberText.parse(cell).flatMap { abs($0) <= 1_000_000 ? Int(exactly: $0) : nil }
        } ?? 0
    }

    mutating func optionalInteger(_ column: String) -> Int? {
        text(column).isEmpty ? nil : integer(column)
    }

    mutating func semester(_ column: String) -> Semester? {
        value(column, Semester.acceptedForms) { Semester($0) }
    }

    mutating func id<ID: Identifier>(_ column: String, as type: ID.Type = ID.self) -> ID {
        value(column, "an id") { $0.isEmpty ? nil : ID(rawValue: $0) } ?? ID(rawValue: "")
    }

    func optionalID<ID: Identifier>(_ column: String, as type: ID.Type = ID.self) -> ID? {
        text(column).isEmpty ? nil : ID(rawValue: text(column))
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ column: String, as type: Choice.Type = Choice.self
    ) -> Choice? {
        value(column, Choice.allCases.map(\.rawValue).joined(separator: ", ")) { Choice(rawValue: $0) }
    }

    mutating func course() -> Course? {
        let stage = choice("stage", as: Stage.self)
        let subject = id("subject", as: SubjectID.self)
        return stage.map { Course($0, subject) }
    }

    private mutating func value<Value>(_ column: String, _ form: String, _ read: (String) -> Value?) -> Value? {
        let cell = text(column)
        if let value = read(cell) { return value }
        findings.append(
            Finding(
                message: .unreadableCell, location: Location(file: file, line: line, item: column),
                expected: Phrase.wording(form),
                found: Phrase.wording(cell), distance: nil))
        return nil
    }
}

extension Finding.Message {
    static let unreadableCell = Finding.Message(
        "file.cell", "a cell is not what its column holds", "单元格内容不符合该列要求")
}

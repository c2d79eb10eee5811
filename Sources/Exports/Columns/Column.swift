import Tables

/// One column of an output table, as data: its cells in the CSV and its field in the data package both come from here.
struct Column<Row>: Sendable {
    /// The header.
    let name: String
    /// The type of every cell that is not empty.
    let type: FieldType
    /// What the column holds, for people.
    let description: Wording
    /// What the column promises of its cells.
    let constraints: [FieldConstraint]
    /// The cell of a row.
    let cell: @Sendable (Row, Labels) -> Cell

    /// A column whose cells may need names or wording.
    init(
        _ name: String, _ type: FieldType, _ description: Wording, _ constraints: [FieldConstraint] = [],
        labelled cell: @escaping @Sendable (Row, Labels) -> Cell
    ) {
        self.name = name
        self.type = type
        self.description = description
        self.constraints = constraints
        self.cell = cell
    }

    /// A column whose cells come from the row alone.
    init(
        _ name: String, _ type: FieldType, _ description: Wording, _ constraints: [FieldConstraint] = [],
        cell: @escaping @Sendable (Row) -> Cell
    ) {
        self.init(name, type, description, constraints, labelled: { row, _ in cell(row) })
    }

    /// The field of this column in a Table Schema.
    func field(in language: Language) -> JSONValue {
        var field: [String: JSONValue] = [
            "name": .string(name), "type": .string(type.rawValue), "description": .string(description[language]),
        ]
        if !constraints.isEmpty {
            field["constraints"] = .object(
                Dictionary(constraints.map { ($0.entry.key, $0.entry.value) }) { first, _ in first })
        }
        return .object(field)
    }
}

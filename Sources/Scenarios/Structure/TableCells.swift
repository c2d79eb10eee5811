import Tables

/// One row by the names of its columns, as changes of structure look at it.
struct TableCells {
    let schema: TableSchema
    let row: TableRow

    /// The cell as it stands; blank where there is no such column.
    subscript(_ column: String) -> String { schema.index(of: column).map { row.cells[$0] } ?? "" }

    /// The cell in the one spelling of its value.
    func canonical(_ column: String) -> String {
        schema.column(column)?.kind.canonical(self[column]) ?? ""
    }

    /// The values of a list cell, in their one spelling.
    func items(_ column: String) -> [String] { CellKind.items(of: canonical(column)) }

    /// The whole number in a cell, if there is one.
    func count(_ column: String) -> Int? { NumberText.parse(self[column]).flatMap { Int(exactly: $0) } }
}

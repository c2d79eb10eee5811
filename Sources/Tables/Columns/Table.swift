/// A table whose columns are known: every row has one cell for each column of the schema, in its order.
public struct Table: Sendable {
    /// What the table is and which columns it may have.
    public let schema: TableSchema
    /// The rows, in the order of the file.
    public var rows: [TableRow]
    /// Whether a fault of syntax or of the header kept rows or columns from being read. What refers to a damaged
    /// table cannot be checked, and need not be: the damage itself has been reported.
    public let isDamaged: Bool
    /// For each column of the schema the position of its field in the file, from 1; `nil` where the file has none.
    public let fieldNumbers: [Int?]

    /// A table of rows that were made rather than read.
    public init(schema: TableSchema, rows: [TableRow] = []) {
        self.init(schema: schema, rows: rows, isDamaged: false)
    }

    init(schema: TableSchema, rows: [TableRow], isDamaged: Bool, fieldNumbers: [Int?]? = nil) {
        self.schema = schema
        self.rows = rows
        self.isDamaged = isDamaged
        self.fieldNumbers = fieldNumbers ?? schema.columns.map { _ in nil }
    }

    /// Where the cell of `row` in the column numbered `index` stands.
    public func place(of row: TableRow, column index: Int) -> Place {
        if let place = row.overwritten[index] { return place }
        let name = schema.columns[index].name
        return Place(
            file: row.file, line: row.line, column: row.file == schema.file ? fieldNumbers[index] : nil,
            name: row.key.map { DottedKey.joining($0, name) } ?? name)
    }
}

/// One row of a table, with the place it came from.
public struct TableRow: Sendable, Hashable {
    /// The file in which the row stands: the table's own, or that of a scenario which inserted it.
    public let file: String
    /// The line on which the row begins, where it has one.
    public let line: Int?
    /// One cell for each column of the schema, in its order, trimmed; blank where the file has nothing.
    public var cells: [String]

    /// A row.
    public init(file: String, line: Int? = nil, cells: [String]) {
        self.file = file
        self.line = line
        self.cells = cells
    }
}

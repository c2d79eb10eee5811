/// One row of a table, with the place it came from.
public struct TableRow: Sendable, Hashable {
    /// The file in which the row stands: the table's own, or that of a scenario which inserted it.
    public let file: String
    /// The line on which the row begins, where it has one.
    public let line: Int?
    /// The dotted key under which the row stands, where its file is no table.
    public let key: String?
    /// One cell for each column of the schema, in its order, trimmed; blank where the file has nothing.
    public var cells: [String]
    /// Where cells that an overlay wrote come from, by the position of the column.
    public private(set) var overwritten: [Int: Place] = [:]

    /// A row.
    public init(file: String, line: Int? = nil, key: String? = nil, cells: [String]) {
        self.file = file
        self.line = line
        self.key = key
        self.cells = cells
    }

    /// Writes one cell anew; faults of it will then name `place`.
    public mutating func overwrite(_ column: Int, with text: String, from place: Place) {
        cells[column] = text
        overwritten[column] = place
    }

    /// The line or, where the row has none, its key: how messages about other rows refer to it.
    public var reference: String { line.map { "\($0)" } ?? key ?? "?" }

    /// Where the row stands.
    public var place: Place { Place(file: file, line: line, name: key) }
}

/// One table of a folder: its name and the columns it may have, in the order in which they are written.
public struct TableSchema: Sendable, Hashable {
    /// The table's name; its file is `NAME.csv`.
    public let name: String
    /// The columns in canonical order.
    public let columns: [ColumnSchema]
    /// Whether the file must be there.
    public let isRequired: Bool
    /// What a row of the table is, for documentation.
    public let meaning: Wording
    /// Headings of other systems' exports that say nothing needed here: such columns are passed over.
    public let passedOver: Set<String>

    /// A table.
    public init(
        _ name: String, isRequired: Bool = false, meaning: Wording, columns: [ColumnSchema],
        passingOver passedOver: [String] = []
    ) {
        self.name = name
        self.passedOver = Set(passedOver.map(Heading.normalised))
        self.columns = columns
        self.isRequired = isRequired
        self.meaning = meaning
    }

    /// The name of the table's file.
    public var file: String { name + ".csv" }

    /// The column of this name, or `nil`.
    public func column(_ name: String) -> ColumnSchema? { columns.first { $0.name == name } }

    /// Where the column of this name stands in ``columns`` and in every row's cells.
    public func index(of name: String) -> Int? { columns.firstIndex { $0.name == name } }

    /// Whether `heading` is known and not needed.
    func passesOver(_ heading: String) -> Bool { passedOver.contains(Heading.normalised(heading)) }

    /// Every spelling of every column's name, without decoration.
    var headings: Set<String> {
        Set(columns.flatMap { [$0.name] + $0.aliases }.map(Heading.normalised))
    }

    /// The position of the column that `heading` names in any of its spellings.
    public func index(ofHeading heading: String) -> Int? {
        let plain = Heading.normalised(heading)
        return columns.firstIndex { column in
            Heading.normalised(column.name) == plain || column.aliases.contains { Heading.normalised($0) == plain }
        }
    }
}

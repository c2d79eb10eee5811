/// One column that a table may have: what readers, writers, documentation and data packages all go by.
public struct ColumnSchema: Sendable, Hashable {
    /// The English name, which is also the one written.
    public let name: String
    /// Other headings that are read.
    public let aliases: [String]
    /// What the cells hold.
    public let kind: CellKind
    /// Whether the column must be there and no cell of it may be blank.
    public let isRequired: Bool
    /// What the column means, for documentation.
    public let meaning: Wording

    /// A column.
    public init(
        _ name: String, _ kind: CellKind, aliases: [String] = [], isRequired: Bool = false, meaning: Wording
    ) {
        self.name = name
        self.aliases = aliases
        self.kind = kind
        self.isRequired = isRequired
        self.meaning = meaning
    }
}

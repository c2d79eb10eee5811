/// What the cells of a column hold.
public indirect enum CellKind: Sendable, Hashable {
    /// Free text.
    case text
    /// An id that the table itself gives out.
    case id
    /// The id of a row of another table.
    case reference(to: String)
    /// A number within bounds.
    case number(ClosedRange<Double>)
    /// A whole number within bounds.
    case integer(ClosedRange<Int>)
    /// `yes` or `no`.
    case flag
    /// A semester.
    case semester
    /// A month or a day.
    case date
    /// One word out of a few.
    case choice([Choice])
    /// Several values in one cell, parted by `;`.
    case list(of: CellKind)

    /// One word that a column allows.
    public struct Choice: Sendable, Hashable {
        /// The word as the program writes it.
        public let name: String
        /// Other words that are read as this one.
        public let aliases: [String]

        /// A word with its other spellings.
        public init(_ name: String, _ aliases: String...) {
            self.name = name
            self.aliases = aliases
        }
    }

    /// Whether cells hold several values.
    public var isList: Bool { if case .list = self { true } else { false } }

    /// The values of a list cell, parted by `;`, `；` or `、`, blank ones left out.
    public static func items(of cell: String) -> [String] {
        cell.unicodeScalars
            .split { $0 == ";" || $0 == "；" || $0 == "、" }
            .map { String($0).trimmed }
            .filter { !$0.isEmpty }
    }
}

import Tables

/// What stands in one cell of an output table, before it becomes text.
enum Cell: Sendable, Hashable {
    /// Nothing is known or nothing applies.
    case empty
    /// Text, as it stands.
    case text(String)
    /// A whole number.
    case whole(Int)
    /// A number.
    case number(Double)

    /// The text of the cell, without quotes: quoting and the formula guard are the CSV writer's.
    var text: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .whole(let value): "\(value)"
        case .number(let value): NumberText.format(value)
        }
    }

    /// An identifier, or an empty cell for none.
    static func name<Name: RawRepresentable<String>>(_ name: Name?) -> Cell {
        name.map { .text($0.rawValue) } ?? .empty
    }

    /// A whole number, or an empty cell for none.
    static func whole(_ value: Int?) -> Cell { value.map { .whole($0) } ?? .empty }

    /// A number, or an empty cell for none.
    static func number(_ value: Double?) -> Cell { value.map { .number($0) } ?? .empty }

    /// A list in one cell, with the separator that the input tables use.
    static func list<Name: RawRepresentable<String>>(_ names: [Name]) -> Cell {
        .text(names.map(\.rawValue).joined(separator: ";"))
    }
}

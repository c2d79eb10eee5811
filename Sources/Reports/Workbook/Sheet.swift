/// One sheet of a workbook, as values.
struct Sheet: Sendable, Hashable {
    /// A column: its heading and how many characters it shows.
    struct Column: Sendable, Hashable {
        let heading: String
        let width: Double

        init(_ heading: String, _ width: Double = 12) {
            self.heading = heading
            self.width = width
        }
    }

    /// What stands in one cell.
    enum Cell: Sendable, Hashable {
        case empty
        case text(String)
        case number(Double)

        /// A number, or an empty cell for none.
        static func number(_ value: Double?) -> Cell { value.map { .number($0) } ?? .empty }

        /// A whole number, or an empty cell for none.
        static func whole(_ value: Int?) -> Cell { .number(value.map { Double($0) }) }
    }

    var name: String
    var columns: [Column]
    var rows: [[Cell]]
}

/// A table for people: the first column to the left, numbers to the right, Chinese characters two cells wide.
struct TextTable {
    private let header: [String]
    private var rows: [[String]] = []

    /// A table with this header.
    init(header: [String]) { self.header = header }

    /// Whether there is a row.
    var isEmpty: Bool { rows.isEmpty }

    /// Adds a row with one text for each column.
    mutating func add(_ row: [String]) { rows.append(row.map(\.printable)) }

    /// The lines, indented by two, without a line end after the last.
    var text: String {
        let lines = [header] + rows
        let widths = header.indices.map { column in lines.map { $0[column].displayWidth }.max() ?? 0 }
        return lines.map { Self.line($0, widths) }.joined(separator: "\n")
    }

    private static func line(_ cells: [String], _ widths: [Int]) -> String {
        let padded = zip(cells, widths).enumerated().map { index, cell in
            let padding = String(repeating: " ", count: cell.1 - cell.0.displayWidth)
            return index == 0 ? cell.0 + padding : padding + cell.0
        }
        let line = "  " + padded.joined(separator: "  ")
        return String(line.reversed().drop { $0 == " " }.reversed())
    }
}

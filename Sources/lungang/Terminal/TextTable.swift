/// A table for people: texts to the left, numbers to the right, Chinese characters two cells wide.
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
        let isText = header.indices.map { column in column == 0 || rows.contains { $0[column].isText } }
        return lines.map { Self.line($0, widths, isText) }.joined(separator: "\n")
    }

    private static func line(_ cells: [String], _ widths: [Int], _ isText: [Bool]) -> String {
        let padded = cells.indices.map { column in
            let padding = String(repeating: " ", count: widths[column] - cells[column].displayWidth)
            return isText[column] ? cells[column] + padding : padding + cells[column]
        }
        let line = "  " + padded.joined(separator: "  ")
        return String(line.reversed().drop { $0 == " " }.reversed())
    }
}

extension String {
    /// Whether the cell says something in words: any letter, however many numbers stand beside it.
    fileprivate var isText: Bool { contains(where: \.isLetter) }
}

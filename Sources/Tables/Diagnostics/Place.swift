/// Where in the input a fault lies: a file, a line, a cell, or a dotted key.
///
/// Lines and columns count from 1. In a table the column is that of the field within its row, as a spreadsheet
/// shows it; in a TOML syntax fault it is that of the character within its line.
public struct Place: Sendable, Hashable {
    /// The file's name within its folder.
    public let file: String
    /// The line on which the row or the fault begins.
    public let line: Int?
    /// The field within the row, or the character within the line.
    public let column: Int?
    /// The column's name, or the dotted key of a setting.
    public let name: String?

    /// A place named by as much as is known of it.
    public init(file: String, line: Int? = nil, column: Int? = nil, name: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.name = name
    }

    /// `teachers.csv:12:6 (load)`, or `policy.toml: modes.rotation.step`.
    public func text(in language: Language) -> String {
        guard let line else { return name.map { "\(file): \($0)" } ?? file }
        let position = column.map { ":\(line):\($0)" } ?? ":\(line)"
        let label = name.map { language == .english ? " (\($0))" : "（\($0)）" } ?? ""
        return file + position + label
    }
}

extension Place: Comparable {
    /// By file, then line, then column, then name; what concerns a whole file comes first.
    public static func < (left: Place, right: Place) -> Bool {
        (left.file, left.line ?? 0, left.column ?? 0, left.name ?? "")
            < (right.file, right.line ?? 0, right.column ?? 0, right.name ?? "")
    }
}

import Plans
import Tables

/// One CSV file of a plan's folder: which rows, in which order, under which columns.
protocol OutputTable: Sendable {
    /// One row, before it becomes text.
    associatedtype Row

    /// The name of the file without its extension, and of the resource in the data package.
    static var name: String { get }

    /// What the table holds, for people.
    static var description: Wording { get }

    /// The columns, in their fixed order.
    static var columns: [Column<Row>] { get }

    /// The columns that together tell rows apart; empty where rows may be alike.
    static var primaryKey: [String] { get }

    /// Whether the file is written for this plan.
    static func isWritten(for plan: Plan) -> Bool

    /// The rows, in their fixed order.
    static func rows(of plan: Plan, labels: Labels) -> [Row]
}

extension OutputTable {
    /// Most tables hold rows that may be alike in any few columns.
    static var primaryKey: [String] { [] }

    /// Most tables are always written, if only with their header.
    static func isWritten(for plan: Plan) -> Bool { true }

    /// The name of the file.
    static var fileName: String { "\(name).csv" }

    /// The file as a spreadsheet opens it.
    static func file(of plan: Plan, labels: Labels, writer: CSVWriter) -> OutputFile {
        let rows = rows(of: plan, labels: labels).lazy.map { row in columns.map { $0.cell(row, labels).text } }
        return OutputFile(name: fileName, bytes: writer.bytes(header: columns.map(\.name), rows: rows))
    }

    /// The Table Schema of the file.
    static func schema(in language: Language) -> JSONValue {
        var schema: [String: JSONValue] = [
            "fields": .array(columns.map { $0.field(in: language) }), "missingValues": [""],
        ]
        if !primaryKey.isEmpty { schema["primaryKey"] = .array(primaryKey.map { .string($0) }) }
        return .object(schema)
    }
}

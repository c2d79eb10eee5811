import Rotation
import Tables

/// Reads the cells of one row as what the schema says they hold, reporting whatever is wrong with them.
///
/// A value that is wrong reads as if the cell were blank, so that the rest of the row is still checked.
struct RowReader {
    let row: TableRow
    let table: Table
    let context: ReadingContext
    private let columns: [String: Int]

    init(_ row: TableRow, of table: Table, columns: [String: Int], context: ReadingContext) {
        self.row = row
        self.table = table
        self.columns = columns
        self.context = context
    }

    static func positions(_ schema: TableSchema) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: zip(schema.columns.map(\.name), 0...))
    }

    // MARK: Cells

    /// The text of a cell, blank or not.
    func text(_ column: String) -> String { row.cells[position(column)] }

    /// The text of a cell, or `nil` where it is blank: a fault where the column must not be.
    func filled(_ column: String) -> String? {
        let index = position(column)
        let cell = row.cells[index]
        if !cell.isEmpty { return cell }
        let schema = table.schema.columns[index]
        // Where the whole column is missing, that has been said once already.
        let isColumnMissing = table.isDamaged && table.fieldNumbers[index] == nil
        if schema.isRequired, !isColumnMissing { report(column, .blank(schema)) }
        return nil
    }

    /// What the schema says of a column.
    func schema(_ column: String) -> ColumnSchema { table.schema.columns[position(column)] }

    /// Reports a fault of one cell, or of the row.
    func report(
        _ column: String? = nil, _ message: Diagnostic.Message, severity: Diagnostic.Severity = .error
    ) {
        let place = column.map { table.place(of: row, column: position($0)) } ?? self.place
        context.diagnostics.report(severity, at: place, message)
    }

    /// Where the row stands.
    var place: Place { row.place }

    /// The row as other messages refer to it.
    var lineText: String { row.reference }

    func position(_ column: String) -> Int {
        guard let index = columns[column] else {
            preconditionFailure("\(table.schema.name) declares no column \(column)")
        }
        return index
    }
}

extension Diagnostic.Message {
    fileprivate static func blank(_ column: ColumnSchema) -> Self {
        Self(
            "blank", found: Wording("\(column.name) is blank", "\(column.name) 为空"),
            mend: Wording(
                "Fill it in, in every row if cells were merged: \(column.meaning[.english])",
                "请填写（合并过的单元格须逐行填写）：\(column.meaning[.chinese])"))
    }
}

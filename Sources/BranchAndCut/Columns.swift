/// The rows that each variable is in.
struct Columns {
    private var rows: [[Int]]

    init(_ rows: [[Reduction.Entry]], variableCount: Int) {
        self.rows = [[Int]](repeating: [], count: variableCount)
        for (row, entries) in rows.enumerated() {
            for entry in entries { self.rows[entry.variable].append(row) }
        }
    }

    /// The rows that a variable is in.
    subscript(variable: Int) -> [Int] { rows[variable] }

    mutating func add(_ row: Int, to variable: Int) { rows[variable].append(row) }

    mutating func remove(_ row: Int, from variable: Int) { rows[variable].removeAll { $0 == row } }

    mutating func clear(_ variable: Int) { rows[variable] = [] }
}

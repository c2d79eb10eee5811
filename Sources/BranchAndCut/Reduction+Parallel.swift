extension Reduction {
    /// Joins rows that are multiples of one another: one of them keeps the sides of all.
    mutating func joinParallel() -> Bool {
        var first: [Direction: Int] = [:]
        var hasChanged = false
        for row in rows.indices {
            guard let scale = rows[row].first?.coefficient else { continue }
            let direction = Direction(
                variables: rows[row].map(\.variable),
                coefficients: rows[row].map { ($0.coefficient / scale * 1e9).rounded() })
            guard let other = first[direction] else {
                first[direction] = row
                continue
            }
            let factor = rows[other][0].coefficient / scale
            let sides = (rowLower[row] * factor, rowUpper[row] * factor)
            rowLower[other] = max(rowLower[other], min(sides.0, sides.1))
            rowUpper[other] = min(rowUpper[other], max(sides.0, sides.1))
            if abs(rowUpper[other] - rowLower[other]) < 1e-9 { rowUpper[other] = rowLower[other] }
            rows[row] = []
            hasChanged = true
        }
        return hasChanged
    }

    /// A row but for its scale and its sides; coefficients as shares of the first, in billionths.
    private struct Direction: Hashable {
        let variables: [Int]
        let coefficients: [Double]
    }
}

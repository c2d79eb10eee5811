import LinearModel

/// A program as separation looks at it: rows and columns side by side, implied bounds, and a side for each row to count
/// its slack from.
struct SeparationProgram: Sendable {
    /// Where a row's slack is counted from.
    struct Side: Sendable {
        /// The bound that is met with a slack of 0.
        let value: Double
        /// +1 for the upper bound, −1 for the lower one.
        let sign: Double
        /// The greatest slack: 0 for an equation, infinite where there is one bound only.
        let range: Double
    }

    let variableCount: Int
    let rows: CompressedMatrix
    let columns: CompressedMatrix
    let bounds: ImpliedBounds
    let isIntegral: [Bool]
    /// By row.
    let sides: [Side]

    /// Of which variables a given number is taken.
    let alternatives: [Alternatives]
    /// The positions of the alternatives that a variable is among, by variable.
    let alternativesOf: [[Int]]

    init(_ model: Model, _ alternatives: [Alternatives] = []) {
        self.alternatives = alternatives
        var alternativesOf = [[Int]](repeating: [], count: model.variableCount)
        for (index, one) in alternatives.enumerated() {
            for entry in one.entries { alternativesOf[entry.variable].append(index) }
        }
        self.alternativesOf = alternativesOf
        variableCount = model.variableCount
        rows = model.rows()
        columns = model.columns()
        bounds = ImpliedBounds(model, rows)
        isIntegral = model.variables.map { model.domain(of: $0).isIntegral }
        sides = (0..<model.constraintCount).map { row in
            let (lower, upper) = (model.rowLowerBounds[row], model.rowUpperBounds[row])
            return upper < .infinity
                ? Side(value: upper, sign: 1, range: upper - lower) : Side(value: lower, sign: -1, range: .infinity)
        }
    }

    /// The slack of every row at a point.
    func slacks(at values: [Double]) -> [Double] {
        (0..<rows.rowCount).map { row in
            let activity = rows.range(ofRow: row).reduce(0.0) {
                $0 + rows.coefficients[$1] * values[Int(rows.indices[$1])]
            }
            return max(0, sides[row].sign * (sides[row].value - activity))
        }
    }
}

import LinearModel

/// A sum of constraints, each with a weight: an equation over variables and the slacks of the constraints taken in.
///
/// Every constraint counts as the equation Σ a_j x_j + slack = side, in which `side` is its upper bound (or its lower one,
/// with a slack that is subtracted) and the slack lies between 0 and the distance of its bounds.
struct RowAggregation {
    /// A constraint taken in.
    struct Part {
        let row: Int
        /// What the constraint was multiplied by.
        let weight: Double
        /// +1 where the slack counts up to the upper bound, −1 where it counts down to the lower one.
        let sign: Double
    }

    /// Coefficients of the variables.
    private(set) var row: SparseRow
    /// The right-hand side.
    private(set) var side = 0.0
    /// The constraints taken in.
    private(set) var parts: [Part] = []

    init(variableCount: Int) { row = SparseRow(variableCount: variableCount) }

    /// Begins anew, with nothing.
    mutating func clear() {
        row.clear()
        side = 0
        parts.removeAll(keepingCapacity: true)
    }

    /// Whether a constraint has been taken in.
    func contains(_ row: Int) -> Bool { parts.contains { $0.row == row } }

    /// Takes in `weight` times constraint `index`.
    mutating func add(_ index: Int, weight: Double, _ program: SeparationProgram) {
        for position in program.rows.range(ofRow: index) {
            row.add(weight * program.rows.coefficients[position], at: Int(program.rows.indices[position]))
        }
        let sign: Double = program.sides[index].sign
        side += weight * program.sides[index].value
        parts.append(Part(row: index, weight: weight, sign: sign))
    }

    /// Takes in the constraint `index` so often that `variable` is gone.
    mutating func eliminate(_ variable: Int, with index: Int, coefficient: Double, _ program: SeparationProgram) {
        add(index, weight: -row.coefficients[variable] / coefficient, program)
        row.erase(variable)
    }
}

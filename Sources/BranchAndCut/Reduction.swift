import LinearModel

/// A program in the making: rows and variables of another one, of which those that decide nothing are taken out.
struct Reduction {
    /// A term of a row.
    struct Entry: Sendable, Hashable {
        let variable: Int
        let coefficient: Double
    }

    /// A variable taken out, and what an equation makes of the others' values: (side − Σ entries) / coefficient.
    struct Substitution {
        let variable: Int
        let coefficient: Double
        let side: Double
        let entries: [Entry]
        let lower: Double
        let upper: Double
        /// Whether it must be whole.
        let isDecision: Bool
    }

    private(set) var constant: Double
    private(set) var costs: [Double]
    private(set) var lower: [Double]
    private(set) var upper: [Double]
    /// The rows; one without entries is gone.
    var rows: [[Entry]]
    var rowLower: [Double]
    var rowUpper: [Double]
    /// The variables taken out that follow from others, in that order.
    private(set) var substitutions: [Substitution] = []
    /// Whether a variable was taken out so.
    private(set) var isSubstituted: [Bool]
    /// Whether some row can hold at no point within the bounds, so that there is no solution.
    private(set) var isInfeasible = false
    let isIntegral: [Bool]
    /// Whether a variable must be whole, and is not so anyway.
    let isDecision: [Bool]

    /// To how much of its size an activity is trusted.
    private static let tolerance = 1e-9

    init(_ model: Model) {
        constant = model.objectiveConstant
        costs = model.costs
        (lower, upper) = ([], [])
        for id in model.variables {
            let bounds = model.effectiveBounds(of: id)
            lower.append(bounds.lower)
            upper.append(bounds.upper)
        }
        isIntegral = model.variables.map { model.domain(of: $0).isIntegral }
        isDecision = model.variables.map(model.isDecision)
        isSubstituted = model.variables.map { _ in false }
        let matrix = model.rows()
        rows = (0..<matrix.rowCount).map { row in
            matrix.range(ofRow: row).compactMap {
                matrix.coefficients[$0] == 0
                    ? nil : Entry(variable: Int(matrix.indices[$0]), coefficient: matrix.coefficients[$0])
            }
        }
        rowLower = model.rowLowerBounds
        rowUpper = model.rowUpperBounds
        isInfeasible = rows.indices.contains { [rowLower, rowUpper, rows] row in
            rows[row].isEmpty && (rowLower[row] > 1e-6 || rowUpper[row] < -1e-6)
        }
    }

    /// Takes out what there is, again and again, since one thing leads to another.
    ///
    /// - Parameter substitutes: whether rows are joined and variables replaced by the rest of their equations as well.
    mutating func run(substitutes: Bool, rounds: Int = 6) {
        for _ in 0..<rounds {
            var hasChanged = dropSides()
            hasChanged = settleByCost() || hasChanged
            hasChanged = absorbSlacks() || hasChanged
            if substitutes, !isInfeasible {
                hasChanged = joinParallel() || hasChanged
                hasChanged = substitute() || hasChanged
            }
            if isInfeasible || !hasChanged { return }
        }
    }

    /// Drops the sides of rows that no point within the bounds breaks.
    private mutating func dropSides() -> Bool {
        var hasChanged = false
        for row in rows.indices where !rows[row].isEmpty {
            var (least, most, size) = (0.0, 0.0, 1.0)
            for entry in rows[row] {
                let (low, high) = range(of: entry)
                least += low
                most += high
                if low.isFinite { size = max(size, abs(low)) }
                if high.isFinite { size = max(size, abs(high)) }
            }
            let slack = Self.tolerance * size
            if least > rowUpper[row] + 1e3 * slack || most < rowLower[row] - 1e3 * slack { isInfeasible = true }
            if rowLower[row] > -.infinity, least >= rowLower[row] - slack {
                rowLower[row] = -.infinity
                hasChanged = true
            }
            if rowUpper[row] < .infinity, most <= rowUpper[row] + slack {
                rowUpper[row] = .infinity
                hasChanged = true
            }
            if rowLower[row] == -.infinity, rowUpper[row] == .infinity { rows[row] = [] }
        }
        return hasChanged
    }

    /// The least and the most that a term can be.
    func range(of entry: Entry) -> (Double, Double) {
        let (one, other) = (entry.coefficient * lower[entry.variable], entry.coefficient * upper[entry.variable])
        return entry.coefficient > 0 ? (one, other) : (other, one)
    }

    /// Settles variables that cost something, or nothing, and that no row wants off the cheaper bound.
    private mutating func settleByCost() -> Bool {
        var (wantsLess, wantsMore) = (
            [Bool](repeating: false, count: costs.count), [Bool](repeating: false, count: costs.count)
        )
        for row in rows.indices {
            let (hasLower, hasUpper) = (rowLower[row] > -.infinity, rowUpper[row] < .infinity)
            for entry in rows[row] {
                let isPositive = entry.coefficient > 0
                if isPositive ? hasUpper : hasLower { wantsLess[entry.variable] = true }
                if isPositive ? hasLower : hasUpper { wantsMore[entry.variable] = true }
            }
        }
        var hasChanged = false
        for variable in costs.indices where !isSubstituted[variable] && lower[variable] < upper[variable] {
            if costs[variable] >= 0, !wantsMore[variable], lower[variable] > -.infinity {
                upper[variable] = lower[variable]
                hasChanged = true
            } else if costs[variable] <= 0, !wantsLess[variable], upper[variable] < .infinity {
                lower[variable] = upper[variable]
                hasChanged = true
            }
        }
        return hasChanged
    }

    /// Takes out continuous variables that an equation alone has: the row without them has two sides instead of one.
    private mutating func absorbSlacks() -> Bool {
        var count = [Int](repeating: 0, count: costs.count)
        for entries in rows { for entry in entries { count[entry.variable] += 1 } }
        var hasChanged = false
        for row in rows.indices where rowLower[row] == rowUpper[row] && rows[row].count > 1 {
            let position = rows[row].firstIndex { entry in
                !isIntegral[entry.variable] && count[entry.variable] == 1 && abs(entry.coefficient) > 1e-3
                    && lower[entry.variable] < upper[entry.variable]
            }
            guard let position else { continue }
            absorb(position, of: row)
            hasChanged = true
        }
        return hasChanged
    }

    private mutating func absorb(_ position: Int, of row: Int) {
        let side = rowLower[row]
        let entry = rows[row].remove(at: position)
        let (least, most) = range(of: entry)
        takeOut(entry, side: side, rows[row])
        rowLower[row] = side - most
        rowUpper[row] = side - least
    }

    /// Notes that a variable follows from the rest of an equation, which pays its price.
    mutating func takeOut(_ entry: Entry, side: Double, _ rest: [Entry]) {
        substitutions.append(
            Substitution(
                variable: entry.variable, coefficient: entry.coefficient, side: side, entries: rest,
                lower: lower[entry.variable], upper: upper[entry.variable], isDecision: isDecision[entry.variable]))
        isSubstituted[entry.variable] = true
        let price = costs[entry.variable] / entry.coefficient
        constant += price * side
        for other in rest { costs[other.variable] -= price * other.coefficient }
        costs[entry.variable] = 0
    }
}

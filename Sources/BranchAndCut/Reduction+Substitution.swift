extension Reduction {
    /// Takes out variables that an equation gives and that need no bounds of their own, since rows keep them within: what
    /// other rows, and the objective, say of such a variable they then say of the rest of its equation.
    ///
    /// That somebody goes on is the sum of all that they may do next; counted so, rounding sees the alternatives.
    mutating func substitute() -> Bool {
        var columns = Columns(rows, variableCount: costs.count)
        var kept = FlowBounds(self, columns)
        var hasChanged = false
        var isInRow = [Bool](repeating: false, count: costs.count)
        for row in rows.indices where rowLower[row] == rowUpper[row] && rows[row].count > 1 {
            let largest = rows[row].reduce(0) { max($0, abs($1.coefficient)) }
            var best: (position: Int, count: Int, isFlow: Bool)?
            for entry in rows[row] { isInRow[entry.variable] = true }
            for (position, entry) in rows[row].enumerated() {
                let count = columns[entry.variable].count
                guard count < best?.count ?? .max, abs(entry.coefficient) >= Self.leastShare * largest,
                    lower[entry.variable] < upper[entry.variable], isWhole(position, of: row),
                    fill(position, of: row, isInRow, columns) <= Self.mostFill
                else { continue }
                let isFlow = isFlow(position, of: row, kept)
                if isFlow || isImplied(entry.variable, columns) { best = (position, count, isFlow) }
            }
            for entry in rows[row] { isInRow[entry.variable] = false }
            guard let best else { continue }
            if !best.isFlow {
                // Bounds that this one's now follow from must stay.
                for other in columns[rows[row][best.position].variable] { kept.forget(rows[other]) }
            }
            replace(best.position, of: row, &columns)
            hasChanged = true
        }
        return hasChanged
    }

    /// Nonzeros that a substitution may add at most.
    private static var mostFill: Int { 10 }
    /// The least share of a row's largest coefficient that is divided by.
    private static var leastShare: Double { 0.01 }

    /// Whether whole values of the others make a variable whole where it has to be. Those that are only implied to be
    /// whole may be so because it is.
    private func isWhole(_ position: Int, of row: Int) -> Bool {
        let own = rows[row][position]
        guard isDecision[own.variable] else { return true }
        return Self.isWhole(rowLower[row] / own.coefficient)
            && rows[row].allSatisfy { isDecision[$0.variable] && Self.isWhole($0.coefficient / own.coefficient) }
    }

    /// How many nonzeros more there are without a variable.
    ///
    /// - Parameter isInRow: whether the row has a variable, by variable.
    private func fill(_ position: Int, of row: Int, _ isInRow: [Bool], _ columns: Columns) -> Int {
        let variable = rows[row][position].variable
        let others = rows[row].count - 1
        // So many more if no other row has any of these variables.
        var fill = (columns[variable].count - 1) * (others - 1) - others - 1
        guard fill > Self.mostFill, fill <= Self.mostFill + 4 * others else { return fill }
        for other in columns[variable] where other != row {
            fill -= rows[other].count { $0.variable != variable && isInRow[$0.variable] }
        }
        return fill
    }

    /// Whether a variable is what its equation shares out: never less than the least of the others, and never more than
    /// came in at the source.
    private func isFlow(_ position: Int, of row: Int, _ kept: FlowBounds) -> Bool {
        let own = rows[row][position]
        guard kept.isBounded[own.variable] else { return false }
        var least = rowLower[row] / own.coefficient
        for entry in rows[row] where entry.variable != own.variable {
            let coefficient = -entry.coefficient / own.coefficient
            if coefficient < 0 { return false }
            least += coefficient * lower[entry.variable]
        }
        return least >= lower[own.variable]
    }

    /// Whether the rows keep a variable within its bounds, the others being within theirs.
    private func isImplied(_ variable: Int, _ columns: Columns) -> Bool {
        var (hasLower, hasUpper) = (lower[variable] == -.infinity, upper[variable] == .infinity)
        for row in columns[variable] {
            var (least, most, own) = (0.0, 0.0, 1.0)
            for entry in rows[row] {
                if entry.variable == variable {
                    own = entry.coefficient
                } else {
                    let (low, high) = range(of: entry)
                    least += low
                    most += high
                }
            }
            let (low, high) = ((rowLower[row] - most) / own, (rowUpper[row] - least) / own)
            if min(low, high) >= lower[variable] { hasLower = true }
            if max(low, high) <= upper[variable] { hasUpper = true }
            if hasLower && hasUpper { return true }
        }
        return false
    }

    /// Takes out an equation and one of its variables.
    private mutating func replace(_ position: Int, of row: Int, _ columns: inout Columns) {
        let side = rowLower[row]
        var rest = rows[row]
        let own = rest.remove(at: position)
        takeOut(own, side: side, rest)
        rows[row] = []
        for entry in rest { columns.remove(row, from: entry.variable) }
        for other in columns[own.variable] where other != row {
            guard let old = rows[other].first(where: { $0.variable == own.variable }) else { continue }
            let factor = old.coefficient / own.coefficient
            var sum: [Entry] = []
            var added = rest.map { Entry(variable: $0.variable, coefficient: -factor * $0.coefficient) }
            for entry in rows[other] where entry.variable != own.variable {
                guard let more = added.firstIndex(where: { $0.variable == entry.variable }) else {
                    sum.append(entry)
                    continue
                }
                let coefficient = entry.coefficient + added.remove(at: more).coefficient
                if abs(coefficient) < 1e-9 {
                    columns.remove(other, from: entry.variable)
                } else {
                    sum.append(Entry(variable: entry.variable, coefficient: coefficient))
                }
            }
            for entry in added { columns.add(other, to: entry.variable) }
            rows[other] = (sum + added).sorted { $0.variable < $1.variable }
            rowLower[other] -= factor * side
            rowUpper[other] -= factor * side
        }
        columns.clear(own.variable)
    }
}

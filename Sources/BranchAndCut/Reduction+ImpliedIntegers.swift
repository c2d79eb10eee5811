extension Reduction {
    /// The continuous variables that are whole at a best solution: in each of their rows the others are integral, and so
    /// are the coefficients and sides, so that the range left to them ends at whole numbers.
    ///
    /// A shortfall is such a variable, and the one that is best to branch on: that a school sends three teachers or only
    /// two decides more than whether it sends this one.
    var impliedIntegers: Set<Int> {
        var implied = Set(
            costs.indices.filter { !isIntegral[$0] && Self.isWhole(lower[$0]) && Self.isWhole(upper[$0]) })
        var found = Set<Int>()
        for row in rows.indices {
            let continuous = rows[row].filter { !isIntegral[$0.variable] }
            guard let only = continuous.first else { continue }
            found.formUnion(continuous.map(\.variable))
            let isWhole =
                continuous.count == 1 && abs(only.coefficient) == 1 && Self.isWhole(rowLower[row])
                && Self.isWhole(rowUpper[row]) && rows[row].allSatisfy { Self.isWhole($0.coefficient) }
            if !isWhole { implied.subtract(continuous.map(\.variable)) }
        }
        return implied.intersection(found)
    }

    /// Whether a value is whole, but for rounding, or none.
    static func isWhole(_ value: Double) -> Bool { !value.isFinite || abs(value - value.rounded()) < 1e-9 }
}

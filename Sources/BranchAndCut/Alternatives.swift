import LinearModel

/// Whole variables that are never negative and of which a given number is taken, but for a rest that is likewise:
///
///     rest + Σ coefficient · x = side,  0 ≤ rest ≤ most
///
/// Where somebody is in a semester is such a thing. A rest is left where the equation of one of the variables was taken out
/// of the program with it.
public struct Alternatives: Sendable, Hashable {
    /// The variables, and how many of the number each takes.
    let entries: [Reduction.Entry]
    /// The number that is taken.
    let side: Double
    /// The greatest rest.
    let most: Double

    /// Variables whose sum is `total` in every solution.
    public init(of variables: [VariableID], total: Double) {
        self.init(
            entries: Set(variables).map(\.index).sorted().map { Reduction.Entry(variable: $0, coefficient: 1) },
            side: total, most: 0)
    }

    init(entries: [Reduction.Entry], side: Double, most: Double) {
        self.entries = entries
        self.side = side
        self.most = most
    }

    /// What the others leave of the number at a point.
    func rest(at values: [Double]) -> Double {
        max(0, entries.reduce(side) { $0 - $1.coefficient * values[$1.variable] })
    }
}

import LinearModel

/// Finds cutting planes from rows of the simplex tableau: sums of constraints, each with the weight that leaves of all
/// basic variables just one, a whole one with a fractional value, so that rounding the sum must cut it off (Gomory 1960,
/// in the form of mixed-integer rounding).
///
/// Where sums of a few neighbouring constraints see nothing more, these still do, since they look at all of them.
struct TableauSeparation {
    /// The planes found, at most two from each row.
    private(set) var planes: [CuttingPlane] = []
    /// Rows of the tableau tried.
    private(set) var rowCount = 0

    /// Rows of the tableau tried, those of the most fractional variables: the fewer the more constraints each sums.
    private static func mostRows(_ constraints: Int) -> Int { max(20, min(100, 300_000 / max(1, constraints))) }
    /// Weights below this share of the largest are left out; the sum is a sum of constraints all the same.
    private static let leastWeight = 1e-9

    /// - Parameters:
    ///   - point: the optimum of the master's relaxation, solved last.
    ///   - idle: threads without work, one of which may round half of the sums.
    init(
        _ master: inout any RelaxationMaster & ~Copyable, at point: [Double], idle: IdleThreads? = nil
    ) throws(SolverError) {
        let integral = master.model.variables.filter { [model = master.model] in model.domain(of: $0).isIntegral }
        let candidates = BranchingChoice.candidates(integral, point, in: master.model)
            .filter { min($0.toLower, $0.toUpper) > 0.01 }
            .sorted { one, other in
                (abs(one.toLower - 0.5), one.variable) < (abs(other.toLower - 0.5), other.variable)
            }
        guard !candidates.isEmpty else { return }
        var separation = Separation(SeparationProgram(master.model), at: point)
        let tried = candidates.prefix(Self.mostRows(master.model.constraintCount))
        rowCount = tried.count
        var sums: [Separation.Sum] = []
        for candidate in tried {
            guard let weights = try master.tableauRow(of: candidate.variable) else { continue }
            let largest = weights.reduce(0) { max($0, abs($1)) }
            let parts = weights.indices.filter { abs(weights[$0]) > Self.leastWeight * largest }
            sums.append(parts.map { (row: $0, weight: weights[$0]) })
        }
        planes = separation.planes(summing: sums, idle: idle)
    }
}

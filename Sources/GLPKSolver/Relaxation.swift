import LinearModel

/// What came of solving a linear relaxation.
struct Relaxation {
    enum Outcome: Equatable {
        case optimal
        case infeasible
        case unbounded
        case infeasibleOrUnbounded
        /// Nothing is below the objective limit.
        case cutOff
        /// A limit came first.
        case stopped(Termination.Limit)
        /// Arithmetic failed for good.
        case failed
    }

    var outcome: Outcome
    /// The objective of the basic solution.
    var objective: Double
    /// Whether the basic solution meets all constraints.
    var isFeasible: Bool
    /// Simplex iterations spent in this solve.
    var iterations: Int
}

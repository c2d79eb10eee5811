import LinearModel

/// Finds the best solution of a mixed-integer program below a cutoff, and proves how good any can be: cutting planes at
/// the root, as often as the cutoff narrows what is left, then branch and bound.
public struct BranchAndCut<S: Solver>: Sendable {
    let solver: S
    let pieces: Pieces
    let stop: StopSignal?
    let idle: IdleThreads?

    /// What was found out.
    public struct Outcome: Sendable {
        /// A value for each variable of the best solution found; `nil` where none below the cutoff was.
        public let values: [Double]?
        /// No solution costs less; minus infinity where nothing is proven.
        public let bound: Double
        /// Whether nothing is left to search: the solution is the best there is, or none is below the cutoff.
        public let isExhausted: Bool
        /// Simplex iterations spent.
        public let iterations: Int
    }

    /// Searches with `solver` until `stop` is set.
    ///
    /// - Parameter idle: threads without work, which may help; what is found does not depend on them.
    public init(_ solver: S, pieces: Pieces = .all, stop: StopSignal? = nil, idle: IdleThreads? = nil) {
        self.solver = solver
        self.pieces = pieces
        self.stop = stop
        self.idle = idle
    }

    /// Minimises `model` in one go.
    ///
    /// - Parameters:
    ///   - cutoff: only solutions that cost less are looked for; `nil` for all.
    ///   - iterationLimit: simplex iterations after which the search ends.
    ///   - secondsLeft: the time left, as a safety stop; `nil` for any.
    /// - Throws: What the solver throws.
    public func minimise(
        _ model: Model, below cutoff: Double? = nil, iterationLimit: Int,
        secondsLeft: @escaping @Sendable () -> Double? = { nil }
    ) throws(SolverError) -> Outcome {
        var run = BranchAndCutRun(self, model, below: cutoff ?? .infinity)
        try run.advance(iterations: iterationLimit, secondsLeft: secondsLeft)
        return run.outcome
    }
}

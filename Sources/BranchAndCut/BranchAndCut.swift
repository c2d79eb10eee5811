import LinearModel

/// Finds the best solution of a mixed-integer program below a cutoff, and proves how good any can be: cutting planes at
/// the root, then the solver's branch and bound on what they leave.
///
/// As long as no good solution is known, little can be fixed by its price. So the tree is first searched as if the best
/// solution lay close above the root's bound. If it does, that is proven; if not, the bound has risen to where the
/// search reached, and the next one reaches further.
public struct BranchAndCut<S: Solver> {
    private let solver: S
    private let stop: StopSignal?

    /// What was found out.
    public struct Outcome: Sendable {
        /// A value for each variable of the best solution found; `nil` where none below the cutoff was.
        public fileprivate(set) var values: [Double]?
        /// No solution costs less; minus infinity where nothing is proven.
        public fileprivate(set) var bound: Double
        /// Whether nothing is left to search: the solution is the best there is, or none is below the cutoff.
        public fileprivate(set) var isExhausted: Bool
        /// Simplex iterations spent.
        public fileprivate(set) var iterations: Int
    }

    /// The first reach, as a share of the root's bound.
    private let firstReach = 0.005

    /// Searches with `solver` until `stop` is set.
    public init(_ solver: S, stop: StopSignal? = nil) {
        self.solver = solver
        self.stop = stop
    }

    /// Minimises `model`.
    ///
    /// - Parameters:
    ///   - cutoff: only solutions that cost less are looked for; `nil` for all.
    ///   - iterationLimit: simplex iterations after which the search ends.
    ///   - seconds: time after which it ends, as a safety stop; `nil` for none.
    ///   - progress: told now and then the cost of the best solution found, if any, and the bound.
    /// - Throws: What the solver throws.
    public func minimise(
        _ model: Model, below cutoff: Double? = nil, iterationLimit: Int, seconds: Double? = nil,
        progress: @escaping (Double?, Double) -> Void = { _, _ in }
    ) throws(SolverError) -> Outcome {
        let start = ContinuousClock.now
        let secondsLeft = { seconds.map { max(0, $0 - (ContinuousClock.now - start) / .seconds(1)) } }
        let root = try RootCuts(
            model, solver: solver,
            limits: .init(iterations: iterationLimit, stop: stop, isOver: { (secondsLeft() ?? 1) <= 0 }))
        let goal = cutoff ?? .infinity
        var outcome = Outcome(bound: min(goal, root.bound), isExhausted: false, iterations: root.iterations)
        if root.isInfeasible || root.bound >= goal {
            outcome.bound = goal
            outcome.isExhausted = true
        }
        progress(nil, outcome.bound)
        guard let relaxation = root.relaxation else { return outcome }
        var reach = firstReach
        while !outcome.isExhausted {
            let target = target(goal, outcome.bound, reach)
            var options = options(target, iterationLimit - outcome.iterations)
            options.timeLimit = secondsLeft()
            let narrowed =
                target.isFinite
                ? ReducedCostFixing(root.model, relaxation, bound: root.bound, target: target).model : root.model
            let proven = outcome.bound
            let solution = try solver.solve(narrowed, options: options, stop: stop) {
                progress($0.incumbent, max(proven, min(target, $0.bound ?? proven)))
            }
            outcome.iterations += solution.effort.iterations
            let isSearched =
                [.optimal, .infeasible].contains(solution.termination.reason)
                || solution.termination.limit == .cutoff
            outcome.values = solution.objective == nil ? nil : solution.values
            let found = solution.bound ?? (isSearched ? target : proven)
            outcome.bound = max(proven, min(target, isSearched && outcome.values == nil ? target : found))
            guard isSearched else { break }
            outcome.isExhausted = outcome.values != nil || target >= goal
            reach *= 2
        }
        return outcome
    }

    /// What solutions have to be better than in the next search.
    private func target(_ goal: Double, _ bound: Double, _ reach: Double) -> Double {
        let target = bound + reach * max(1, abs(bound))
        // Where most of the way to the goal would be searched, all of it is.
        return target > goal - 0.3 * (goal - bound) ? goal : target
    }

    private func options(_ target: Double, _ iterations: Int) -> SolveOptions {
        var options = SolveOptions()
        options.iterationLimit = max(0, iterations)
        options.cuts = [.mixedIntegerRounding, .clique]
        options.branching = .pseudocost
        options.nodeOrder = .bestBound
        options.cutoff = target.isFinite ? target : nil
        return options
    }
}

import LinearModel

/// Finds the best solution of a mixed-integer program below a cutoff, and proves how good any can be: cutting planes at
/// the root, as often as the cutoff narrows what is left, then branch and bound.
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

    /// The root is cut anew only where so small a share of the integral variables is still free.
    private let worthCuttingAgain = 0.95

    /// Searches with `solver` until `stop` is set.
    public init(_ solver: S, stop: StopSignal? = nil) {
        self.solver = solver
        self.stop = stop
    }

    /// Minimises `model`.
    ///
    /// - Parameters:
    ///   - cutoff: only solutions that cost less are looked for; `nil` for all.
    ///   - start: a solution that costs as much as the cutoff, if one is known; only its integral variables are read.
    ///   - iterationLimit: simplex iterations after which the search ends.
    ///   - secondsLeft: the time left, as a safety stop; `nil` for any.
    ///   - progress: told now and then the cost of the best solution found, if any, and the bound.
    /// - Throws: What the solver throws.
    public func minimise(
        _ model: Model, below cutoff: Double? = nil, from start: [Double]? = nil, iterationLimit: Int,
        secondsLeft: @escaping () -> Double? = { nil },
        progress: @escaping (Double?, Double) -> Void = { _, _ in }
    ) throws(SolverError) -> Outcome {
        let limits = RootCuts.Limits(
            iterations: iterationLimit, stop: stop, isOver: { (secondsLeft() ?? 1) <= 0 })
        let goal = cutoff ?? .infinity
        var root = try RootCuts(model, solver: solver, limits: limits)
        var outcome = Outcome(bound: min(goal, root.bound), isExhausted: false, iterations: root.iterations)
        while let relaxation = root.relaxation, !isSettled(root, goal), !limits.isReached(after: outcome.iterations) {
            let narrowed = ReducedCostFixing(root.model, relaxation, bound: root.bound, target: goal).model
            guard Double(narrowed.freeCount) < worthCuttingAgain * Double(root.model.freeCount) else { break }
            root = try RootCuts(narrowed, solver: solver, limits: limits.after(outcome.iterations))
            outcome.iterations += root.iterations
            outcome.bound = max(outcome.bound, min(goal, root.bound))
        }
        if isSettled(root, goal) {
            outcome.bound = goal
            outcome.isExhausted = true
        }
        progress(nil, outcome.bound)
        guard let relaxation = root.relaxation, !outcome.isExhausted else { return outcome }
        var tree = SearchTree(root.model, relaxation, bound: outcome.bound, goal: goal)
        var known = start
        // Longer and longer, since each time the relaxation is solved anew.
        var slice = 10_000
        while !tree.isExhausted, !limits.isReached(after: outcome.iterations) {
            // Good solutions near the relaxation and near the best one known make the tree small.
            if let solution = known {
                let nearby = try RelaxationNeighbourhood(
                    root.model, relaxation, start: solution, objective: tree.goal, solver: solver,
                    iterations: slice / 3, stop: stop, secondsLeft: secondsLeft)
                outcome.iterations += nearby.iterations
                if let values = nearby.values { tree.adopt(values, objective: nearby.objective) }
            }
            let (spent, goal) = (tree.iterations, tree.goal)
            try tree.search(solver, limits.slice(slice, after: outcome.iterations), progress: progress)
            outcome.iterations += tree.iterations - spent
            known = tree.goal < goal ? tree.values : nil
            slice *= 2
        }
        outcome.values = tree.values
        outcome.bound = tree.bound
        outcome.isExhausted = tree.isExhausted
        return outcome
    }

    /// Whether the root tells already that nothing is below the goal.
    private func isSettled(_ root: RootCuts, _ goal: Double) -> Bool {
        root.isInfeasible || SearchTree.isBeyond(goal, root.bound)
    }
}

extension Model {
    /// How many integral variables have more than one value left.
    fileprivate var freeCount: Int {
        variables.count { id in
            let bounds = effectiveBounds(of: id)
            return domain(of: id).isIntegral && bounds.lower < bounds.upper
        }
    }
}

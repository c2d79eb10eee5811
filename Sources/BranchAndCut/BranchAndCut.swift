import LinearModel

/// Finds the best solution of a mixed-integer program below a cutoff, and proves how good any can be: cutting planes at
/// the root, as often as the cutoff narrows what is left, then branch and bound.
public struct BranchAndCut<S: Solver> {
    private let solver: S
    private let pieces: Pieces
    private let stop: StopSignal?
    private let idle: IdleThreads?

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

    /// The search begins anew, with a smaller program, where at most so large a share of the integral variables is left.
    private let worthBeginningAnew = 0.9
    /// Simplex iterations of the first slice of the tree.
    private let firstSlice = 10_000

    /// Searches with `solver` until `stop` is set.
    ///
    /// - Parameter idle: threads without work, which may help; what is found does not depend on them.
    public init(_ solver: S, pieces: Pieces = .all, stop: StopSignal? = nil, idle: IdleThreads? = nil) {
        self.idle = idle
        self.solver = solver
        self.pieces = pieces
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
        secondsLeft: @escaping @Sendable () -> Double? = { nil },
        progress: @escaping (Double?, Double) -> Void = { _, _ in }
    ) throws(SolverError) -> Outcome {
        let limits = WorkLimits(iterations: iterationLimit, stop: stop, secondsLeft: secondsLeft)
        return try search(model, below: cutoff ?? .infinity, from: start, limits, progress)
    }

    /// Minimises a program or a piece of one; its reduced form is what is searched.
    func search(
        _ whole: Model, below cutoff: Double, from start: [Double]? = nil, _ limits: WorkLimits,
        _ progress: @escaping (Double?, Double) -> Void = { _, _ in }
    ) throws(SolverError) -> Outcome {
        let reduced = ReducedProgram(whole, pieces.contains(.reduction) ? .everything : .settledVariables)
        let root = try RootCuts(reduced.model, solver: solver, pieces: pieces, limits: limits)
        var outcome = Outcome(bound: min(cutoff, root.bound), isExhausted: false, iterations: root.iterations)
        if isSettled(root, cutoff) {
            outcome.bound = cutoff
            outcome.isExhausted = true
        }
        progress(nil, outcome.bound)
        guard let relaxation = root.relaxation, let basis = root.basis, !outcome.isExhausted else { return outcome }
        var tree = SearchTree(root.model, relaxation, basis, bound: outcome.bound, goal: cutoff, pieces: pieces)
        var known = start.map(reduced.reduced)
        // Longer and longer, since a tree that is small is soon told from one that is not.
        var slice = firstSlice
        while !tree.isExhausted, !limits.isReached(after: outcome.iterations) {
            let narrowed = ReducedCostFixing(root.model, relaxation, bound: root.bound, target: tree.goal).model
            if pieces.contains(.narrowing),
                Double(narrowed.freeCount) < worthBeginningAnew * Double(root.model.freeCount)
            {
                let (values, goal) = (tree.values, tree.goal)
                var deeper = try search(narrowed, below: goal, from: known, limits.after(outcome.iterations)) {
                    [bound = tree.bound] in
                    progress($0 ?? (values == nil ? nil : goal), max(bound, $1))
                }
                deeper.values = (deeper.values ?? values).map(reduced.whole)
                deeper.bound = max(deeper.bound, tree.bound)
                deeper.iterations += outcome.iterations
                return deeper
            }
            // Good solutions near the relaxation and near the best one known make the tree small.
            if let solution = known, pieces.contains(.nearby) {
                let nearby = try RelaxationNeighbourhood(
                    root.model, relaxation, start: solution, objective: tree.goal, solver: self,
                    limits.slice(slice / 3, after: outcome.iterations))
                outcome.iterations += nearby.iterations
                if let values = nearby.values { tree.adopt(values, objective: nearby.objective) }
            }
            let (spent, goal) = (tree.iterations, tree.goal)
            try tree.search(solver, limits.slice(slice, after: outcome.iterations), idle: idle, progress: progress)
            outcome.iterations += tree.iterations - spent
            known = tree.goal < goal ? tree.values : nil
            slice *= 2
        }
        outcome.values = tree.values.map(reduced.whole)
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

import LinearModel

/// A branch and cut under way, which goes on for some simplex iterations at a time and takes better solutions found
/// elsewhere in between.
public struct BranchAndCutRun<S: Solver>: Sendable {
    private let search: BranchAndCut<S>
    /// What is to be begun with next; `nil` once its tree has begun.
    private var program: Model?
    /// What was taken out of the whole program, and then of what reduced costs left of it, and so on.
    private var reductions: [ReducedProgram] = []
    private var root: RootCuts?
    private var tree: SearchTree?
    /// The best solution known, in terms of the program whose tree is searched, but for its continuous variables.
    private var known: [Double]?
    private var values: [Double]?
    private var goal: Double
    private var bound = -Double.infinity
    private var iterations = 0
    private var slice = firstSlice
    private var isExhausted = false

    /// The search begins anew, with a smaller program, where at most so large a share of the integral variables is left;
    /// the share is less where a tree has grown that would be lost.
    private static func worthBeginningAnew(_ tree: SearchTree) -> Double { tree.iterations > 0 ? 0.5 : 0.9 }
    /// Simplex iterations of the first slice of the tree.
    private static var firstSlice: Int { 10_000 }

    /// A search for solutions of `model`.
    ///
    /// - Parameter cutoff: only solutions that cost less are looked for.
    public init(_ search: BranchAndCut<S>, _ model: Model, below cutoff: Double = .infinity) {
        self.search = search
        program = model
        goal = cutoff
    }

    /// What was found out so far.
    public var outcome: BranchAndCut<S>.Outcome {
        BranchAndCut.Outcome(values: values, bound: bound, isExhausted: isExhausted, iterations: iterations)
    }

    /// Takes note of a solution found elsewhere, better than all those known.
    ///
    /// - Parameter start: a value for each variable of the whole program; only those of integral variables are read.
    public mutating func take(_ start: [Double], objective: Double) {
        guard objective < goal else { return }
        goal = objective
        values = nil
        known = reductions.reduce(start) { $1.reduced($0) }
        tree?.adopt(nil, objective: objective)
    }

    /// Goes on.
    ///
    /// - Parameters:
    ///   - iterations: simplex iterations after which nothing further is begun.
    ///   - secondsLeft: the time left, as a safety stop; `nil` for any.
    ///   - progress: told now and then the cost of the best solution found, if any, and the bound.
    /// - Throws: What the solver throws.
    public mutating func advance(
        iterations limit: Int, secondsLeft: @escaping @Sendable () -> Double? = { nil },
        progress: (Double?, Double) -> Void = { _, _ in }
    ) throws(SolverError) {
        try advance(WorkLimits(iterations: limit, stop: search.stop, secondsLeft: secondsLeft), progress)
    }

    /// Goes on within limits of its own.
    mutating func advance(
        _ limits: WorkLimits, _ progress: (Double?, Double) -> Void = { _, _ in }
    ) throws(SolverError) {
        let before = iterations
        if let program { try begin(program, limits, progress) }
        while !isExhausted, !limits.isReached(after: iterations - before), let root, let relaxation = root.relaxation,
            let tree
        {
            let narrowed = ReducedCostFixing(root.model, relaxation, bound: root.bound, target: goal).model
            if search.pieces.contains(.narrowing),
                Double(narrowed.freeCount) < Self.worthBeginningAnew(tree) * Double(root.model.freeCount)
            {
                // Cut short, a root would be of no use to any tree.
                try begin(narrowed, limits.atLeast(.max), progress)
                continue
            }
            // Good solutions near the relaxation and near the best one known make the tree small.
            if let solution = known, search.pieces.contains(.nearby) {
                known = nil
                let nearby = try RelaxationNeighbourhood(
                    root.model, relaxation, start: solution, objective: goal, solver: search,
                    limits.slice(slice / 3, after: iterations - before))
                iterations += nearby.iterations
                if let values = nearby.values { self.tree?.adopt(values, objective: nearby.objective) }
            }
            try searchTree(limits.slice(slice, after: iterations - before), progress)
            slice *= 2
        }
    }

    /// Searches the tree, and takes what it comes to.
    private mutating func searchTree(
        _ limits: WorkLimits, _ progress: (Double?, Double) -> Void
    ) throws(SolverError) {
        guard var tree else { return }
        self.tree = nil
        let spent = tree.iterations
        try tree.search(search.solver, limits, idle: search.idle, progress: progress)
        iterations += tree.iterations - spent
        bound = max(bound, tree.bound)
        isExhausted = tree.isExhausted
        if tree.goal < goal, let found = tree.values {
            goal = tree.goal
            known = found
            values = reductions.reversed().reduce(found) { $1.whole($0) }
        }
        self.tree = tree
    }

    /// Begins with a program, or with what is left of it.
    private mutating func begin(
        _ whole: Model, _ limits: WorkLimits, _ progress: (Double?, Double) -> Void
    ) throws(SolverError) {
        tree = nil
        slice = Self.firstSlice
        let reduced = ReducedProgram(whole, search.pieces.contains(.reduction) ? .everything : .settledVariables)
        // Whoever was cut short before there was anything to go on from begins once more with twice the work.
        let limits = limits.atLeast(program == nil ? 0 : 2 * (root?.iterations ?? 0))
        let root = try RootCuts(reduced.model, solver: search.solver, pieces: search.pieces, limits: limits)
        self.root = root
        iterations += root.iterations
        bound = max(bound, min(goal, root.bound))
        // The root may tell already that nothing is below the goal.
        if root.isInfeasible || SearchTree.isBeyond(goal, root.bound) {
            bound = goal
            isExhausted = true
        }
        progress(nil, bound)
        guard let relaxation = root.relaxation, let basis = root.basis, !isExhausted else {
            program = isExhausted ? nil : whole
            return
        }
        program = nil
        reductions.append(reduced)
        known = known.map(reduced.reduced)
        tree = SearchTree(root.model, relaxation, basis, bound: bound, goal: goal, pieces: search.pieces)
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

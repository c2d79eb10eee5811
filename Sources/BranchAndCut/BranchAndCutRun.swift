import LinearModel

/// A branch and cut under way, which goes on for some simplex iterations at a time and takes better solutions found
/// elsewhere in between.
public struct BranchAndCutRun<S: Solver>: Sendable {
    private let search: BranchAndCut<S>
    /// What is to be begun with; `nil` once it has.
    private var program: Model?
    /// Simplex iterations that planes at a root may take before its tree begins.
    private let rootIterations: Int
    /// Whether all planes are looked for at a root, even if a tree can follow.
    private let insists: Bool
    /// What was taken out of the whole program, and then of what reduced costs left of it, and so on.
    private var reductions: [ReducedProgram] = []
    /// What is known of the whole variables that are left.
    private var alternatives: [Alternatives]
    /// What their reduced costs at the first optimum are supposed to be; `nil` where nothing is supposed.
    private var reducedCosts: [Double]?
    private var root: RootCuts?
    private var tree: SearchTree?
    /// The best solution known, in terms of the program whose tree is searched, but for its continuous variables.
    private var known: [Double]?
    private var values: [Double]?
    private var goal: Double
    private var bound = -Double.infinity
    private var iterations = 0
    private var isExhausted = false

    /// The search begins anew, with a smaller program, where at most so large a share of the integral variables is left;
    /// the share is less where a tree would be lost that has cost more than another root would.
    private static func worthBeginningAnew(_ tree: SearchTree) -> Double { tree.iterations > 20_000 ? 0.5 : 0.9 }
    /// The share of the goal that may lie between it and the bound for a tree to begin, but where there are few rows.
    private static var farOff: Double { 0.02 }
    private static var smallProgram: Int { 2_500 }
    /// Simplex iterations after which the tree is left to drop planes that bind nowhere any more.
    private static var slice: Int { 10_000 }
    /// Simplex iterations of the search near the relaxation and the best solution known.
    private static var nearbyIterations: Int { 2_000 }

    /// A search for solutions of `model`.
    ///
    /// - Parameters:
    ///   - alternatives: what is known of the whole variables of `model`, which planes are the stronger for.
    ///   - reducedCosts: what the variables' reduced costs at the optimum of the relaxation are supposed to be, which is the
    ///     sooner found; `nil` where nothing is supposed.
    ///   - cutoff: only solutions that cost less are looked for.
    ///   - rootIterations: simplex iterations after which no more planes are added before a tree begins. What planes do not
    ///     need of them the tree may have, however far off the bound is.
    ///   - insists: whether a bound is what is asked for, so that planes of all kinds are looked for at the root of a large
    ///     program however near the cutoff is.
    public init(
        _ search: BranchAndCut<S>, _ model: Model, _ alternatives: [Alternatives] = [], reducedCosts: [Double]? = nil,
        below cutoff: Double = .infinity, rootIterations: Int = .max, insists: Bool = false
    ) {
        self.alternatives = alternatives
        self.reducedCosts = reducedCosts
        self.search = search
        self.rootIterations = rootIterations
        self.insists = insists
        program = model
        goal = cutoff
    }

    /// What was found out so far.
    public var outcome: BranchAndCut<S>.Outcome {
        BranchAndCut.Outcome(values: values, bound: bound, isExhausted: isExhausted, iterations: iterations)
    }

    /// The optimum of the relaxation at the root as tight as it is by now, a value for each variable of the whole program;
    /// `nil` before there is one, and once nothing is left to search.
    public var relaxation: [Double]? {
        openRoot.map { reductions.whole($0.relaxation.values) }
    }

    /// The program as tight as it is by now; `nil` before there is a relaxation, and once nothing is left to search.
    public var tight: TightProgram<S>? {
        openRoot.map { root in
            TightProgram(search, root.model, (root.relaxation, root.basis), reductions: reductions)
        }
    }

    /// The program at the root, and its relaxation with the basis of that, while there is something left to search.
    private var openRoot: (model: Model, relaxation: Solution, basis: Basis)? {
        guard !isExhausted, let root, let relaxation = root.relaxation, let basis = root.basis else { return nil }
        return (root.model, relaxation, basis)
    }

    /// Whether a tree is searched in a program so small that it is likely to come to an end.
    public var isInSmallTree: Bool {
        guard tree != nil, let root else { return false }
        return !isLarge(root)
    }

    /// Takes note of a solution found elsewhere, better than all those known.
    ///
    /// - Parameter start: a value for each variable of the whole program; only those of integral variables are read.
    public mutating func take(_ start: [Double], objective: Double) {
        guard objective < goal else { return }
        goal = objective
        values = nil
        known = reductions.reduced(start)
        tree?.adopt(nil, objective: objective)
    }

    /// Goes on.
    ///
    /// - Parameters:
    ///   - iterations: simplex iterations after which nothing further is begun.
    ///   - treeIterations: how many of them may be spent in trees.
    ///   - secondsLeft: the time left, as a safety stop; `nil` for any.
    ///   - progress: told now and then the cost of the best solution found, if any, and the bound.
    /// - Throws: What the solver throws.
    public mutating func advance(
        iterations limit: Int, treeIterations: Int = .max, secondsLeft: @escaping @Sendable () -> Double? = { nil },
        progress: (Double?, Double) -> Void = { _, _ in }
    ) throws(SolverError) {
        let limits = WorkLimits(iterations: limit, stop: search.stop, secondsLeft: secondsLeft)
        try advance(limits, treeIterations: treeIterations, progress)
    }

    /// Goes on within limits of its own.
    mutating func advance(
        _ limits: WorkLimits, treeIterations: Int = .max, _ progress: (Double?, Double) -> Void = { _, _ in }
    ) throws(SolverError) {
        let before = iterations
        var spentInTrees = 0
        if let program { begin(program) }
        while !isExhausted, !limits.isReached(after: iterations - before) {
            guard let tree, let root, let relaxation = root.relaxation else {
                guard try cut(limits.after(iterations - before), progress) else { return }
                continue
            }
            let narrowed = ReducedCostFixing(root.model, relaxation, target: goal).model
            if search.pieces.contains(.narrowing),
                Double(narrowed.freeCount) < Self.worthBeginningAnew(tree) * Double(root.model.freeCount)
            {
                reducedCosts = relaxation.reducedCosts
                begin(narrowed)
                continue
            }
            if (isHopeless(root) && tree.iterations >= unspent(root)) || spentInTrees >= treeIterations { return }
            // Good solutions near the relaxation and near the best one known make the tree small, before it has grown.
            if let solution = known, tree.iterations == 0, search.pieces.contains(.nearby) {
                known = nil
                let nearby = try RelaxationNeighbourhood(
                    root.model, relaxation, start: solution, objective: goal, solver: search,
                    limits.slice(Self.nearbyIterations, after: iterations - before))
                iterations += nearby.iterations
                if let values = nearby.values { self.tree?.adopt(values, objective: nearby.objective) }
            }
            let spent = iterations
            let most = min(Self.slice, treeIterations - spentInTrees)
            try searchTree(limits.slice(most, after: spent - before), progress)
            spentInTrees += iterations - spent
        }
    }

    /// Whether the bound is so far from the best solution known that a tree of any size would take long to close the gap.
    public var isFarOff: Bool { goal < .infinity && goal - bound > Self.farOff * max(1, abs(goal)) }

    /// Whether a tree would be so large that the time is better spent on solutions: once one is near enough, it goes on.
    private func isHopeless(_ root: RootCuts) -> Bool { isLarge(root) && isFarOff }

    /// Simplex iterations that a root was given and did not need; none where it may take any number.
    private func unspent(_ root: RootCuts) -> Int { rootIterations == .max ? 0 : rootIterations - root.iterations }

    private func isLarge(_ root: RootCuts) -> Bool { root.model.constraintCount > Self.smallProgram }

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
            values = reductions.whole(found)
        }
        self.tree = tree
    }

    /// Begins with a program, or with what is left of it.
    private mutating func begin(_ whole: Model) {
        program = nil
        tree = nil
        var left = reduce(whole, search.pieces.contains(.reduction) ? .whatDecidesNothing : .settledVariables)
        if search.pieces.isSuperset(of: [.reduction, .substitution]) {
            // Coefficients are made small first: the bounds of a variable that is gone are not seen any more.
            if search.pieces.contains(.tightening) { left = CoefficientTightening.tightened(left) }
            left = reduce(left, .everything)
        }
        root = RootCuts(left, alternatives, reducedCosts: reducedCosts, pieces: search.pieces)
    }

    /// What is left of a program.
    private mutating func reduce(_ whole: Model, _ extent: ReducedProgram.Extent) -> Model {
        let reduced = ReducedProgram(whole, extent)
        reductions.append(reduced)
        alternatives = reduced.reduced(alternatives)
        known = known.map(reduced.reduced)
        reducedCosts = reducedCosts.map(reduced.reduced)
        return reduced.model
    }

    /// Adds planes at the root, and begins the tree once they are enough. False where arithmetic fails.
    private mutating func cut(
        _ limits: WorkLimits, _ progress: (Double?, Double) -> Void
    ) throws(SolverError) -> Bool {
        guard var root else { return false }
        self.root = nil
        let spent = root.iterations
        // Without one optimum there is nothing that a tree could begin with.
        let left = root.relaxation == nil ? .max : rootIterations - spent
        try root.advance(search.solver, limits.slice(left, after: 0), idle: search.idle)
        iterations += root.iterations - spent
        bound = max(bound, min(goal, root.bound))
        // The root may tell already that nothing is below the goal.
        if root.isInfeasible || SearchTree.isBeyond(goal, root.bound) {
            bound = goal
            isExhausted = true
        }
        progress(nil, bound)
        // No tree follows where the bound is far off: then even planes that bring little are worth their time.
        if !isExhausted, isHopeless(root) || (insists && isLarge(root)), root.iterations < rootIterations, root.insist()
        {
            self.root = root
            return true
        }
        if let relaxation = root.relaxation, let basis = root.basis, !isExhausted,
            root.isFinished || root.iterations >= rootIterations
        {
            tree = SearchTree(
                root.model, relaxation, basis, root.alternatives, bound: bound, goal: goal, pieces: search.pieces)
        }
        self.root = root
        return root.isFinished || root.iterations > spent
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

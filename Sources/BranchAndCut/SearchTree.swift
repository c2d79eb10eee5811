import LinearModel

/// Branch and bound on a program that root cuts have made tight: the piece with the lowest bound first, or one of the two
/// pieces it was just split into while that is nearly as low, since its relaxation is solved soonest.
struct SearchTree {
    /// The best solution found; `nil` where none below the goal was.
    private(set) var values: [Double]?
    /// Its objective, or what solutions have to be better than.
    private(set) var goal: Double
    /// No solution costs less.
    private(set) var bound: Double
    /// Whether nothing is left to search.
    private(set) var isExhausted = false
    /// Simplex iterations spent.
    private(set) var iterations = 0

    /// The program, with the planes found in the tree, which hold everywhere.
    private var root: Model
    private let rootBound: Double
    private let relaxation: Solution
    private let integral: [VariableID]
    private var costs: PseudoCosts
    private var open: [TreeNode]
    /// The lowest bound of a piece that arithmetic failed on.
    private var unresolved = Double.infinity
    /// The bounds that hold everywhere, by variable.
    private var whole: Model
    private var separation: SeparationProgram
    private let ownRows: Int
    private let pieces: Pieces
    private var visits = 0

    /// After how many pieces the next dive for a solution begins.
    private let diveInterval = 25
    /// The depth down to which cutting planes are looked for.
    private let separationDepth = 12
    /// How much of the way from the lowest bound to the goal a new piece may lie above and still go first.
    private let plunge = 0.2

    /// A search for solutions of `root` below `goal`.
    ///
    /// - Parameters:
    ///   - relaxation: the optimum of its relaxation, and `basis` the basis of that.
    ///   - bound: a proven bound on every solution.
    init(_ root: Model, _ relaxation: Solution, _ basis: Basis, bound: Double, goal: Double, pieces: Pieces = .all) {
        self.root = root
        self.pieces = pieces
        self.relaxation = relaxation
        self.bound = bound
        self.goal = goal
        rootBound = bound
        integral = root.variables.filter { root.domain(of: $0).isIntegral }
        costs = PseudoCosts(variableCount: root.variableCount)
        open = [TreeNode(bound: bound, basis: basis)]
        whole = root
        separation = SeparationProgram(root)
        ownRows = root.constraintCount
        narrowWhole()
    }

    /// Takes a solution found elsewhere.
    mutating func adopt(_ solution: [Double], objective: Double) {
        guard objective < goal else { return }
        goal = objective
        values = solution
        narrowWhole()
    }

    /// Whether a bound is as good as the goal, to the solver's own tolerance on objectives.
    static func isBeyond(_ goal: Double, _ bound: Double) -> Bool { bound >= goal - 1e-7 * (1 + abs(goal)) }

    /// Searches until nothing is left or a limit is reached.
    ///
    /// - Parameter progress: told now and then the objective of the best solution found here, if any, and the bound.
    mutating func search(
        _ solver: some Solver, _ limits: WorkLimits, progress: (Double?, Double) -> Void
    ) throws(SolverError) {
        var tree = self
        self = try solver.withMaster(root) { [progress] master throws(SolverError) in
            try tree.run(&master, limits, progress)
            tree.keepPlanes(of: master.model)
            return tree
        }
    }

    private mutating func run(
        _ master: inout any MasterProgram & ~Copyable, _ limits: WorkLimits,
        _ progress: (Double?, Double) -> Void
    ) throws(SolverError) {
        let before = iterations
        var next: TreeNode?
        while let node = next ?? takeLowest() {
            next = nil
            if Self.isBeyond(goal, node.bound) { continue }
            if limits.isReached(after: iterations - before) {
                open.append(node)
                break
            }
            let children = try visit(node, &master, limits)
            visits += 1
            bound = lowest(with: children)
            if visits % 20 == 0 || children.isEmpty { progress(values == nil ? nil : goal, bound) }
            guard let nearer = children.min(by: { $0.bound < $1.bound }) else { continue }
            open += children.filter { $0.origin?.direction != nearer.origin?.direction }
            if nearer.bound <= bound + plunge * (goal - bound) { next = nearer } else { open.append(nearer) }
        }
        isExhausted = open.isEmpty && unresolved == .infinity
        bound = isExhausted ? goal : lowest(with: [])
    }

    /// The lowest bound of what is left.
    private func lowest(with children: [TreeNode]) -> Double {
        let least = min(unresolved, (open + children).reduce(.infinity) { min($0, $1.bound) })
        return max(bound, min(goal, least))
    }

    private mutating func takeLowest() -> TreeNode? {
        guard let position = open.indices.min(by: { open[$0].bound < open[$1].bound }) else { return nil }
        return open.remove(at: position)
    }

    // MARK: One piece

    /// Solves a piece's relaxation, and splits it where that is not the end of it.
    private mutating func visit(
        _ node: TreeNode, _ master: inout any MasterProgram & ~Copyable, _ limits: WorkLimits
    ) throws(SolverError) -> [TreeNode] {
        var node = node
        var rounds = pieces.contains(.sums) && node.depth > 0 && node.depth <= separationDepth ? 1 : 0
        try enter(node, &master)
        while true {
            let solution = try master.solveRelaxation(
                options: limits.options(atLeast: 5_000, below: goal), stop: limits.stop)
            iterations += solution.effort.iterations
            if solution.termination.reason == .infeasible { return [] }
            let bound = max(node.bound, solution.bound ?? node.bound)
            learn(node, bound)
            node.origin = nil
            if Self.isBeyond(goal, bound) { return [] }
            guard solution.termination.reason == .optimal else {
                // A limit: the piece is still to be done. Arithmetic: it never will be.
                if solution.termination.limit == nil { unresolved = min(unresolved, bound) } else { open.append(node) }
                return []
            }
            let candidates = BranchingChoice.candidates(integral, solution.values)
            if candidates.isEmpty {
                try adopt(solution.values, node, &master)
                return []
            }
            if rounds > 0, master.model.constraintCount < ownRows + ownRows / 2, try cut(solution.values, &master) {
                rounds -= 1
                continue
            }
            let basis = try master.basis()
            if pieces.contains(.dives), visits % diveInterval == 0 {
                let dive = try Dive(from: solution.values, integral: integral, below: goal, &master, limits)
                iterations += dive.iterations
                if let values = dive.values { try adopt(values, node, &master) }
                visits += 1
                try enter(node, &master)
                try master.start(from: basis)
                continue
            }
            node.changes += try narrow(solution, bound, &master)
            var choice = BranchingChoice(candidates, basis: basis, bound: bound, goal: goal)
            let decision = try choice.decide(&master, &costs, limits)
            iterations += choice.iterations
            switch decision {
            case .discard: return []
            case .narrow(let change):
                node.changes.append(change)
                try master.setBounds(of: change.variable, lower: change.lower, upper: change.upper)
            case .split(let candidate, let down, let up):
                return children(of: node, candidate, down: down, up: up, master.model)
            }
        }
    }

    private mutating func learn(_ node: TreeNode, _ bound: Double) {
        guard let origin = node.origin else { return }
        costs.note(origin.variable, origin.direction, distance: origin.distance, rise: bound - node.bound)
    }

    /// Gives the master the bounds of a piece, and the basis to begin with.
    private func enter(_ node: TreeNode, _ master: inout any MasterProgram & ~Copyable) throws(SolverError) {
        var bounds: [VariableID: (lower: Double, upper: Double)] = [:]
        for change in node.changes { bounds[change.variable] = (change.lower, change.upper) }
        for id in integral {
            let all = whole.effectiveBounds(of: id)
            let own = bounds[id] ?? all
            let (lower, upper) = (max(own.lower, all.lower), min(own.upper, all.upper))
            let now = master.model.effectiveBounds(of: id)
            if now.lower != lower || now.upper != upper { try master.setBounds(of: id, lower: lower, upper: upper) }
        }
        try master.start(from: node.basis)
    }

    /// Adds planes that the point breaks; they hold everywhere. Tells whether there were any.
    private func cut(
        _ values: [Double], _ master: inout any MasterProgram & ~Copyable
    ) throws(SolverError) -> Bool {
        var search = Separation(separation, at: values)
        let chosen = CutSelection(search.planes(), most: 30).chosen
        guard !chosen.isEmpty else { return false }
        try master.addRows(chosen.map(\.constraint))
        return true
    }

    /// Takes the planes that came since into the program, so that a later search and the bases of its pieces have them.
    private mutating func keepPlanes(of model: Model) {
        let rows = model.rows()
        for row in root.constraintCount..<model.constraintCount {
            root.addConstraint(
                lowerBound: model.rowLowerBounds[row], upperBound: model.rowUpperBounds[row],
                terms: rows.terms(ofRow: row))
        }
    }

    /// Narrows bounds within a piece to what solutions below the goal can use.
    private func narrow(
        _ solution: Solution, _ bound: Double, _ master: inout any MasterProgram & ~Copyable
    ) throws(SolverError) -> [BoundChange] {
        guard goal < .infinity, pieces.contains(.narrowing) else { return [] }
        let before = master.model
        let after = ReducedCostFixing(before, solution, bound: bound, target: goal).model
        var changes: [BoundChange] = []
        for id in integral {
            let (old, new) = (before.effectiveBounds(of: id), after.effectiveBounds(of: id))
            guard new.lower > old.lower || new.upper < old.upper else { continue }
            changes.append(BoundChange(variable: id, lower: new.lower, upper: new.upper))
            try master.setBounds(of: id, lower: new.lower, upper: new.upper)
        }
        return changes
    }

    private func children(
        of node: TreeNode, _ candidate: BranchingChoice.Candidate, down: BranchingChoice.Side,
        up: BranchingChoice.Side, _ model: Model
    ) -> [TreeNode] {
        let (lower, upper) = model.effectiveBounds(of: candidate.variable)
        let floor = candidate.value.rounded(.down)
        func child(
            _ side: BranchingChoice.Side, _ lower: Double, _ upper: Double, _ direction: PseudoCosts.Direction,
            _ distance: Double
        ) -> TreeNode {
            let change = BoundChange(variable: candidate.variable, lower: lower, upper: upper)
            return TreeNode(
                bound: side.bound, basis: side.basis, changes: node.changes + [change], depth: node.depth + 1,
                origin: .init(variable: candidate.variable, direction: direction, distance: distance))
        }
        return [
            child(down, lower, floor, .down, candidate.toLower), child(up, floor + 1, upper, .up, candidate.toUpper),
        ].filter { !Self.isBeyond(goal, $0.bound) }
    }

    // MARK: Solutions

    /// Takes a point whose integral variables are whole, but for rounding, if it is better than the best.
    private mutating func adopt(
        _ point: [Double], _ node: TreeNode, _ master: inout any MasterProgram & ~Copyable
    ) throws(SolverError) {
        for id in integral {
            let value = point[id.index].rounded()
            let now = master.model.effectiveBounds(of: id)
            if now.lower != value || now.upper != value { try master.setBounds(of: id, lower: value, upper: value) }
        }
        let solution = try master.solveRelaxation()
        iterations += solution.effort.iterations
        guard let objective = solution.objective, solution.termination.reason == .optimal else {
            unresolved = min(unresolved, node.bound)
            return
        }
        adopt(solution.values, objective: objective)
    }

    /// Narrows the bounds that hold everywhere to what solutions below the goal can use.
    private mutating func narrowWhole() {
        guard goal < .infinity, pieces.contains(.narrowing) else { return }
        whole = ReducedCostFixing(whole, relaxation, bound: rootBound, target: goal).model
    }
}

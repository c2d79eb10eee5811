import LinearModel

/// Branch and bound on a program that root cuts have made tight: the pieces with the lowest bounds first, or one of the
/// two that each was just split into while that is nearly as low, since its relaxation is solved soonest.
///
/// Where threads may become idle the tree is halved again and again: each half is searched for a while by itself, and then
/// both tell each other what they have found. It is the same tree whether the halves are searched side by side or one
/// after the other.
struct SearchTree {
    /// The best solution found; `nil` where none below the goal was.
    private(set) var values: [Double]?
    /// Its objective, or what solutions have to be better than.
    var goal: Double { known.goal }
    /// No solution costs less.
    private(set) var bound: Double
    /// Whether nothing is left to search.
    private(set) var isExhausted = false
    /// Simplex iterations spent.
    private(set) var iterations = 0

    private let root: Model
    /// Planes found in the tree, which hold everywhere.
    private var planes: [LinearConstraint] = []
    private let relaxation: Solution
    private var known: NodeVisit.Knowledge
    private var open: [TreeNode]
    /// The lowest bound of a piece that arithmetic failed on.
    private var unresolved = Double.infinity
    private var visits = 0
    /// What was learnt of variables since the tree was halved.
    private var lessons: [PseudoCosts.Lesson] = []

    /// After how many pieces the next dive for a solution begins.
    private let diveInterval = 25
    /// The depth down to which cutting planes are looked for.
    private let separationDepth = 12
    /// Simplex iterations after which halves tell each other what they have found.
    private let halvingInterval = 3_000
    /// How much of the way from the lowest bound to the goal a new piece may lie above and still go first.
    private let plunge = 0.2

    /// A search for solutions of `root` below `goal`.
    ///
    /// - Parameters:
    ///   - relaxation: the optimum of its relaxation, and `basis` the basis of that.
    ///   - alternatives: what is known of its whole variables.
    ///   - bound: a proven bound on every solution.
    init(
        _ root: Model, _ relaxation: Solution, _ basis: Basis, _ alternatives: [Alternatives] = [], bound: Double,
        goal: Double, pieces: Pieces = .all
    ) {
        self.root = root
        self.relaxation = relaxation
        self.bound = bound
        open = [TreeNode(bound: bound, basis: basis)]
        known = NodeVisit.Knowledge(
            integral: root.variables.filter { root.domain(of: $0).isIntegral }, decisions: root.decisions, whole: root,
            goal: goal, costs: PseudoCosts(variableCount: root.variableCount),
            separation: SeparationProgram(root, alternatives), pieces: pieces)
        narrowWhole()
    }

    /// Takes a solution found elsewhere; `nil` where only its objective is to be beaten.
    mutating func adopt(_ solution: [Double]?, objective: Double) {
        guard objective < goal else { return }
        known.goal = objective
        values = solution
        narrowWhole()
    }

    /// Whether a bound is as good as the goal, to the solver's own tolerance on objectives.
    static func isBeyond(_ goal: Double, _ bound: Double) -> Bool { bound >= goal - 1e-7 * (1 + abs(goal)) }

    /// Narrows the bounds that hold everywhere to what solutions below the goal can use.
    private mutating func narrowWhole() {
        guard goal < .infinity, known.pieces.contains(.narrowing) else { return }
        known.whole = ReducedCostFixing(known.whole, relaxation, target: goal).model
    }

    /// Searches until nothing is left or a limit is reached.
    ///
    /// - Parameters:
    ///   - idle: threads without work, one of which may take over the other half; `nil` where there never are any.
    ///   - progress: told now and then the objective of the best solution found here, if any, and the bound.
    mutating func search(
        _ solver: some Solver, _ limits: WorkLimits, idle: IdleThreads? = nil,
        progress: (Double?, Double) -> Void = { _, _ in }
    ) throws(SolverError) {
        let before = iterations
        while !open.isEmpty, !limits.isReached(after: iterations - before) {
            let most = limits.slice(halvingInterval, after: iterations - before)
            if let idle {
                join(
                    try idle.map(halves) { half throws(SolverError) in
                        var half = half
                        try half.explore(solver, most)
                        return half
                    })
            } else {
                try explore(solver, most)
            }
            progress(values == nil ? nil : goal, bound)
        }
        isExhausted = open.isEmpty && unresolved == .infinity
        bound = isExhausted ? goal : lowest(with: nil)
        dropSlackPlanes()
    }

    /// Visits one piece after the other with a master of its own.
    private mutating func explore(_ solver: some Solver, _ limits: WorkLimits) throws(SolverError) {
        if open.isEmpty { return }
        let before = iterations
        var program = root
        for plane in planes { program.addConstraint(plane) }
        let first = lowestPosition.map { open[$0].basis }
        try solver.withRelaxation(of: program, from: first) { master throws(SolverError) in
            var next: TreeNode?
            while let node = next ?? takeLowest() {
                next = nil
                if Self.isBeyond(goal, node.bound) { continue }
                if limits.isReached(after: iterations - before) {
                    open.append(node)
                    break
                }
                next = try visit(node, &master, limits)
                bound = lowest(with: next)
            }
        }
    }

    /// The lowest bound of what is left.
    private func lowest(with other: TreeNode?) -> Double {
        let least = open.reduce(min(unresolved, other?.bound ?? .infinity)) { min($0, $1.bound) }
        return max(bound, min(goal, least))
    }

    private mutating func takeLowest() -> TreeNode? {
        lowestPosition.map { open.remove(at: $0) }
    }

    /// Where the piece with the lowest bound is.
    private var lowestPosition: Int? { open.indices.min { open[$0].bound < open[$1].bound } }

    /// Visits a piece, and tells which one should be visited next, if any.
    private mutating func visit(
        _ node: TreeNode, _ master: inout any RelaxationMaster & ~Copyable, _ limits: WorkLimits
    ) throws(SolverError) -> TreeNode? {
        let mayCut = known.pieces.contains(.sums) && planes.count < root.constraintCount / 2
        var visit = NodeVisit(
            node, known, limits, dives: visits % diveInterval == 0,
            separates: mayCut && (1...separationDepth).contains(node.depth))
        try visit.run(&master)
        visits += 1
        return take(visit)
    }

    /// Takes what a visit has found, and tells which piece should be visited next, if any.
    private mutating func take(_ visit: NodeVisit) -> TreeNode? {
        iterations += visit.iterations
        planes += visit.planes
        for lesson in visit.lessons { known.costs.note(lesson) }
        lessons += visit.lessons
        unresolved = min(unresolved, visit.unresolved)
        if let postponed = visit.postponed { open.append(postponed) }
        if let solution = visit.solution { adopt(solution.values, objective: solution.objective) }
        guard let nearer = visit.children.min(by: { $0.bound < $1.bound }) else { return nil }
        open += visit.children.filter { $0.origin?.direction != nearer.origin?.direction }
        if nearer.bound <= bound + plunge * (goal - bound) { return nearer }
        open.append(nearer)
        return nil
    }

    /// Both halves of the tree: every second piece, by their bounds.
    private var halves: [SearchTree] {
        let nodes = open.indices.sorted { (open[$0].bound, $0) < (open[$1].bound, $1) }.map { open[$0] }
        return (0..<2).map { half in
            var tree = self
            tree.open = stride(from: half, to: nodes.count, by: 2).map { nodes[$0] }
            tree.lessons = []
            return tree
        }
    }

    /// Takes what halves of the tree have come to.
    private mutating func join(_ halves: [SearchTree]) {
        let (common, spent, visited) = (planes.count, iterations, visits)
        open = []
        for half in halves {
            let others = planes.count - common
            open += half.open.map { node in
                var node = node
                node.basis = node.basis.inserting(others, at: root.constraintCount + common)
                return node
            }
            planes += half.planes[common...]
            iterations += half.iterations - spent
            visits += half.visits - visited
            unresolved = min(unresolved, half.unresolved)
            for lesson in half.lessons { known.costs.note(lesson) }
            if half.goal < goal { adopt(half.values, objective: half.goal) }
        }
        let goal = goal
        open.removeAll { Self.isBeyond(goal, $0.bound) }
        bound = lowest(with: nil)
    }

    /// Drops the planes that bind in the basis of no piece that is left, so that they do not weigh on a later search.
    private mutating func dropSlackPlanes() {
        let own = root.constraintCount
        let kept = planes.indices.filter { plane in
            open.contains { node in
                let constraints = node.basis.constraints
                return own + plane < constraints.count && constraints[own + plane] != .basic
            }
        }
        planes = kept.map { planes[$0] }
        for n in open.indices { open[n].basis = open[n].basis.keeping(kept.map { own + $0 }, behind: own) }
    }
}

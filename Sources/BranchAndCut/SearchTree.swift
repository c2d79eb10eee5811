import LinearModel

/// Branch and bound on a program that root cuts have made tight: the pieces with the lowest bounds first, or one of the
/// two that each was just split into while that is nearly as low, since its relaxation is solved soonest.
///
/// Where threads may become idle two pieces are visited at a time, each by a master of its own, and what both have found
/// is taken in their order: the tree is the same whether they are visited side by side or one after the other.
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
    private let rootBound: Double
    private let relaxation: Solution
    private var known: NodeVisit.Knowledge
    private var open: [TreeNode]
    /// The lowest bound of a piece that arithmetic failed on.
    private var unresolved = Double.infinity
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
        self.relaxation = relaxation
        self.bound = bound
        rootBound = bound
        open = [TreeNode(bound: bound, basis: basis)]
        known = NodeVisit.Knowledge(
            integral: root.variables.filter { root.domain(of: $0).isIntegral }, whole: root, goal: goal,
            costs: PseudoCosts(variableCount: root.variableCount), separation: SeparationProgram(root), pieces: pieces)
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
        known.whole = ReducedCostFixing(known.whole, relaxation, bound: rootBound, target: goal).model
    }

    /// Searches until nothing is left or a limit is reached.
    ///
    /// - Parameters:
    ///   - idle: threads without work, one of which may take over every second piece; `nil` where there never are any.
    ///   - progress: told now and then the objective of the best solution found here, if any, and the bound.
    mutating func search(
        _ solver: some Solver, _ limits: WorkLimits, idle: IdleThreads? = nil,
        progress: (Double?, Double) -> Void = { _, _ in }
    ) throws(SolverError) {
        var program = root
        for plane in planes { program.addConstraint(plane) }
        let breadth = idle == nil ? 1 : 2
        let masters = MasterThreads(breadth, solver, program)
        defer { masters.close() }
        let before = iterations
        var next: [TreeNode] = []
        while true {
            var nodes = next.filter { !Self.isBeyond(goal, $0.bound) }
            while nodes.count < breadth, let node = takeLowest() {
                if !Self.isBeyond(goal, node.bound) { nodes.append(node) }
            }
            if nodes.isEmpty { break }
            if limits.isReached(after: iterations - before) {
                open += nodes
                break
            }
            next = []
            for visit in try visit(nodes, masters, limits, idle) { next += take(visit) }
            visits += nodes.count
            bound = lowest(with: next)
            if visits % 20 < nodes.count { progress(values == nil ? nil : goal, bound) }
        }
        isExhausted = open.isEmpty && unresolved == .infinity
        bound = isExhausted ? goal : lowest(with: [])
        dropSlackPlanes()
    }

    /// The lowest bound of what is left.
    private func lowest(with others: [TreeNode]) -> Double {
        let least = min(unresolved, (open + others).reduce(.infinity) { min($0, $1.bound) })
        return max(bound, min(goal, least))
    }

    private mutating func takeLowest() -> TreeNode? {
        guard let position = open.indices.min(by: { open[$0].bound < open[$1].bound }) else { return nil }
        return open.remove(at: position)
    }

    /// Visits some pieces, each with a master of its own; all masters get the planes that any of them finds.
    private mutating func visit(
        _ nodes: [TreeNode], _ masters: MasterThreads, _ limits: WorkLimits, _ idle: IdleThreads?
    ) throws(SolverError) -> [NodeVisit] {
        let isParallel = nodes.count > 1 && idle?.take() == true
        defer { if isParallel { idle?.give() } }
        let mayCut = known.pieces.contains(.sums) && planes.count < root.constraintCount / 2
        var all = (0..<masters.count).map { position -> NodeVisit? in
            guard position < nodes.count else { return nil }
            let dives = (visits + position) % diveInterval == 0
            let separates = mayCut && (1...separationDepth).contains(nodes[position].depth)
            return NodeVisit(nodes[position], known, limits, dives: dives, separates: separates)
        }
        try masters.change(&all, isParallel: isParallel) { visit, master throws(SolverError) in
            try visit?.begin(&master)
        }
        let found = all.flatMap { $0?.planes ?? [] }
        planes += found
        try masters.change(&all, isParallel: isParallel) { visit, master throws(SolverError) in
            if !found.isEmpty { try master.addRows(found) }
            try visit?.finish(&master, hasChanged: !found.isEmpty)
        }
        return all.compactMap { $0 }
    }

    /// Takes what a visit has found, and tells which piece should be visited next, if any.
    private mutating func take(_ visit: NodeVisit) -> [TreeNode] {
        iterations += visit.iterations
        for lesson in visit.lessons { known.costs.note(lesson) }
        unresolved = min(unresolved, visit.unresolved)
        if let postponed = visit.postponed { open.append(postponed) }
        if let solution = visit.solution { adopt(solution.values, objective: solution.objective) }
        guard let nearer = visit.children.min(by: { $0.bound < $1.bound }) else { return [] }
        open += visit.children.filter { $0.origin?.direction != nearer.origin?.direction }
        if nearer.bound <= bound + plunge * (goal - bound) { return [nearer] }
        open.append(nearer)
        return []
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

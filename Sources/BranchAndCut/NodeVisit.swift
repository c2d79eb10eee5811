import LinearModel

/// What becomes of one piece of a search tree: its relaxation is solved, made tighter, and split where that is not the
/// end of it.
///
/// A visit looks at the tree as it stood when the visit began, and tells what it has found for the tree to take.
struct NodeVisit: Sendable {
    /// What the tree knows when a visit begins.
    struct Knowledge: Sendable {
        /// The variables that must be integral, or are so anyway.
        let integral: [VariableID]
        /// Those that must be.
        let decisions: [VariableID]
        /// The bounds that hold everywhere, by variable.
        var whole: Model
        /// What solutions have to be better than.
        var goal: Double
        var costs: PseudoCosts
        let separation: SeparationProgram
        let pieces: Pieces
    }

    private struct Relaxed: Sendable {
        let solution: Solution
        let candidates: [BranchingChoice.Candidate]
    }

    private var known: Knowledge
    private let limits: WorkLimits
    private var node: TreeNode
    /// Whether a dive for a solution is due.
    private var dives: Bool
    private let separates: Bool
    /// The optimum of the relaxation, where the master stands at it.
    private var relaxed: Relaxed?

    /// Planes that hold everywhere, which the master has got.
    private(set) var planes: [LinearConstraint] = []
    /// What the piece was split into.
    private(set) var children: [TreeNode] = []
    /// The piece itself, where a limit kept it from being done.
    private(set) var postponed: TreeNode?
    /// Its bound, where arithmetic failed on it.
    private(set) var unresolved = Double.infinity
    /// The best solution found; `nil` where none was below the goal.
    private(set) var solution: (values: [Double], objective: Double)?
    /// What was learnt of variables.
    private(set) var lessons: [PseudoCosts.Lesson] = []
    /// Simplex iterations spent.
    private(set) var iterations = 0

    /// A visit to a piece.
    ///
    /// - Parameters:
    ///   - dives: whether a solution is looked for straight below it.
    ///   - separates: whether cutting planes are looked for.
    init(_ node: TreeNode, _ known: Knowledge, _ limits: WorkLimits, dives: Bool, separates: Bool) {
        self.separates = separates
        self.node = node
        self.known = known
        self.limits = limits
        self.dives = dives && known.pieces.contains(.dives)
    }

    /// Splits the piece, or comes to an end of it.
    mutating func run(_ master: inout any RelaxationMaster & ~Copyable) throws(SolverError) {
        try enter(&master)
        try relax(&master)
        try separate(&master)
        while let relaxed {
            let basis = try master.basis()
            if dives {
                dives = false
                let dive = try Dive(
                    from: relaxed.solution.values, integral: known.decisions, below: known.goal, &master, limits)
                iterations += dive.iterations
                if let values = dive.values { try adopt(values, &master) }
                try enter(&master)
                try master.start(from: basis)
                try relax(&master)
                continue
            }
            node.changes += try narrow(relaxed.solution, &master)
            var choice = BranchingChoice(relaxed.candidates, basis: basis, bound: node.bound, goal: known.goal)
            let decision = try choice.decide(&master, &known.costs, limits)
            iterations += choice.iterations
            lessons += choice.lessons
            switch decision {
            case .discard: return
            case .narrow(let change):
                node.changes.append(change)
                try master.setBounds(of: change.variable, lower: change.lower, upper: change.upper)
                try relax(&master)
            case .split(let candidate, let down, let up):
                return split(candidate, down: down, up: up, master.model)
            }
        }
    }

    /// Solves the relaxation as the master has it; none stands where that is the end of the piece.
    private mutating func relax(_ master: inout any RelaxationMaster & ~Copyable) throws(SolverError) {
        relaxed = nil
        let solution = try master.solveRelaxation(
            options: limits.options(atLeast: 5_000, below: known.goal), stop: limits.stop)
        iterations += solution.effort.iterations
        if solution.termination.reason == .infeasible { return }
        let bound = max(node.bound, solution.bound ?? node.bound)
        learn(bound)
        node.bound = bound
        if SearchTree.isBeyond(known.goal, bound) { return }
        guard solution.termination.reason == .optimal else {
            // A limit: the piece is still to be done. Arithmetic: it never will be.
            if solution.termination.limit == nil { unresolved = bound } else { postponed = node }
            return
        }
        let candidates = BranchingChoice.candidates(known.integral, solution.values, in: master.model)
        if candidates.isEmpty {
            try adopt(solution.values, &master)
        } else {
            relaxed = Relaxed(solution: solution, candidates: candidates)
        }
    }

    /// Cuts the optimum of the relaxation off where planes are looked for.
    private mutating func separate(_ master: inout any RelaxationMaster & ~Copyable) throws(SolverError) {
        guard let relaxed, separates else { return }
        var search = Separation(known.separation, at: relaxed.solution.values)
        var yields = Yields(constraintCount: known.separation.sides.count)
        planes = CutSelection(search.planes(&yields), most: 30).chosen.map(\.constraint)
        iterations += search.iterations
        if planes.isEmpty { return }
        try master.addRows(planes)
        try relax(&master)
    }

    private mutating func learn(_ bound: Double) {
        guard let origin = node.origin else { return }
        node.origin = nil
        let lesson = PseudoCosts.Lesson(
            variable: origin.variable, direction: origin.direction, distance: origin.distance, rise: bound - node.bound)
        known.costs.note(lesson)
        lessons.append(lesson)
    }

    /// Gives the master the bounds of the piece, and the basis to begin with.
    private func enter(_ master: inout any RelaxationMaster & ~Copyable) throws(SolverError) {
        var bounds: [VariableID: (lower: Double, upper: Double)] = [:]
        for change in node.changes { bounds[change.variable] = (change.lower, change.upper) }
        for id in known.integral {
            let all = known.whole.effectiveBounds(of: id)
            let own = bounds[id] ?? all
            let (lower, upper) = (max(own.lower, all.lower), min(own.upper, all.upper))
            let now = master.model.effectiveBounds(of: id)
            if now.lower != lower || now.upper != upper { try master.setBounds(of: id, lower: lower, upper: upper) }
        }
        try master.start(from: node.basis)
    }

    /// Narrows bounds within the piece to what solutions below the goal can use.
    private func narrow(
        _ solution: Solution, _ master: inout any RelaxationMaster & ~Copyable
    ) throws(SolverError) -> [BoundChange] {
        guard known.goal < .infinity, known.pieces.contains(.narrowing) else { return [] }
        let before = master.model
        let after = ReducedCostFixing(before, solution, target: known.goal).model
        var changes: [BoundChange] = []
        for id in known.integral {
            let (old, new) = (before.effectiveBounds(of: id), after.effectiveBounds(of: id))
            guard new.lower > old.lower || new.upper < old.upper else { continue }
            changes.append(BoundChange(variable: id, lower: new.lower, upper: new.upper))
            try master.setBounds(of: id, lower: new.lower, upper: new.upper)
        }
        return changes
    }

    private mutating func split(
        _ candidate: BranchingChoice.Candidate, down: BranchingChoice.Side, up: BranchingChoice.Side, _ model: Model
    ) {
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
        children = [
            child(down, lower, floor, .down, candidate.toLower), child(up, floor + 1, upper, .up, candidate.toUpper),
        ].filter { !SearchTree.isBeyond(known.goal, $0.bound) }
    }

    /// Takes a point whose decisions are whole, but for rounding, if it is better than the best.
    private mutating func adopt(
        _ point: [Double], _ master: inout any RelaxationMaster & ~Copyable
    ) throws(SolverError) {
        for id in known.decisions {
            let value = point[id.index].rounded()
            let now = master.model.effectiveBounds(of: id)
            if now.lower != value || now.upper != value { try master.setBounds(of: id, lower: value, upper: value) }
        }
        let found = try master.solveRelaxation()
        iterations += found.effort.iterations
        guard let objective = found.objective, found.termination.reason == .optimal else {
            unresolved = min(unresolved, node.bound)
            return
        }
        guard objective < known.goal else { return }
        known.goal = objective
        solution = (found.values, objective)
    }
}

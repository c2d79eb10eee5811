import LinearModel

/// Chooses what to split a node on: reliability branching (Achterberg, Koch and Martin 2005).
///
/// Where too little is known of a variable, both sides are tried for a few simplex iterations; what that tells is noted
/// and spares later trials.
struct BranchingChoice {
    /// An integral variable with a fractional value.
    struct Candidate: Sendable {
        let variable: VariableID
        let value: Double

        var toLower: Double { value - value.rounded(.down) }
        var toUpper: Double { value.rounded(.up) - value }
    }

    /// The integral variables whose values are fractional within their bounds in `model`. Arithmetic may leave a value a
    /// hair outside; to split there would change nothing, again and again.
    static func candidates(_ integral: [VariableID], _ values: [Double], in model: Model) -> [Candidate] {
        integral.compactMap { id in
            let (lower, upper) = model.effectiveBounds(of: id)
            let value = min(max(values[id.index], lower), upper)
            return abs(value - value.rounded()) > tolerance ? Candidate(variable: id, value: value) : nil
        }
    }

    /// How far from a whole number a value may be for it to be one.
    static let tolerance = 1e-6

    /// What to do with a node.
    enum Decision {
        /// Split on a variable, into these two sides.
        case split(Candidate, down: Side, up: Side)
        /// One side of this variable holds nothing: narrow it and look again.
        case narrow(BoundChange)
        /// Neither side holds anything.
        case discard
    }

    /// One of the two pieces of a split.
    struct Side {
        /// A proven bound on it.
        let bound: Double
        /// A basis to begin it with.
        let basis: Basis
    }

    /// Trials after which a variable's average is trusted.
    private let reliability = 2
    /// Candidates after which, should none of them be better than the best, no more are looked at.
    private let patience = 8
    private let trialIterations = 30
    private(set) var iterations = 0
    /// What trials have taught.
    private(set) var lessons: [PseudoCosts.Lesson] = []
    private let candidates: [Candidate]
    private let basis: Basis
    private let bound: Double
    private let goal: Double

    /// A choice among `candidates` at a node whose relaxation ended with this basis and bound; only solutions below
    /// `goal` count.
    init(_ candidates: [Candidate], basis: Basis, bound: Double, goal: Double) {
        self.candidates = candidates
        self.basis = basis
        self.bound = bound
        self.goal = goal
    }

    /// Chooses, leaving the master's bounds and basis as they were.
    mutating func decide(
        _ master: inout any RelaxationMaster & ~Copyable, _ costs: inout PseudoCosts, _ limits: WorkLimits
    ) throws(SolverError) -> Decision {
        var best: (score: Double, decision: Decision)?
        var misses = 0
        for (expected, candidate) in ranked(costs) {
            var score = expected
            let untried = Side(bound: bound, basis: basis)
            var decision = Decision.split(candidate, down: untried, up: untried)
            if costs.experience(candidate.variable) < reliability {
                decision = try trial(candidate, &master, &costs, limits)
                guard case .split(_, let down, let up) = decision else { return decision }
                score = PseudoCosts.score(down: down.bound - bound, up: up.bound - bound)
            }
            misses += 1
            if score > (best?.score ?? -1) * (1 + 1e-6) {
                best = (score, decision)
                misses = 0
            }
            if misses >= patience { break }
        }
        return best?.decision ?? .discard
    }

    private func ranked(_ costs: PseudoCosts) -> [(Double, Candidate)] {
        candidates.map { candidate in
            let score = PseudoCosts.score(
                down: costs.rise(candidate.variable, .down, distance: candidate.toLower),
                up: costs.rise(candidate.variable, .up, distance: candidate.toUpper))
            return (score, candidate)
        }.sorted { ($1.0, $0.1.variable) < ($0.0, $1.1.variable) }
    }

    /// Tries both sides.
    private mutating func trial(
        _ candidate: Candidate, _ master: inout any RelaxationMaster & ~Copyable, _ costs: inout PseudoCosts,
        _ limits: WorkLimits
    ) throws(SolverError) -> Decision {
        let id = candidate.variable
        let (lower, upper) = master.model.effectiveBounds(of: id)
        let floor = candidate.value.rounded(.down)
        try master.setBounds(of: id, lower: lower, upper: floor)
        let down = try glimpse(&master, limits)
        try master.setBounds(of: id, lower: floor + 1, upper: upper)
        let up = try glimpse(&master, limits)
        try master.setBounds(of: id, lower: lower, upper: upper)
        switch (down, up) {
        case (nil, nil): return .discard
        case (nil, _): return .narrow(BoundChange(variable: id, lower: floor + 1, upper: upper))
        case (_, nil): return .narrow(BoundChange(variable: id, lower: lower, upper: floor))
        case (let down?, let up?):
            let new = [
                PseudoCosts.Lesson(
                    variable: id, direction: .down, distance: candidate.toLower, rise: down.bound - bound),
                PseudoCosts.Lesson(variable: id, direction: .up, distance: candidate.toUpper, rise: up.bound - bound),
            ]
            for lesson in new { costs.note(lesson) }
            lessons += new
            return .split(candidate, down: down, up: up)
        }
    }

    /// What a few iterations come to; `nil` where nothing below the goal is left.
    private mutating func glimpse(
        _ master: inout any RelaxationMaster & ~Copyable, _ limits: WorkLimits
    ) throws(SolverError) -> Side? {
        var options = limits.slice(trialIterations, after: 0).options(below: goal)
        options.pricing = .largestInfeasibility
        let solution = try master.solveRelaxation(options: options, stop: limits.stop)
        iterations += solution.effort.iterations
        let end = try master.basis()
        // The next trial would otherwise have to undo this one first.
        try master.start(from: basis)
        if solution.termination.reason == .infeasible { return nil }
        let found = max(bound, solution.bound ?? bound)
        return SearchTree.isBeyond(goal, found) ? nil : Side(bound: found, basis: end)
    }
}

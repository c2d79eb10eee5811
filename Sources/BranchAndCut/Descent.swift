import LinearModel

/// A way down from a relaxation's optimum: fractional decisions are put up to their greater whole numbers, those nearest to
/// them first and some at a time, and the relaxation is solved again in between, until few are in doubt or it has taken long
/// enough.
///
/// What the relaxation leaves open is decided little by little, each time in the light of all that has been decided: others
/// may still give way, which they cannot where all is rounded at once. Where a step leads to nothing good it is taken back,
/// and from there on steps are half as large. Where a good solution is known, decisions that it has put up, too, go first,
/// so that the descent ends nearer to it and the best of both is the sooner found between them.
///
/// Unlike a ``Dive`` it need not go on to the end, which is where it gets dear: the last doubts are for branch and cut.
struct Descent {
    /// The program with each decision between the whole numbers next to where the descent has ended, which settles all but
    /// those in doubt; `nil` where it led nowhere.
    private(set) var narrowed: Model?
    /// Simplex iterations spent.
    private(set) var iterations = 0

    private let decisions: [VariableID]
    private let cutoff: Double
    private let fewDoubts: Int
    private let limits: WorkLimits
    /// A good solution to stay near to, if any.
    private let incumbent: [Double]?
    /// By how much of the way to the next whole number a decision is nearer where the incumbent is there.
    private let pull: Double

    /// The share of the doubtful decisions that are put up in one step, halved with each step that led nowhere.
    private static var portion: Double { 0.2 }
    /// How many steps may lead nowhere; then, too, it ends with more in doubt.
    private static var mostRetreats: Int { 20 }
    /// By how much of the way to the next whole number chance may mistake decisions, for no two descents to be alike.
    private static var noise: Double { 0.2 }
    /// The greatest ``pull``; chance says how much of it a descent gets, so that some go their own way and some hardly.
    private static var mostPull: Double { 0.8 }

    /// Goes down from the optimum of a master's relaxation.
    ///
    /// - Parameters:
    ///   - cutoff: what the relaxation must not come to on the way.
    ///   - incumbent: a good solution to stay near to; `nil` to go wherever the relaxation leads.
    ///   - fewDoubts: how many decisions may be in doubt in the end.
    ///   - limits: of the descent; where they are reached it ends with more in doubt.
    init(
        from optimum: Solution, _ master: inout any RelaxationMaster & ~Copyable, below cutoff: Double,
        near incumbent: [Double]?, fewDoubts: Int, _ limits: WorkLimits, using random: inout some RandomNumberGenerator
    ) throws(SolverError) {
        decisions = master.model.decisions
        self.cutoff = cutoff
        self.fewDoubts = fewDoubts
        self.limits = limits
        self.incumbent = incumbent
        pull = incumbent == nil ? 0 : Double.random(in: 0..<Self.mostPull, using: &random)
        guard let end = try goDown(from: optimum.values, &master, using: &random) else { return }
        var model = master.model
        for id in decisions {
            let (lower, upper) = model.effectiveBounds(of: id)
            let value = min(max(end[id.index], lower), upper)
            model.setBounds(
                of: id, lower: (value + BranchingChoice.tolerance).rounded(.down),
                upper: (value - BranchingChoice.tolerance).rounded(.up))
        }
        narrowed = model
    }

    /// Where few decisions are in doubt, or as near to that as it gets; `nil` where there is no way on.
    private mutating func goDown(
        from start: [Double], _ master: inout any RelaxationMaster & ~Copyable,
        using random: inout some RandomNumberGenerator
    ) throws(SolverError) -> [Double]? {
        var point = start
        var retreats = 0
        while retreats <= Self.mostRetreats, !limits.isReached(after: iterations) {
            let doubtful = BranchingChoice.candidates(decisions, point, in: master.model)
            if doubtful.count <= fewDoubts { return point }
            let distances = doubtful.map {
                ($0, distance(of: $0) + Self.noise * Double.random(in: 0..<1, using: &random))
            }
            let nearest = distances.sorted { ($0.1, $0.0.variable) < ($1.1, $1.0.variable) }
                .prefix(max(1, Int(Self.portion * Double(doubtful.count)) >> retreats)).map(\.0)
            let basis = try master.basis()
            let before = master.model
            for one in nearest {
                let upper = before.effectiveBounds(of: one.variable).upper
                try master.setBounds(of: one.variable, lower: one.value.rounded(.up), upper: upper)
            }
            if let next = try optimum(of: &master) {
                point = next
                continue
            }
            retreats += 1
            for one in nearest {
                let (lower, upper) = before.effectiveBounds(of: one.variable)
                try master.setBounds(of: one.variable, lower: lower, upper: upper)
            }
            try master.start(from: basis)
            guard nearest.count == 1, let one = nearest.first, !limits.isReached(after: iterations) else { continue }
            // It cannot be put up at all.
            let lower = before.effectiveBounds(of: one.variable).lower
            try master.setBounds(of: one.variable, lower: lower, upper: one.value.rounded(.down))
            guard let next = try optimum(of: &master) else { return nil }
            point = next
        }
        return point
    }

    /// How far a decision is from its next whole number, or less where the incumbent is there.
    private func distance(of doubt: BranchingChoice.Candidate) -> Double {
        guard let incumbent,
            incumbent[doubt.variable.index] >= doubt.value.rounded(.up) - BranchingChoice.tolerance
        else { return doubt.toUpper }
        return doubt.toUpper - pull
    }

    /// The optimum of what is left; `nil` where there is none below the cutoff, or not within the limits.
    private mutating func optimum(of master: inout any RelaxationMaster & ~Copyable) throws(SolverError) -> [Double]? {
        let solution = try master.solveRelaxation(options: limits.options(after: iterations), stop: limits.stop)
        iterations += solution.effort.iterations
        guard solution.termination.reason == .optimal, let bound = solution.bound, bound < cutoff else { return nil }
        return solution.values
    }
}

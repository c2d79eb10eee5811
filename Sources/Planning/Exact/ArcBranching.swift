import BranchAndCut
import Formulation
import Itineraries
import LinearModel

/// Branch and cut on the arc program of one part: proves a bound, and may find a better plan.
struct ArcBranching<S: Solver>: Sendable {
    private let formulation: Formulation
    private let program: ArcProgram
    private var run: BranchAndCutRun<S>
    /// Simplex iterations for cutting planes at the root that the effort amounts to.
    let rootIterations: Int
    /// Simplex iterations for the tree, likewise.
    let treeIterations: Int
    /// The score of the best plan known.
    private var score: Double
    /// How often in a row the tree has gone on since that plan is known and got nowhere.
    private var turnsInVain = 0

    /// What branching found out.
    struct Outcome: Sendable {
        /// A better assignment than the one it was given, if it found one.
        let assignment: Assignment?
        /// A bound on the score of every plan of the part.
        let bound: Double
        /// Whether there is nothing left to search.
        let isExhausted: Bool
    }

    /// Nothing searched yet.
    ///
    /// - Parameters:
    ///   - effort: how much work may go into it.
    ///   - score: only better plans are looked for; `nil` for any.
    ///   - insists: whether it is the bound that matters.
    ///   - start: prices that prove a bound, and a plan, near which the first relaxation is looked for; `nil` for anywhere.
    init(
        _ solver: S, _ formulation: Formulation, effort: Double, below score: Double? = nil, insists: Bool = false,
        near start: (prices: LagrangianBound.Prices, plan: Assignment)? = nil, without: Set<SearchPiece> = [],
        stop: StopSignal, idle: IdleThreads? = nil
    ) {
        self.formulation = formulation
        program = ArcProgram(formulation, isReduced: true)
        let search = BranchAndCut(
            solver, pieces: SearchPiece.branchAndCut(without: without), stop: stop, idle: idle)
        // Planes at the root bring most at first; a tree is the dearer the larger the program, and comes to less.
        rootIterations = Self.rootIterations(formulation, effort: effort)
        let rows = Double(max(200, program.model.constraintCount))
        treeIterations = Int(min(1e9, effort * 12e11 / (rows * rows)))
        self.score = score ?? .infinity
        run = BranchAndCutRun(
            search, program.model, program.whereabouts.map { Alternatives(of: $0.variables, total: $0.count) },
            reducedCosts: start.map { [program] in
                ArcReducedCosts(formulation, program, at: $0.prices, beside: $0.plan).values
            }, below: self.score, rootIterations: rootIterations, insists: insists)
    }

    /// Simplex iterations for the root: as many as the first relaxation is likely to take, without which all would be in vain,
    /// and a quarter of what the effort amounts to where that is much, since later planes bring less.
    static func rootIterations(_ formulation: Formulation, effort: Double) -> Int {
        let affordable = affordableIterations(formulation, effort: effort)
        return Int(min(200_000, max(min(50_000, affordable), affordable / 4, relaxationIterations(formulation))))
    }

    /// Simplex iterations that the effort amounts to and the root does not get: none but where the effort is large.
    static func spareIterations(_ formulation: Formulation, effort: Double) -> Int {
        let affordable = Int(min(1e9, affordableIterations(formulation, effort: effort)))
        return max(0, affordable - rootIterations(formulation, effort: effort))
    }

    /// Simplex iterations that an effort of 1 would amount to in a part of a single arc.
    static var iterationsOfOneArc: Double { 1.85e9 }

    /// Simplex iterations that an effort amounts to: the fewer the larger the part, since there each takes longer.
    private static func affordableIterations(_ formulation: Formulation, effort: Double) -> Double {
        iterationsOfOneArc * effort / Double(max(1, formulation.arcCount))
    }

    /// Simplex iterations that the first relaxation takes at most, by those tried.
    private static func relaxationIterations(_ formulation: Formulation) -> Double {
        Double(max(1, formulation.arcCount))
    }

    /// Whether so much effort comes to a good third of what the first relaxation of a part may take, which is finished once
    /// begun. The largest part tried has 40,000 arcs.
    static func isWorthwhile(_ formulation: Formulation, effort: Double) -> Bool {
        formulation.arcCount <= 50_000
            && affordableIterations(formulation, effort: effort) >= 0.375 * relaxationIterations(formulation)
    }

    /// What was found out so far.
    var outcome: Outcome {
        let outcome = run.outcome
        return Outcome(
            assignment: outcome.values.flatMap { ArcDecoding(formulation, program, $0).assignment },
            bound: outcome.bound, isExhausted: outcome.isExhausted)
    }

    /// The optimum of the relaxation as tight as it is by now, and that program; `nil` before there is
    /// one, and once nothing is left to search.
    var lead: (guide: Guide, tight: TightPart<S>)? {
        guard let relaxation = run.relaxation, let tight = run.tight else { return nil }
        return (Guide(program, at: relaxation), TightPart(formulation, program, tight))
    }

    /// Whether a tree is searched that is likely to come to an end.
    var isInSmallTree: Bool { run.isInSmallTree }

    /// Whether the tree would hardly get anywhere: the bound is far off, or the tree got nowhere when it last went on by
    /// itself, time and again, and no better plan is known since.
    var isInVain: Bool { turnsInVain >= Self.patience || run.isFarOff }

    /// The share of what is open that a tree which gets anywhere closes each time it goes on.
    private static var headway: Double { 0.02 }
    /// How often in a row it may close less, as it does when a better plan lets all begin anew.
    private static var patience: Int { 3 }

    /// Takes note of a better plan found elsewhere.
    mutating func take(_ assignment: Assignment, score: Double) {
        if score < self.score { (self.score, turnsInVain) = (score, 0) }
        run.take(ArcEncoding(formulation, program, assignment).values, objective: score)
    }

    /// Goes on for so many simplex iterations at a root and in a tree, and, as a safety stop, seconds.
    ///
    /// A root may take some of the tree's, not the other way round.
    mutating func advance(
        root: Int, tree: Int, deadline: Deadline, progress: (Double?, Double) -> Void = { _, _ in }
    ) throws(SolverError) {
        let before = run.outcome
        try run.advance(
            iterations: root + tree, treeIterations: tree, secondsLeft: { deadline.seconds }, progress: progress)
        let after = run.outcome
        guard root == 0, after.iterations > before.iterations else { return }
        let isInVain = after.bound - before.bound < Self.headway * (score - before.bound)
        turnsInVain = isInVain ? turnsInVain + 1 : 0
    }

    /// Searches in one go within counted effort and, as a safety stop, seconds.
    func search(deadline: Deadline) throws(SolverError) -> Outcome {
        var branching = self
        try branching.advance(root: rootIterations, tree: treeIterations, deadline: deadline)
        return branching.outcome
    }
}

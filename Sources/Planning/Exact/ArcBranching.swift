import BranchAndCut
import Formulation
import Itineraries
import LinearModel

/// Branch and cut on the arc program of one part: proves a bound, and may find a better plan.
struct ArcBranching<S: Solver>: Sendable {
    private let formulation: Formulation
    private let program: ArcProgram
    private var run: BranchAndCutRun<S>

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
    /// - Parameter score: only better plans are looked for; `nil` for any.
    init(
        _ solver: S, _ formulation: Formulation, below score: Double? = nil, without: Set<SearchPiece> = [],
        stop: StopSignal, idle: IdleThreads? = nil
    ) {
        self.formulation = formulation
        program = ArcProgram(formulation, isReduced: true)
        let search = BranchAndCut(
            solver, pieces: SearchPiece.branchAndCut(without: without), stop: stop, idle: idle)
        run = BranchAndCutRun(search, program.model, below: score ?? .infinity)
    }

    /// How large the program is.
    var variableCount: Int { program.model.variableCount }

    /// Simplex iterations for cutting planes at the root: as a rule enough.
    func rootIterations(_ effort: Double) -> Int { Int(20_000 * min(1, 3 * effort)) }

    /// Simplex iterations for the tree: the fewer the larger the program, since there each takes longer and comes to less.
    func treeIterations(_ effort: Double, share: Double = 1) -> Int {
        let rows = Double(max(200, program.model.constraintCount))
        return Int(min(1e9, effort * share * 12e11 / (rows * rows)))
    }

    /// What was found out so far.
    var outcome: Outcome {
        let outcome = run.outcome
        return Outcome(
            assignment: outcome.values.flatMap { ArcDecoding(formulation, program, $0).assignment },
            bound: outcome.bound, isExhausted: outcome.isExhausted)
    }

    /// Takes note of a better plan found elsewhere.
    mutating func take(_ assignment: Assignment, score: Double) {
        run.take(ArcEncoding(formulation, program, assignment).values, objective: score)
    }

    /// Goes on for so many simplex iterations, and, as a safety stop, seconds.
    mutating func advance(
        iterations: Int, deadline: Deadline, progress: (Double?, Double) -> Void = { _, _ in }
    ) throws(SolverError) {
        try run.advance(iterations: iterations, secondsLeft: { deadline.seconds }, progress: progress)
    }

    /// Searches in one go within counted effort and, as a safety stop, seconds.
    func search(effort: Double, deadline: Deadline) throws(SolverError) -> Outcome {
        var branching = self
        try branching.advance(iterations: rootIterations(effort) + treeIterations(effort), deadline: deadline)
        return branching.outcome
    }
}

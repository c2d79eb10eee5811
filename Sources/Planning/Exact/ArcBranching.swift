import BranchAndCut
import Formulation
import Itineraries
import LinearModel

/// Branch and cut on the arc program of one part: proves a bound, and may find a better plan.
struct ArcBranching<S: Solver> {
    private let branchAndCut: BranchAndCut<S>
    private let formulation: Formulation
    private let program: ArcProgram

    /// What branching found out.
    struct Outcome: Sendable {
        /// A better assignment than the one it was given, if it found one.
        let assignment: Assignment?
        /// A bound on the score of every plan of the part.
        let bound: Double
        /// Whether there is nothing left to search.
        let isExhausted: Bool
    }

    init(
        _ solver: S, _ formulation: Formulation, without: Set<SearchPiece> = [], stop: StopSignal,
        idle: IdleThreads? = nil
    ) {
        branchAndCut = BranchAndCut(
            solver, pieces: SearchPiece.branchAndCut(without: without), stop: stop, idle: idle)
        self.formulation = formulation
        program = ArcProgram(formulation, isReduced: true)
    }

    /// How large the program is.
    var variableCount: Int { program.model.variableCount }

    /// Simplex iterations: as a rule enough for cutting planes at the root, and for the tree the fewer the larger the
    /// program, since there each takes longer and comes to less.
    private func iterationLimit(_ effort: Double, share: Double) -> Int {
        let rows = Double(max(200, program.model.constraintCount))
        return Int(20_000 * min(1, 3 * effort) + min(1e9, effort * share * 7e11 / (rows * rows)))
    }

    /// Searches for plans better than `score` (or for any plan), within counted effort and, as a safety stop, seconds.
    ///
    /// The effort is counted in simplex iterations, of which a larger program gets fewer.
    func search(
        below score: Double?, from start: Assignment? = nil, effort: Double, share: Double = 1, deadline: Deadline,
        progress: @escaping (Double?, Double) -> Void = { _, _ in }
    ) throws(SolverError) -> Outcome {
        let outcome = try branchAndCut.minimise(
            program.model, below: score, from: start.map { ArcEncoding(formulation, program, $0).values },
            iterationLimit: iterationLimit(effort, share: share),
            secondsLeft: { deadline.seconds },
            progress: progress)
        return Outcome(
            assignment: outcome.values.flatMap { ArcDecoding(formulation, program, $0).assignment },
            bound: outcome.bound, isExhausted: outcome.isExhausted)
    }
}

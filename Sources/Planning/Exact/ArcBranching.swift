import BranchAndCut
import Formulation
import Itineraries
import LinearModel

/// Branch and cut on the arc program of one part: proves a bound, and may find a better plan.
struct ArcBranching<S: Solver> {
    let solver: S
    private let formulation: Formulation
    private let program: ArcProgram

    /// What branching found out.
    struct Outcome {
        /// A better assignment than the one it was given, if it found one.
        let assignment: Assignment?
        /// A bound on the score of every plan of the part.
        let bound: Double
        /// Whether there is nothing left to search.
        let isExhausted: Bool
    }

    init(_ solver: S, _ formulation: Formulation) {
        self.solver = solver
        self.formulation = formulation
        program = ArcProgram(formulation, isReduced: true)
    }

    /// How large the program is.
    var variableCount: Int { program.model.variableCount }

    /// Searches for plans better than `score` (or for any plan), within counted effort and, as a safety stop, seconds.
    ///
    /// The effort is counted in simplex iterations, of which a larger program gets fewer.
    func search(
        below score: Double?, effort: Double, seconds: Double?, stop: StopSignal,
        progress: @escaping (Double?, Double) -> Void = { _, _ in }
    ) throws(SolverError) -> Outcome {
        let outcome = try BranchAndCut(solver, stop: stop).minimise(
            program.model, below: score,
            iterationLimit: Int(effort * 6e7 / Double(max(200, program.model.constraintCount))), seconds: seconds,
            progress: progress)
        return Outcome(
            assignment: outcome.values.flatMap { ArcDecoding(formulation, program, $0).assignment },
            bound: outcome.bound, isExhausted: outcome.isExhausted)
    }
}

import Formulation
import Itineraries
import LinearModel

/// Branch and bound by the solver on the arc program of one part: proves a bound, and may find a better plan.
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
        progress: ((SolveProgress) -> Void)? = nil
    ) throws(SolverError) -> Outcome {
        var options = SolveOptions()
        options.iterationLimit = Int(effort * 6e7 / Double(max(200, program.model.constraintCount)))
        options.timeLimit = seconds
        options.cuts = [.mixedIntegerRounding, .clique]
        options.branching = .pseudocost
        options.nodeOrder = .bestBound
        options.cutoff = score
        let solution = try solver.solve(program.model, options: options, stop: stop, progress: progress)
        let isExhausted =
            solution.termination.reason == .optimal || solution.termination.limit == .cutoff
            || solution.termination.reason == .infeasible
        // Where nothing better than the plan at hand exists, its own score is the bound.
        let limit = score ?? .infinity
        let bound = isExhausted && solution.objective == nil ? limit : min(limit, solution.bound ?? -.infinity)
        let assignment = solution.objective != nil ? ArcDecoding(formulation, program, solution.values).assignment : nil
        return Outcome(assignment: assignment, bound: bound, isExhausted: isExhausted)
    }
}

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
        program = ArcProgram(formulation)
    }

    /// How large the program is.
    var variableCount: Int { program.model.variableCount }

    /// Searches for plans better than `score`, within so many nodes and, as a safety stop, seconds.
    func search(
        below score: Double, nodes: Int, seconds: Double?, stop: StopSignal,
        progress: ((SolveProgress) -> Void)? = nil
    ) throws(SolverError) -> Outcome {
        var options = SolveOptions()
        options.nodeLimit = nodes
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
        let bound = isExhausted && solution.objective == nil ? score : min(score, solution.bound ?? -.infinity)
        let assignment = solution.objective != nil ? ArcDecoding(formulation, program, solution.values).assignment : nil
        return Outcome(assignment: assignment, bound: bound, isExhausted: isExhausted)
    }
}

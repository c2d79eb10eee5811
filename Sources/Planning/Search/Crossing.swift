import BranchAndCut
import Formulation
import LinearModel

/// Crosses plans of one part: finds the best plan in which teachers do only what some of them do in one of the plans.
///
/// Plans that a search has come to on different ways agree in most. What they differ in is a small program, and the best
/// of each is often better than any of them (Rothberg, "An evolutionary algorithm for polishing mixed integer programming
/// solutions", 2007).
struct Crossing<S: Solver> {
    private let branchAndCut: BranchAndCut<S>
    private let formulation: Formulation

    init(_ solver: S, _ formulation: Formulation, without: Set<SearchPiece> = [], stop: StopSignal) {
        branchAndCut = BranchAndCut(solver, pieces: SearchPiece.branchAndCut(without: without), stop: stop)
        self.formulation = formulation
    }

    /// The best plan between `plans`, `nil` where none was found that is worth less than `score`, and the simplex iterations
    /// spent.
    func best(
        between plans: [Assignment], below score: Double, iterationLimit: Int, deadline: Deadline
    ) throws(SolverError) -> (assignment: Assignment?, iterations: Int) {
        let program = ArcProgram(formulation, isReduced: true)
        let values = plans.map { ArcEncoding(formulation, program, $0).values }
        var model = program.model
        for id in model.variables where model.domain(of: id).isIntegral {
            let own = values.map { $0[id.index] }
            model.setBounds(of: id, lower: own.min() ?? 0, upper: own.max() ?? 0)
        }
        let outcome = try branchAndCut.minimise(
            model, below: score, iterationLimit: iterationLimit, secondsLeft: { deadline.seconds })
        let found = outcome.values.flatMap { ArcDecoding(formulation, program, $0).assignment }
        return (found, outcome.iterations)
    }
}

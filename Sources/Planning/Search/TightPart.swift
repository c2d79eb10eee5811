import BranchAndCut
import Formulation
import LinearModel

/// The program of one part as tight as its root has been made, in which better plans are looked for: between plans that
/// are known, and straight below the relaxation.
struct TightPart<S: Solver>: Sendable {
    private let formulation: Formulation
    private let program: ArcProgram
    private let tight: TightProgram<S>

    /// What crossing has come to.
    struct Outcome {
        /// The best plan between those given; `nil` where none was found that is worth less than asked for.
        let assignment: Assignment?
        /// Whether there is none better between them for sure.
        let isExhausted: Bool
        /// Simplex iterations spent.
        let iterations: Int
    }

    /// - Parameter tight: the arc program of the part with the planes that its root has got.
    init(_ formulation: Formulation, _ program: ArcProgram, _ tight: TightProgram<S>) {
        self.formulation = formulation
        self.program = program
        self.tight = tight
    }

    /// Where no root has been made tight.
    init(_ solver: S, _ formulation: Formulation, without: Set<SearchPiece> = [], stop: StopSignal) {
        let program = ArcProgram(formulation, isReduced: true)
        let search = BranchAndCut(solver, pieces: SearchPiece.branchAndCut(without: without), stop: stop)
        self.init(formulation, program, TightProgram(search, program.model))
    }

    /// Crosses plans: the best plan worth less than `score` in which teachers do only what some of them do in one of
    /// `plans`.
    ///
    /// Plans that a search has come to on different ways agree in most. What they differ in is a small program, and the best
    /// of each is often better than any of them (Rothberg, "An evolutionary algorithm for polishing mixed integer
    /// programming solutions", 2007).
    func best(
        between plans: [Assignment], below score: Double, iterationLimit: Int, deadline: Deadline
    ) throws(SolverError) -> Outcome {
        let outcome = try tight.minimise(
            between: plans.map { ArcEncoding(formulation, program, $0).values }, below: score,
            iterationLimit: iterationLimit, secondsLeft: { deadline.seconds })
        return Outcome(
            assignment: outcome.values.flatMap(assignment), isExhausted: outcome.isExhausted,
            iterations: outcome.iterations)
    }

    /// A plan worth less than `score` that a descent from the relaxation leads to, if it leads to one, and the simplex
    /// iterations spent; see ``TightProgram/descend(below:near:fewDoubts:iterationLimit:using:secondsLeft:)``.
    func descend(
        below score: Double, near best: Assignment?, iterationLimit: Int, using random: inout RandomSource,
        deadline: Deadline
    ) throws(SolverError) -> (assignment: Assignment?, iterations: Int) {
        let found = try tight.descend(
            below: score, near: best.map { ArcEncoding(formulation, program, $0).values },
            iterationLimit: iterationLimit, using: &random, secondsLeft: { deadline.seconds })
        return (found.values.flatMap(assignment), found.iterations)
    }

    private func assignment(_ values: [Double]) -> Assignment? {
        ArcDecoding(formulation, program, values).assignment
    }
}

import BranchAndCut
import Formulation
import Itineraries
import LinearModel

/// Frees some teachers of a plan at once and finds the best that all of them together can do, by branch and cut.
///
/// Putting one teacher back after another never swaps two who each make room for the other. A program of a few dozen
/// teachers beside everybody else as they stand is small, and its relaxation with cutting planes tight.
struct ExactNeighbourhood<S: Solver> {
    private let branchAndCut: BranchAndCut<S>
    private let formulation: Formulation
    private let teaching: ExactTeaching<S>

    /// What freeing some teachers has come to.
    struct Outcome {
        /// New paths, in the order of the seats; `nil` where nothing better was found.
        let paths: [Path]?
        /// Whether there is nothing better for sure.
        let isExhausted: Bool
        /// Simplex iterations spent.
        let iterations: Int
    }

    init(_ solver: S, _ formulation: Formulation, without: Set<SearchPiece> = [], stop: StopSignal) {
        branchAndCut = BranchAndCut(solver, pieces: SearchPiece.branchAndCut(without: without), stop: stop)
        self.formulation = formulation
        teaching = ExactTeaching(solver: solver)
    }

    /// The best paths of `seats` beside all others of `assignment`, if they are better than those they have.
    func improve(
        _ seats: [NeighbourhoodSearch.Seat], in assignment: Assignment, iterationLimit: Int, deadline: Deadline
    ) throws(SolverError) -> Outcome {
        let byType = Dictionary(grouping: seats, by: \.type).sorted { $0.key < $1.key }
        let chosen = byType.map { (type: $0.key, members: $0.value.map(\.member)) }
        let excerpt = Excerpt(of: formulation, chosen)
        var tally = Tally(formulation, assignment)
        var points = 0.0
        for (type, members) in chosen {
            for member in members {
                tally.add(assignment.paths[type][member], of: formulation.types[type], sign: -1)
                points += formulation.types[type].points(assignment.paths[type][member])
            }
        }
        let given = excerpt.given(tally)
        points += try worth(excerpt, excerpt.given(Tally(formulation, assignment)), beside: given)
        let program = ArcProgram(of: excerpt.formulation, beside: given)
        let outcome = try branchAndCut.minimise(
            program.model, below: points - 1e-6, iterationLimit: iterationLimit,
            secondsLeft: { deadline.seconds })
        let found = outcome.values.flatMap { ArcDecoding(excerpt.formulation, program, $0).assignment }
        guard let found else {
            return Outcome(paths: nil, isExhausted: outcome.isExhausted, iterations: outcome.iterations)
        }
        var position: [NeighbourhoodSearch.Seat: Path] = [:]
        for (choice, paths) in zip(chosen, found.paths) {
            for (member, path) in zip(choice.members, paths) {
                position[.init(type: choice.type, member: member)] = path
            }
        }
        return Outcome(
            paths: seats.compactMap { position[$0] }, isExhausted: outcome.isExhausted, iterations: outcome.iterations)
    }

    /// Points of an excerpt's teaching and rows, but for the charges of what others give.
    private func worth(
        _ excerpt: Excerpt, _ all: ArcProgram.Given, beside others: ArcProgram.Given
    ) throws(SolverError) -> Double {
        let rows = zip(excerpt.formulation.rows, zip(all.activities, others.activities))
        return try excerpt.formulation.points(teaching.teach(excerpt.formulation, all))
            + rows.reduce(0) { $0 + $1.0.points($1.1.0) - $1.0.charge($1.1.1) }
    }
}

extension Excerpt {
    /// What a tally of the whole gives to the excerpt.
    fileprivate func given(_ tally: Tally) -> ArcProgram.Given {
        ArcProgram.Given(
            capacities: blocks.map { Array(tally.capacities(ofBlock: $0)) }, activities: rows.map { tally.activity($0) }
        )
    }
}

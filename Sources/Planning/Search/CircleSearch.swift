import Formulation
import LinearModel

/// Improves a plan of one part by freeing some related teachers at a time, to find the best that all of them together
/// can do beside everybody else.
///
/// Live lessons are exact here, which the search that puts teachers back one by one only guesses.
struct CircleSearch {
    private let vicinity: Vicinity
    private let seatCount: Int
    private var random: RandomSource
    /// How many teachers are freed at once; it grows while that is easy.
    private var size = 12

    init(_ formulation: Formulation, seed: UInt64) {
        let seats = formulation.seats
        vicinity = Vicinity(formulation, seats)
        seatCount = seats.count
        random = RandomSource(seed: seed)
    }

    /// Frees one circle after another until so many simplex iterations are spent.
    ///
    /// - Parameter adopt: takes an assignment that should be better, and tells from which one to go on.
    mutating func improve<S: Solver>(
        _ assignment: Assignment, _ neighbourhood: ExactNeighbourhood<S>, iterations: Int, deadline: Deadline,
        until isOver: () -> Bool, adopt: (Assignment) throws(SolverError) -> Assignment
    ) throws(SolverError) {
        var assignment = assignment
        var left = iterations
        while left > 0, !isOver() {
            let chosen = vicinity.circle(of: min(size, seatCount), using: &random)
            let outcome = try neighbourhood.improve(
                chosen, in: assignment, iterationLimit: min(left, max(3_000, iterations / 10)), deadline: deadline)
            // A circle that is settled at once costs something too, or else the search would never end.
            left -= max(outcome.iterations, 200)
            size = outcome.isExhausted ? min(60, size + 1) : max(6, size - 2)
            guard let new = outcome.paths, new.count == chosen.count else { continue }
            var better = assignment
            for (seat, path) in zip(chosen, new) { better.paths[seat.type][seat.member] = path }
            assignment = try adopt(better)
        }
    }
}

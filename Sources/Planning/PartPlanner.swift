import Formulation
import LinearModel
import Plans

/// Plans one part: a first plan, a bound, a search, and, where the part is small, a proof by branching.
///
/// Work comes in rounds of counted effort, so that what a round finds does not depend on clocks or threads.
final class PartPlanner<S: Solver> {
    private let formulation: Formulation
    private let solver: S
    private let options: PlanningOptions
    private let stop: StopSignal
    private let deadline: Deadline
    private let search: NeighbourhoodSearch
    private var lagrangian: LagrangianBound?
    private var isProven = false

    /// The best assignment so far.
    private(set) var assignment: Assignment
    /// Its exact score.
    private(set) var score: Double
    /// The best bound so far.
    private(set) var bound: Double = -.infinity

    /// Finds a first plan of the part.
    init(
        _ formulation: Formulation, solver: S, options: PlanningOptions, number: Int, stop: StopSignal,
        deadline: Deadline
    ) throws(PlanningError) {
        self.formulation = formulation
        self.solver = solver
        self.options = options
        self.stop = stop
        self.deadline = deadline
        assignment = try Self.first(formulation)
        search = NeighbourhoodSearch(
            formulation, from: assignment, seed: options.seed &* 0x9E37_79B9 &+ UInt64(number))
        score = try Self.exactScore(formulation, assignment, solver)
    }

    private static func first(_ formulation: Formulation) throws(PlanningError) -> Assignment {
        do throws(Contradictions) {
            return try FirstPlan(formulation).assignment
        } catch {
            throw .contradiction(error.faults)
        }
    }

    /// Whether there is nothing left to do.
    var isFinished: Bool { isProven || !search.hasChoice && bound > -.infinity }

    private static func exactScore(
        _ formulation: Formulation, _ assignment: Assignment, _ solver: S
    ) throws(PlanningError) -> Double {
        do throws(SolverError) {
            let teaching = try ExactTeaching(solver: solver).teach(formulation, assignment)
            return Worth(formulation, assignment, teaching).total
        } catch {
            throw .solver(error)
        }
    }

    /// Improves plan and bound by one of `rounds` rounds, the last of which ends the search.
    func improve(round: Int, of rounds: Int) throws(PlanningError) {
        let isOver = { [stop, deadline] in stop.isSet || deadline.isPast }
        if round == 0 { search.settle(rounds: 4, until: isOver) }
        let effort = Int((options.effort * 60 * Double(search.seatCount)).rounded(.up)) + 200
        let share = 1 / Double(rounds)
        search.explore(
            count: effort / rounds, progress: Double(round) * share...Double(round + 1) * share, until: isOver)
        try adoptSearch()
        var lagrangian = lagrangian ?? LagrangianBound(formulation, from: search.best)
        lagrangian.improve(steps: Int((options.effort * 1_500).rounded(.up)) / rounds, score: search.bestScore, until: isOver)
        raise(to: lagrangian.bound)
        self.lagrangian = lagrangian
    }

    private func adoptSearch() throws(PlanningError) {
        guard search.best != assignment else { return }
        let found = try Self.exactScore(formulation, search.best, solver)
        if found < score {
            assignment = search.best
            score = found
        }
    }

    private func raise(to bound: Double) {
        self.bound = max(self.bound, min(bound, score))
        isProven = score - self.bound <= PlanningOptions.tolerance * max(1, abs(score))
    }

    /// Closes the gap by branch and bound, if the part is small enough for that to be worth while.
    ///
    /// - Parameter raised: told every better bound on the way.
    func prove(nodes: Int, raised: @escaping (Double) -> Void) throws(PlanningError) {
        guard !isFinished, !stop.isSet, !deadline.isPast else { return }
        do {
            let branching = ArcBranching(solver, formulation)
            guard branching.variableCount <= 20_000 else { return }
            let outcome = try branching.search(
                below: score, nodes: nodes, seconds: deadline.seconds, stop: stop
            ) { progress in
                if let bound = progress.bound { raised(bound) }
            }
            if let better = outcome.assignment {
                let found = try Self.exactScore(formulation, better, solver)
                if found < score {
                    assignment = better
                    score = found
                    search.adopt(better)
                }
            }
            raise(to: outcome.bound)
        } catch let error as SolverError {
            throw .solver(error)
        } catch let error as PlanningError {
            throw error
        } catch {
            return
        }
    }
}

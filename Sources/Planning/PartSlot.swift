import Formulation
import LinearModel
import Synchronization

/// One part and its planner, on which one thread works at a time while others look at where it stands.
final class PartSlot<S: Solver>: Sendable {
    /// The position among the parts.
    let number: Int
    /// The part.
    let formulation: Formulation
    /// How much there is to decide: arcs of all types.
    let size: Int
    /// How many teachers have a choice.
    let seatCount: Int
    private let planner = Mutex<PartPlanner<S>?>(nil)
    private let latest = Mutex<Standing?>(nil)

    /// What the planner of a part has reached.
    struct Standing: Sendable {
        let assignment: Assignment
        let score: Double
        let bound: Double
        var isSettled = false
    }

    init(_ number: Int, _ formulation: Formulation) {
        self.number = number
        self.formulation = formulation
        size = formulation.types.reduce(0) { $0 + $1.network.arcs.count }
        seatCount = formulation.types.reduce(0) { $0 + ($1.hasChoice ? $1.members.count : 0) }
    }

    /// What the planner has reached; `nil` before it has begun.
    var standing: Standing? { latest.withLock { $0 } }

    /// Makes the planner.
    func begin(
        from start: PlanStart? = nil, solver: S, options: PlanningOptions, stop: StopSignal, deadline: Deadline
    ) throws(PlanningError) {
        try planner.withLock { planner throws(PlanningError) in
            let made = try PartPlanner(
                formulation, from: start?.of(formulation, seed: options.seed), solver: solver, options: options,
                number: number, stop: stop, deadline: deadline)
            note(made)
            planner = made
        }
    }

    /// Lets the planner work.
    func work(_ body: (PartPlanner<S>) throws(PlanningError) -> Void) throws(PlanningError) {
        try planner.withLock { planner throws(PlanningError) in
            guard let planner else { return }
            try body(planner)
            note(planner)
        }
    }

    /// What proves the bound of the part.
    var partBound: PartBound { planner.withLock { $0?.partBound } ?? PartBound() }

    /// Shows how far the planner is while it is still at work; the assignment follows when it is done.
    func show(_ score: Double, _ bound: Double) {
        latest.withLock { standing in
            guard let now = standing else { return }
            standing = Standing(
                assignment: now.assignment, score: min(score, now.score), bound: min(max(bound, now.bound), score),
                isSettled: now.isSettled)
        }
    }

    private func note(_ planner: PartPlanner<S>) {
        let now = Standing(
            assignment: planner.assignment, score: planner.score, bound: planner.bound, isSettled: planner.isSettled)
        latest.withLock { $0 = now }
    }
}

import BranchAndCut
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
    /// Where the planner stood when it was last marked: a proof begins there, however far the search beside it has got.
    private let marked = Mutex<Standing?>(nil)
    /// Branch and cut under way; `nil` before it has begun, and where the part is too large for it.
    private let branching = Mutex<ArcBranching<S>?>(nil)
    /// Set once branch and cut has left nothing to search for.
    private let halt = StopSignal()

    /// What the planner of a part has reached.
    struct Standing: Sendable {
        let assignment: Assignment
        let score: Double
        let bound: Double
        var isSettled = false
        /// Whether nothing is left to do.
        var isDone = false
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
                number: number, stop: stop, halt: halt, deadline: deadline)
            note(made)
            planner = made
        }
    }

    /// The part's share of so many teachers who have a choice.
    func share(of seats: Int) -> Double { Double(seatCount) / Double(max(1, seats)) }

    /// Lets the planner improve the plan by a round.
    ///
    /// - Parameter share: of the effort of placing circles of teachers exactly.
    func improve(_ round: Int, _ moves: Int, share: Double, _ options: PlanningOptions) throws(PlanningError) {
        try work { planner throws(PlanningError) in
            try planner.improve(
                round: round, of: Crew<S>.rounds, moves: Int(options.effort * Double(moves)),
                iterations: Int(options.effort * share * 100_000))
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

    /// The most variables of a part's program that branch and cut is tried on.
    static var mostVariables: Int { 40_000 }

    /// Keeps where the planner stands, before a search and a proof go their own ways.
    func mark() throws(PlanningError) {
        try work { $0.mark() }
        let now = standing
        marked.withLock { $0 = now }
    }

    /// Whether the proof has left nothing to search for.
    var isHalted: Bool { halt.isSet }

    /// Closes the gap from below in one round of several, beside a search that goes on: from the mark, and for
    /// ``takeProof()`` to take.
    ///
    /// - Parameters:
    ///   - share: of the effort of all parts.
    ///   - idle: threads without work, which may help.
    ///   - found: told a score and a bound on the way.
    func prove(
        _ round: Int, of rounds: Int, solver: S, options: PlanningOptions, share: Double, deadline: Deadline,
        stop: StopSignal, idle: IdleThreads, _ found: @escaping (Double, Double) -> Void
    ) throws(PlanningError) {
        guard let now = marked.withLock({ $0 }), !now.isDone, !stop.isSet, !deadline.isPast else { return }
        guard !options.without.contains(.branching) else { return }
        do throws(SolverError) {
            try branching.withLock { branching throws(SolverError) in
                var own =
                    branching
                    ?? ArcBranching(
                        solver, formulation, without: options.without, stop: stop, idle: idle)
                guard own.variableCount <= Self.mostVariables else { return }
                branching = nil
                own.take(now.assignment, score: now.score)
                let tree = own.treeIterations(options.effort, share: share) / rounds
                try own.advance(
                    iterations: tree + (round == 0 ? own.rootIterations(options.effort) : 0), deadline: deadline
                ) {
                    found(min(now.score, $0 ?? now.score), $1)
                }
                if own.outcome.isExhausted { halt.set() }
                branching = own
            }
        } catch {
            throw .solver(error)
        }
    }

    /// Gives the planner what ``prove(_:of:solver:options:share:deadline:stop:idle:_:)`` has found.
    func takeProof() throws(PlanningError) {
        guard let outcome = branching.withLock({ $0?.outcome }) else { return }
        try work { planner throws(PlanningError) in try planner.take(outcome) }
    }

    /// What proves the bound of the part.
    var partBound: PartBound { planner.withLock { $0?.partBound } ?? PartBound() }

    /// Shows how far the planner is while it is still at work; the assignment follows when it is done.
    func show(_ score: Double, _ bound: Double) {
        latest.withLock { standing in
            guard let now = standing else { return }
            standing = Standing(
                assignment: now.assignment, score: min(score, now.score), bound: min(max(bound, now.bound), score),
                isSettled: now.isSettled, isDone: now.isDone)
        }
    }

    private func note(_ planner: PartPlanner<S>) {
        let now = Standing(
            assignment: planner.assignment, score: planner.score,
            bound: max(planner.bound, min(standing?.bound ?? 0, planner.score)), isSettled: planner.isSettled,
            isDone: planner.isDone)
        latest.withLock { $0 = now }
    }
}

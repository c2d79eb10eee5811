/// Why a solver stopped: what it knows, which limit cut it short if one did, and the solver's own words.
///
/// A reason says what was established; a limit says what stood in the way of more. `.feasible` with `.nodes` reads: a
/// solution was found, the node limit came before the proof. A solve that ran to its end has no limit.
public struct Termination: Hashable, Sendable {
    /// What was established.
    public enum Reason: String, Hashable, Sendable {
        /// The solution is the best there is, within the tolerances asked for.
        case optimal
        /// A solution was found; a better one may exist.
        case feasible
        /// Nothing was found, and nothing is known to exist or not to: a limit says why.
        case noSolutionFound
        /// No solution exists.
        case infeasible
        /// Solutions exist at any cost, however low.
        case unbounded
        /// Either no solution exists or there is no best one; the solver stopped before telling which.
        case infeasibleOrUnbounded
        /// Arithmetic failed: the solver could not go on, and what it had is given as far as it is proven.
        case numericalError
    }

    /// What stopped the solver before its end.
    public enum Limit: String, Hashable, Sendable {
        /// The time limit.
        case time
        /// The limit on simplex iterations.
        case iterations
        /// The limit on branch-and-bound nodes.
        case nodes
        /// The caller's ``StopSignal``.
        case interrupted
        /// No solution is better than the cutoff given; beyond it nothing was looked for.
        case cutoff
        /// The distance between solution and bound came down to the gap asked for.
        case gap
    }

    /// What was established.
    public var reason: Reason
    /// What stopped the solver, or `nil` where it ran to its end.
    public var limit: Limit?
    /// The solver's own words, for people; may be empty.
    public var detail: String

    /// Records why a solver stopped.
    public init(_ reason: Reason, limit: Limit? = nil, detail: String = "") {
        self.reason = reason
        self.limit = limit
        self.detail = detail
    }

    /// Whether a solution comes with it.
    public var hasSolution: Bool { reason == .optimal || reason == .feasible }
}

/// Where a solve stands. Holds no clock readings, so the sequence of reports repeats from run to run.
public struct SolveProgress: Hashable, Sendable {
    /// What the solver is at.
    public enum Phase: Hashable, Sendable {
        /// The linear relaxation of the whole model.
        case rootRelaxation
        /// Branch and bound.
        case search
    }

    /// What the solver is at.
    public var phase: Phase
    /// The best objective found, or `nil` where nothing was found yet.
    public var incumbent: Double?
    /// The lower bound proven, or `nil` where nothing is proven yet.
    public var bound: Double?
    /// The work done.
    public var effort: Effort

    /// Records where a solve stands.
    public init(phase: Phase, incumbent: Double?, bound: Double?, effort: Effort) {
        self.phase = phase
        self.incumbent = incumbent
        self.bound = bound
        self.effort = effort
    }
}

import Plans

/// Where the planner stands.
public struct PlanningProgress: Sendable, Hashable {
    /// What the planner is doing.
    public enum Phase: String, Sendable, Hashable, CaseIterable {
        /// Building networks and the formulation.
        case networks
        /// Finding a first plan.
        case start
        /// Improving the plan.
        case search
        /// Closing the gap by branching.
        case proof
        /// Writing the plan out as a value.
        case finishing
    }

    /// What the planner is doing.
    public var phase: Phase
    /// The score of the best plan so far.
    public var score: Double?
    /// The best bound so far.
    public var bound: Double?
    /// Seconds since the planner was asked.
    public var seconds: Double

    /// A point of a planner's progress.
    public init(phase: Phase, score: Double? = nil, bound: Double? = nil, seconds: Double) {
        self.phase = phase
        self.score = score
        self.bound = bound
        self.seconds = seconds
    }

    /// `(score − bound) / max(1, |score|)`, once there are both.
    public var gap: Double? {
        guard let score, let bound else { return nil }
        return Proof.gap(score: score, bound: bound)
    }
}

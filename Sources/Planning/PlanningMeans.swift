import LinearModel
import Plans

/// What parts are planned with, and what ends the work on all of them.
struct PlanningMeans<S: Solver>: Sendable {
    let solver: S
    let options: PlanningOptions
    /// Set by a person who has had enough.
    let stop: StopSignal
    let deadline: Deadline

    /// Who ended the work, a person or the clock; `nil` while it may go on.
    var interruption: Proof.Stop? { stop.isSet ? .interrupt : deadline.isPast ? .time : nil }

    /// Whether nothing new may be begun.
    var isOver: Bool { interruption != nil }
}

import LinearModel

/// What parts are planned with, and what ends the work on all of them.
struct PlanningMeans<S: Solver>: Sendable {
    let solver: S
    let options: PlanningOptions
    /// Set by a person who has had enough.
    let stop: StopSignal
    let deadline: Deadline

    /// Whether nothing new may be begun.
    var isOver: Bool { stop.isSet || deadline.isPast }
}

/// Keeps the time of each phase, and tells how far planning is.
struct PhaseClock: Sendable {
    /// When planning began.
    let start = ContinuousClock.now
    private let progress: @Sendable (PlanningProgress) -> Void
    private var phase = PlanningProgress.Phase.networks
    private var entered = ContinuousClock.now
    private var seconds: [(phase: String, seconds: Double)] = []

    init(_ progress: @escaping @Sendable (PlanningProgress) -> Void) { self.progress = progress }

    /// Leaves one phase for the next.
    mutating func enter(_ next: PlanningProgress.Phase) {
        close()
        phase = next
        report(nil, nil)
    }

    /// Tells the best score and bound so far.
    func report(_ score: Double?, _ bound: Double?) {
        progress(
            PlanningProgress(
                phase: phase, score: score, bound: bound,
                seconds: start.duration(to: ContinuousClock.now) / .seconds(1)))
    }

    /// The seconds of each phase, in order.
    mutating func finished() -> [(phase: String, seconds: Double)] {
        close()
        return seconds
    }

    private mutating func close() {
        let now = ContinuousClock.now
        let spent = entered.duration(to: now) / .seconds(1)
        if spent > 0, seconds.last?.phase != phase.rawValue { seconds.append((phase.rawValue, spent)) }
        entered = now
    }
}

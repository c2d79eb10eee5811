import Synchronization

/// Keeps the time of each phase, and tells how far planning is.
final class PhaseClock: Sendable {
    /// When planning began.
    let start = ContinuousClock.now
    private let progress: @Sendable (PlanningProgress) -> Void
    private let record = Mutex(Record())

    private struct Record {
        var phase: PlanningProgress.Phase?
        var entered = ContinuousClock.now
        var score: Double?
        var bound: Double?
        var seconds: [(phase: String, seconds: Double)] = []

        mutating func close() {
            let now = ContinuousClock.now
            if let phase { seconds.append((phase.rawValue, entered.duration(to: now) / .seconds(1))) }
            entered = now
        }
    }

    init(_ progress: @escaping @Sendable (PlanningProgress) -> Void) { self.progress = progress }

    /// Leaves one phase for the next.
    func enter(_ next: PlanningProgress.Phase) {
        record.withLock { record in
            record.close()
            record.phase = next
        }
        report(nil, nil)
    }

    /// Tells the best score and bound so far; what is `nil` stays as it was.
    func report(_ score: Double?, _ bound: Double?) {
        let now = record.withLock { record in
            record.score = score ?? record.score
            record.bound = bound ?? record.bound
            return PlanningProgress(
                phase: record.phase ?? .networks, score: record.score, bound: record.bound,
                seconds: start.duration(to: ContinuousClock.now) / .seconds(1))
        }
        progress(now)
    }

    /// The seconds of each phase, in order.
    func finished() -> [(phase: String, seconds: Double)] {
        record.withLock { record in
            record.close()
            record.phase = nil
            return record.seconds
        }
    }
}

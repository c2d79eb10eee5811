import Exports
import Planning
import Synchronization

/// Keeps what a planner reports, thinned to what changed, for the record of the run. Reports may come from any thread.
final class ProgressTrace: Sendable {
    private let start: ContinuousClock.Instant
    private let noted = Mutex<[RunRecord.Standing]>([])
    private let latest = Mutex<RunRecord.Standing?>(nil)

    /// How much better, as a share of the score, is worth a line of its own.
    private static let grain = 1e-4

    /// A trace that counts seconds from `start`.
    init(from start: ContinuousClock.Instant) { self.start = start }

    /// Notes where the planner stands, if it is better than what was noted last.
    func note(_ progress: PlanningProgress) {
        let now = RunRecord.Standing(
            seconds: start.duration(to: ContinuousClock.now) / .seconds(1), score: progress.score,
            bound: progress.bound)
        noted.withLock { standings in
            let last = standings.last
            let step = Self.grain * max(1, abs(now.score ?? 0))
            let isFirst = (now.score != nil && last?.score == nil) || (now.bound != nil && last?.bound == nil)
            let isBetter =
                (last?.score ?? 0) - (now.score ?? 0) > step || (now.bound ?? 0) - (last?.bound ?? 0) > step
            if isFirst || isBetter { standings.append(now) }
        }
        latest.withLock { $0 = now }
    }

    /// What was noted, and where the planner stood at the end.
    var standings: [RunRecord.Standing] {
        var standings = noted.withLock { $0 }
        if let end = latest.withLock({ $0 }), end.score != nil,
            end.score != standings.last?.score || end.bound != standings.last?.bound
        {
            standings.append(end)
        }
        return standings
    }
}

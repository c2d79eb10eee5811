/// A moment after which nothing new is begun; the only use of a clock in planning.
struct Deadline: Sendable {
    private let moment: ContinuousClock.Instant?

    /// So many seconds from `start`, or never.
    init(seconds: Double?, from start: ContinuousClock.Instant) {
        moment = seconds.map { start.advanced(by: .seconds($0)) }
    }

    /// So many seconds from now.
    init(secondsFromNow seconds: Double) { self.init(seconds: seconds, from: ContinuousClock.now) }

    /// Whether the moment is past.
    var isPast: Bool { moment.map { ContinuousClock.now >= $0 } ?? false }

    /// Seconds left, never below 0; `nil` where there is no end.
    var seconds: Double? {
        moment.map { max(0, ContinuousClock.now.duration(to: $0) / .seconds(1)) }
    }
}

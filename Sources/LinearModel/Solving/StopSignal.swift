import Synchronization

/// A request to stop, set once from any thread and polled cheaply by those at work.
///
/// Setting it is one atomic store, so a signal handler may do it. It cannot be taken back: use a new one for the next
/// run.
public final class StopSignal: Sendable {
    private let flag = Atomic<Bool>(false)

    /// Makes a signal that is not set.
    public init() {}

    /// Asks everyone who polls this signal to stop.
    public func set() { flag.store(true, ordering: .relaxed) }

    /// Whether stopping was asked for.
    public var isSet: Bool { flag.load(ordering: .relaxed) }
}

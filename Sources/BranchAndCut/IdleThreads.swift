import LinearModel
import Synchronization

/// How many threads have run out of work of their own, so that others may take their place.
public final class IdleThreads: Sendable {
    private let count = Atomic<Int>(0)

    /// Nobody is idle yet.
    public init() {}

    /// Says that one more thread has nothing left to do.
    public func give() { count.wrappingAdd(1, ordering: .relaxed) }

    /// Says that nobody is idle any more.
    public func clear() { count.store(0, ordering: .relaxed) }

    /// Whether no thread is idle now.
    var isEmpty: Bool { count.load(ordering: .relaxed) == 0 }

    /// Takes the place of an idle thread, if there is one; whoever does must ``give()`` it back.
    func take() -> Bool {
        while true {
            let now = count.load(ordering: .relaxed)
            if now == 0 { return false }
            if count.compareExchange(expected: now, desired: now - 1, ordering: .relaxed).exchanged { return true }
        }
    }

    /// What `body` makes of each value: two at a time where a thread is idle, and else one after the other.
    ///
    /// - Throws: What `body` threw for the first value that it threw for.
    func map<Value: Sendable, Made: Sendable, Failure: Error>(
        _ values: [Value], _ body: @escaping @Sendable (Value) throws(Failure) -> Made
    ) throws(Failure) -> [Made] {
        let isHelped = take()
        defer { if isHelped { give() } }
        return try SideBySide(threads: isHelped ? 2 : 1).map(values.count) { number throws(Failure) in
            try body(values[number])
        }
    }
}

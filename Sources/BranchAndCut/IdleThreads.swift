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

    /// Takes the place of an idle thread, if there is one; whoever does must ``give()`` it back.
    func take() -> Bool {
        while true {
            let now = count.load(ordering: .relaxed)
            if now == 0 { return false }
            if count.compareExchange(expected: now, desired: now - 1, ordering: .relaxed).exchanged { return true }
        }
    }

    /// Changes each of some values: two at a time where a thread is idle, and else one after the other.
    ///
    /// - Throws: What `body` threw for the first value that it threw for.
    func change<Value: Sendable>(
        _ values: inout [Value], _ body: @escaping @Sendable (inout Value) throws(SolverError) -> Void
    ) throws(SolverError) {
        let isHelped = take()
        defer { if isHelped { give() } }
        let boxes = values.map(Box.init)
        SideBySide(threads: isHelped ? 2 : 1).run(boxes.count) { boxes[$0].change(body) }
        for box in boxes { if let error = box.failure { throw error } }
        values = boxes.map(\.value)
    }

    /// A value that another thread changes.
    private final class Box<Value: Sendable>: Sendable {
        private let content: Mutex<(value: Value, failure: SolverError?)>

        init(_ value: Value) { content = Mutex((value, nil)) }

        var value: Value { content.withLock { $0.value } }
        var failure: SolverError? { content.withLock { $0.failure } }

        func change(_ body: (inout Value) throws(SolverError) -> Void) {
            content.withLock { content in
                do throws(SolverError) { try body(&content.value) } catch { content.failure = error }
            }
        }
    }
}

import Foundation
import Synchronization

/// Runs numbered pieces of work on threads of their own, and waits for all of them.
///
/// Threads rather than tasks: a solver's state belongs to the thread that made it, and long work must not block the
/// shared pool.
public struct SideBySide: Sendable {
    /// How many threads there are.
    public let threads: Int

    /// So many threads.
    public init(threads: Int) { self.threads = threads }

    /// Runs `body` for 0 up to `count`, each number once.
    ///
    /// - Parameter onIdle: called by each thread that finds nothing left to do while others may still be at work.
    public func run(
        _ count: Int, onIdle: @escaping @Sendable () -> Void = {}, _ body: @escaping @Sendable (Int) -> Void
    ) {
        guard threads > 1, count > 1 else {
            for number in 0..<count { body(number) }
            return
        }
        let next = Counter()
        let finished = DispatchSemaphore(value: 0)
        for _ in 0..<threads {
            let thread = Thread {
                while let number = next.take(below: count) { body(number) }
                onIdle()
                finished.signal()
            }
            thread.stackSize = 16 << 20
            thread.start()
        }
        for _ in 0..<threads { finished.wait() }
    }

    private final class Counter: Sendable {
        private let value = Atomic<Int>(0)

        func take(below count: Int) -> Int? {
            let number = value.wrappingAdd(1, ordering: .relaxed).oldValue
            return number < count ? number : nil
        }
    }
}

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

    /// What `body` makes of each number from 0 up to `count`, in order.
    ///
    /// - Throws: What `body` threw for the lowest number that it threw for, once all are done.
    public func map<Value: Sendable, Failure: Error>(
        _ count: Int, _ body: @escaping @Sendable (Int) throws(Failure) -> Value
    ) throws(Failure) -> [Value] {
        let results = Mutex<[Int: Result<Value, Failure>]>([:])
        run(count) { number in
            let result: Result<Value, Failure>
            do throws(Failure) { result = .success(try body(number)) } catch { result = .failure(error) }
            results.withLock { $0[number] = result }
        }
        var values: [Value] = []
        for (_, result) in results.withLock({ $0 }).sorted(by: { $0.key < $1.key }) { values.append(try result.get()) }
        return values
    }

    private final class Counter: Sendable {
        private let value = Atomic<Int>(0)

        func take(below count: Int) -> Int? {
            let number = value.wrappingAdd(1, ordering: .relaxed).oldValue
            return number < count ? number : nil
        }
    }
}

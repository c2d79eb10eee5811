import Foundation
import LinearModel
import Synchronization

/// Masters of one program, each on a thread of its own, since a solver's state belongs to the thread that made it.
///
/// What each of them is asked, and in which order, does not depend on whether they work side by side.
final class MasterThreads: Sendable {
    private let workers: [Worker]

    /// How many there are.
    var count: Int { workers.count }

    /// Loads `model` on so many threads.
    init(_ count: Int, _ solver: some Solver, _ model: Model) {
        workers = (0..<count).map { _ in Worker() }
        for worker in workers {
            let thread = Thread { worker.work(solver, model) }
            thread.stackSize = 16 << 20
            thread.start()
        }
    }

    /// Ends the threads; nothing may be asked afterwards.
    func close() {
        for worker in workers { worker.give(nil) }
        for worker in workers { worker.wait() }
    }

    /// Changes one value on each of the first masters.
    ///
    /// - Parameter isParallel: whether all of them may work at the same time.
    /// - Throws: What the first of them threw.
    func change<Value: Sendable>(
        _ values: inout [Value], isParallel: Bool,
        _ body: @escaping @Sendable (inout Value, inout any MasterProgram & ~Copyable) throws(SolverError) -> Void
    ) throws(SolverError) {
        let boxes = values.map(Box.init)
        for (box, worker) in zip(boxes, workers) {
            worker.give { master throws(SolverError) in
                try box.value.withLock { value throws(SolverError) in try body(&value, &master) }
            }
            if !isParallel { worker.wait() }
        }
        if isParallel { for (_, worker) in zip(boxes, workers) { worker.wait() } }
        for (_, worker) in zip(boxes, workers) { if let error = worker.error { throw error } }
        values = boxes.map { $0.value.withLock { $0 } }
    }

    private final class Box<Value: Sendable>: Sendable {
        let value: Mutex<Value>

        init(_ value: Value) { self.value = Mutex(value) }
    }

    /// One thread's orders.
    private final class Worker: Sendable {
        typealias Order = @Sendable (inout any MasterProgram & ~Copyable) throws(SolverError) -> Void
        private let order = Mutex<Order?>(nil)
        private let failure = Mutex<SolverError?>(nil)
        private let isGiven = DispatchSemaphore(value: 0)
        private let isDone = DispatchSemaphore(value: 0)

        /// What went wrong first; nothing more is done after that.
        var error: SolverError? { failure.withLock { $0 } }

        /// Gives an order, or `nil` to end.
        func give(_ next: Order?) {
            order.withLock { $0 = next }
            isGiven.signal()
        }

        /// Waits until the last order is carried out.
        func wait() { isDone.wait() }

        /// Carries out orders on the calling thread until the end of them.
        func work(_ solver: some Solver, _ model: Model) {
            var isOver = false
            do throws(SolverError) {
                try solver.withMaster(model) { master throws(SolverError) in
                    while let next = take() {
                        try next(&master)
                        isDone.signal()
                    }
                    isOver = true
                }
            } catch {
                failure.withLock { $0 = error }
                isDone.signal()
            }
            if !isOver { while take() != nil { isDone.signal() } }
            isDone.signal()
        }

        private func take() -> Order? {
            isGiven.wait()
            return order.withLock { $0 }
        }
    }
}

import Foundation
import GLPKSolver
import LinearModel
import Synchronization
import Testing

@Suite("Threads")
struct ThreadTests {
    @Test(
        "two threads side by side agree with one alone",
        arguments: [CutFamilies([]), [.gomory, .mixedIntegerRounding, .cover]])
    func sideBySide(cuts: CutFamilies) throws {
        let models = (1...6).map { HardModels.knapsacks(items: 20, rows: 3, seed: UInt64($0)) }
        var options = SolveOptions()
        options.cuts = cuts
        let settings = options
        let alone = try models.map { try GLPKSolver().solve($0, options: settings) }

        let results = Mutex<[Int: [Double]]>([:])
        let threads = (0..<2).map { offset in
            let done = DispatchSemaphore(value: 0)
            let thread = Thread {
                for index in stride(from: offset, to: models.count, by: 2) {
                    let values = (try? GLPKSolver().solve(models[index], options: settings))?.values
                    results.withLock { $0[index] = values }
                }
                done.signal()
            }
            thread.start()
            return done
        }
        for done in threads { done.wait() }
        let together = results.withLock { $0 }
        for index in models.indices { #expect(together[index] == alone[index].values) }
    }

    @Test("a signal from another thread stops a search")
    func interrupt() throws {
        let stop = StopSignal()
        let timer = Thread {
            Thread.sleep(forTimeInterval: 0.2)
            stop.set()
        }
        timer.start()
        let solution = try GLPKSolver().solve(HardModels.knapsacks(items: 80, rows: 20), stop: stop)
        #expect(solution.termination.limit == .interrupted)
        #expect(solution.bound != nil)
    }
}

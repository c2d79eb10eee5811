import LinearModel
import Testing

@testable import BranchAndCut

struct IdleThreadsTests {
    @Test(arguments: [0, 1]) func `values are made whether anybody is idle or not`(_ count: Int) throws {
        let idle = IdleThreads()
        for _ in 0..<count { idle.give() }
        let values = try idle.map([1, 2, 3]) { value throws(SolverError) in value * 10 }
        #expect(values == [10, 20, 30])
        #expect(idle.take() == (count == 1))
    }

    @Test func `of several errors the first value's is thrown, and the thread given back`() {
        let idle = IdleThreads()
        idle.give()
        let values = [1, 2, 3]
        #expect(throws: SolverError(.aborted, while: "changing 2")) {
            try idle.map(values) { value throws(SolverError) in
                if value > 1 { throw SolverError(.aborted, while: "changing \(value)") }
                return 7
            }
        }
        #expect(values == [1, 2, 3])
        #expect(idle.take())
    }
}

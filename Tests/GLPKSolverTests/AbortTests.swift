import LinearModel
import Testing

@testable import GLPKSolver

@Suite("Breakdowns of the library")
struct AbortTests {
    private var model: Model {
        var model = Model()
        let x = model.addVariable(cost: -1)
        model.addConstraint((2 * x).atMost(6))
        return model
    }

    @Test("a breakdown is an error with the library's words")
    func words() throws {
        let session = try GLPKSession()
        do {
            try session.provokeAbort()
            Issue.record("should have broken down")
        } catch {
            #expect(error.code == .aborted)
            #expect(error.activity == "provoking an abort")
            #expect(error.detail.contains("duplicate column indices not allowed"))
        }
        // From here on the session refuses everything but closing.
        #expect(throws: SolverError.self) { try session.load(model) }
    }

    @Test("two hundred breakdowns leave nothing behind, and solves between them are fine")
    func repetition() throws {
        for _ in 0..<200 {
            do {
                let session = try GLPKSession()
                #expect(try session.memoryBlocks() < 20)
                try session.load(model)
                #expect(throws: SolverError.self) { try session.provokeAbort() }
            }
            #expect(try GLPKSolver().solve(model).objective == -3)
        }
    }

    @Test("a breakdown inside an observer unwinds past the search, not past Swift")
    func insideCallback() throws {
        for _ in 0..<50 {
            do {
                let session = try GLPKSession()
                let hard = HardModels.knapsacks(items: 25, rows: 3)
                try session.load(hard)
                #expect(try session.slackBasis())
                _ = try session.simplex(
                    usesDual: true, presolve: false, pricing: .steepestEdge, iterationLimit: .max, timeLimit: .max,
                    objectiveLimit: .infinity)
                var events = 0
                let cleanUps = Counter()
                do {
                    _ = try session.search(options: SolveOptions(), start: nil, cutoff: nil, timeLimit: .max) { event in
                        defer { cleanUps.count += 1 }
                        events += 1
                        if event.nodes >= 5 {
                            #expect(throws: SolverError.self) { try session.provokeAbort() }
                        }
                        return false
                    }
                    Issue.record("should have broken down")
                } catch {
                    #expect(error.code == .aborted)
                    #expect(error.activity == "searching")
                    #expect(error.detail.contains("duplicate column indices"))
                }
                #expect(events == cleanUps.count)
            }
            #expect(try GLPKSolver().solve(model).objective == -3)
        }
    }

    private final class Counter {
        var count = 0
    }

    @Test("a master is rebuilt once, with all its changes")
    func rebuild() throws {
        var master = try GLPKMaster(model)
        #expect(try master.solveRelaxation().objective == -3)
        let columns = try master.addColumns([Column(Variable(upperBound: 4, cost: -1), entries: [])])
        _ = try master.addRows([(1 * columns[0] + VariableID(0)).atMost(5)])
        #expect(throws: SolverError.self) { try master.session.provokeAbort() }
        #expect(try master.solveRelaxation().objective == -5)
        // Each solve may be begun again once.
        #expect(throws: SolverError.self) { try master.session.provokeAbort() }
        try master.setCost(-3, of: columns[0])
        #expect(try master.solveInteger().objective == -13)
    }

    @Test("a second breakdown before the next solve is thrown")
    func secondBreakdown() throws {
        var master = try GLPKMaster(model)
        #expect(throws: SolverError.self) { try master.session.provokeAbort() }
        try master.setCost(-2, of: VariableID(0))
        #expect(throws: SolverError.self) { try master.session.provokeAbort() }
        do {
            _ = try master.solveRelaxation()
            Issue.record("should have given up")
        } catch {
            #expect(error.code == .aborted)
        }
    }
}

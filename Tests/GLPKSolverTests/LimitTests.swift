import GLPKSolver
import LinearModel
import Testing

@Suite("Limits")
struct LimitTests {
    let solver = GLPKSolver()
    let hard = HardModels.knapsacks(items: 40, rows: 5)

    @Test("a node limit stops with an honest bound, the same on every run")
    func nodeLimit() throws {
        let optimum = try #require(try solver.solve(HardModels.knapsacks(items: 25, rows: 3)).objective)
        var options = SolveOptions()
        options.nodeLimit = 20
        let solutions = try (0..<3).map { _ in
            try solver.solve(HardModels.knapsacks(items: 25, rows: 3), options: options)
        }
        for solution in solutions {
            #expect(solution.termination.limit == .nodes)
            #expect(solution.effort.nodes == 20)
            let bound = try #require(solution.bound)
            #expect(bound <= optimum + 1e-6)
            if let objective = solution.objective { #expect(objective >= optimum - 1e-6) }
            #expect(solution.values == solutions[0].values)
            #expect(solution.bound == solutions[0].bound)
            #expect(solution.effort == solutions[0].effort)
        }
    }

    @Test("the bound rises with the nodes allowed and never passes the optimum")
    func boundRises() throws {
        let model = HardModels.knapsacks(items: 25, rows: 3)
        let optimum = try #require(try solver.solve(model).objective)
        var last = -Double.infinity
        for limit in [0, 1, 10, 100, 1000] {
            var options = SolveOptions()
            options.nodeLimit = limit
            let bound = try #require(try solver.solve(model, options: options).bound)
            #expect(bound >= last)
            #expect(bound <= optimum + 1e-6)
            last = bound
        }
    }

    @Test("an iteration limit in the root gives the bound that the basis proves")
    func iterationLimitInRoot() throws {
        let model = HardModels.covering(sets: 200, elements: 150)
        var options = SolveOptions()
        options.relaxOnly = true
        let relaxation = try solver.solve(model, options: options)
        let optimum = try #require(relaxation.objective)
        #expect(relaxation.effort.iterations > 20)

        options.iterationLimit = 20
        let stopped = try solver.solve(model, options: options)
        #expect(stopped.termination.limit == .iterations)
        #expect(stopped.effort.iterations == 20)
        let bound = try #require(stopped.bound)
        #expect(bound <= optimum)
        #expect(bound > 0)
    }

    @Test("an iteration limit in the tree repeats exactly")
    func iterationLimitInTree() throws {
        var options = SolveOptions()
        options.iterationLimit = 400
        let first = try solver.solve(hard, options: options)
        let second = try solver.solve(hard, options: options)
        #expect(first.termination.limit == .iterations)
        #expect(first.effort.iterations >= 400)
        #expect(first.effort == second.effort)
        #expect(first.values == second.values)
        #expect(first.bound == second.bound)
    }

    @Test("a signal set beforehand stops before any work")
    func stopAlreadySet() throws {
        let stop = StopSignal()
        stop.set()
        let solution = try solver.solve(hard, stop: stop)
        #expect(solution.termination == Termination(.noSolutionFound, limit: .interrupted))
        #expect(solution.effort == Effort())
    }

    @Test("a signal set from the progress report stops the search")
    func stopFromProgress() throws {
        let stop = StopSignal()
        let solution = try solver.solve(hard, options: SolveOptions(), stop: stop) { progress in
            if progress.phase == .search { stop.set() }
        }
        #expect(solution.termination.limit == .interrupted)
        #expect(solution.bound != nil)
    }

    @Test("time limits", arguments: [0, 1e-6, 0.05, 1e300, .infinity])
    func timeLimit(seconds: Double) throws {
        var options = SolveOptions()
        options.timeLimit = seconds
        options.nodeLimit = seconds > 1 ? 50 : nil
        let solution = try solver.solve(HardModels.knapsacks(items: 60, rows: 10), options: options)
        #expect(solution.termination.limit == (seconds > 1 ? .nodes : .time))
    }

    @Test("a relative gap ends the search with the true bound")
    func relativeGap() throws {
        let exact = try #require(try solver.solve(HardModels.knapsacks(items: 25, rows: 3)).objective)
        var options = SolveOptions()
        options.relativeGap = 0.02
        let solution = try solver.solve(HardModels.knapsacks(items: 25, rows: 3), options: options)
        #expect(solution.termination == Termination(.optimal, limit: .gap))
        let (objective, bound) = (try #require(solution.objective), try #require(solution.bound))
        #expect(bound <= exact + 1e-6)
        #expect(objective >= exact - 1e-6)
        #expect(objective - bound <= 0.02 * abs(objective))
        #expect(bound < objective)
    }

    @Test("an absolute gap ends the search")
    func absoluteGap() throws {
        var options = SolveOptions()
        options.absoluteGap = 5
        let solution = try solver.solve(HardModels.knapsacks(items: 25, rows: 3), options: options)
        #expect(solution.termination.limit == .gap)
        let (objective, bound) = (try #require(solution.objective), try #require(solution.bound))
        #expect(objective - bound <= 5)
    }

    @Test("reports tell of every better solution, with falling objectives and rising bounds")
    func progress() throws {
        var reports: [SolveProgress] = []
        let solution = try solver.solve(
            HardModels.knapsacks(items: 25, rows: 3), options: SolveOptions(), stop: nil
        ) { reports.append($0) }
        #expect(reports.first?.phase == .rootRelaxation)
        let incumbents = reports.compactMap(\.incumbent)
        let bounds = reports.compactMap(\.bound)
        #expect(incumbents.isEmpty == false)
        #expect(zip(incumbents, incumbents.dropFirst()).allSatisfy { $0 >= $1 })
        #expect(zip(bounds, bounds.dropFirst()).allSatisfy { $0 <= $1 })
        let objective = try #require(solution.objective)
        #expect(incumbents.allSatisfy { $0 >= objective })
    }
}

import GLPKSolver
import LinearModel
import Testing

@Suite("Starts and cutoffs")
struct StartAndCutoffTests {
    let solver = GLPKSolver()
    let model = HardModels.knapsacks(items: 25, rows: 3)

    @Test("a start is returned where nothing better was found in time")
    func startKept() throws {
        var options = SolveOptions()
        options.startValues = [Double](repeating: 0, count: model.variableCount)
        options.timeLimit = 0
        let solution = try solver.solve(model, options: options)
        #expect(solution.termination == Termination(.feasible, limit: .time))
        #expect(solution.objective == 0)
        #expect(solution.values == options.startValues)
    }

    @Test("an optimal start is proven in fewer nodes, and returned")
    func optimalStart() throws {
        let reference = try solver.solve(model)
        var options = SolveOptions()
        options.heuristics = []
        let cold = try solver.solve(model, options: options)
        options.startValues = reference.values
        let warm = try solver.solve(model, options: options)
        #expect(warm.termination == Termination(.optimal))
        #expect(abs((warm.objective ?? .nan) - (reference.objective ?? .nan)) < 1e-9)
        #expect(warm.effort.nodes <= cold.effort.nodes)
    }

    @Test("a start that is not feasible is refused by name")
    func infeasibleStart() throws {
        var options = SolveOptions()
        options.startValues = [Double](repeating: 1, count: model.variableCount)
        let error = #expect(throws: SolverError.self) { try solver.solve(model, options: options) }
        #expect(error?.code == .invalidOptions)
        #expect(error?.detail.hasPrefix("the start misses constraint #0 by") == true)
    }

    @Test("a cutoff above the optimum leaves it to be found")
    func cutoffAbove() throws {
        let optimum = try #require(try solver.solve(model).objective)
        var options = SolveOptions()
        options.cutoff = optimum + 0.5
        let solution = try solver.solve(model, options: options)
        #expect(solution.termination == Termination(.optimal))
        #expect(abs((solution.objective ?? .nan) - optimum) < 1e-9)
    }

    @Test("a cutoff at or below the optimum is proven", arguments: [0, 0.5, 100])
    func cutoffBelow(distance: Double) throws {
        let optimum = try #require(try solver.solve(model).objective)
        var options = SolveOptions()
        options.cutoff = optimum - distance
        let solution = try solver.solve(model, options: options)
        #expect(solution.termination == Termination(.noSolutionFound, limit: .cutoff))
        #expect(solution.objective == nil)
        #expect(solution.values.isEmpty)
        let bound = try #require(solution.bound)
        #expect(bound <= optimum + 1e-6)
        #expect(bound >= optimum - distance - 1e-6)
    }

    @Test("a cutoff and limits together keep the bound honest")
    func cutoffWithNodeLimit() throws {
        let optimum = try #require(try solver.solve(model).objective)
        var options = SolveOptions()
        options.cutoff = optimum - 1
        options.nodeLimit = 3
        let solution = try solver.solve(model, options: options)
        #expect(solution.objective == nil)
        #expect(try #require(solution.bound) <= optimum - 1 + 1e-6)
    }

    @Test("an integral root that is no better than the cutoff is no solution")
    func integralRoot() throws {
        var model = Model(objectiveConstant: 5)
        let x = model.addVariable(.integer(lowerBound: 2, upperBound: 8, cost: 1))
        model.addConstraint((1 * x).atLeast(3))
        var options = SolveOptions()
        options.cutoff = 8
        let none = try solver.solve(model, options: options)
        #expect(none.termination == Termination(.noSolutionFound, limit: .cutoff))
        options.cutoff = 8.5
        #expect(try solver.solve(model, options: options).objective == 8)
    }

    @Test("presolve refuses what it would have to ignore")
    func presolveRefuses() {
        var options = SolveOptions()
        options.presolve = true
        options.cutoff = 1
        let error = #expect(throws: SolverError.self) { try solver.solve(model, options: options) }
        #expect(error?.code == .unsupported)
    }

    @Test("limits that make no sense are refused")
    func nonsense() {
        for change: (inout SolveOptions) -> Void in [
            { $0.timeLimit = -1 }, { $0.timeLimit = .nan }, { $0.nodeLimit = -1 }, { $0.iterationLimit = -1 },
            { $0.relativeGap = .nan }, { $0.absoluteGap = -1 }, { $0.cutoff = .nan }, { $0.startValues = [1] },
        ] {
            var options = SolveOptions()
            change(&options)
            let error = #expect(throws: SolverError.self) { try solver.solve(model, options: options) }
            #expect(error?.code == .invalidOptions)
        }
    }

    @Test("a model with numbers no solver can take is refused by name")
    func invalidModel() {
        var model = Model()
        model.addVariable("load", cost: .nan)
        let error = #expect(throws: SolverError.self) { try solver.solve(model) }
        #expect(error?.description == "invalidModel while reading the model: the cost of variable load is nan")
    }
}

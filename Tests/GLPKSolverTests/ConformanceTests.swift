import GLPKSolver
import LinearModel
import Testing

@Suite("Conformance")
struct ConformanceTests {
    let solver = GLPKSolver()

    @Test(
        "linear programs, by each method", arguments: ConformanceCase.linear, [SimplexMethod.automatic, .primal, .dual])
    func linear(conformance: ConformanceCase, method: SimplexMethod) throws {
        var options = SolveOptions()
        options.method = method
        let solution = try solver.solve(conformance.model, options: options)
        expect(solution, meets: conformance)
        if solution.termination.reason == .optimal {
            #expect(solution.duals.count == conformance.model.constraintCount)
            expectOptimalityConditions(solution, conformance.model)
        }
    }

    @Test("linear programs with presolve", arguments: ConformanceCase.linear)
    func linearPresolved(conformance: ConformanceCase) throws {
        var options = SolveOptions()
        options.presolve = true
        let solution = try solver.solve(conformance.model, options: options)
        // The presolver cannot tell an unbounded program from an infeasible one.
        if conformance.reason == .unbounded {
            #expect([.unbounded, .infeasibleOrUnbounded].contains(solution.termination.reason))
        } else {
            expect(solution, meets: conformance)
        }
    }

    @Test("integer programs", arguments: ConformanceCase.integer, [false, true])
    func integer(conformance: ConformanceCase, presolve: Bool) throws {
        var options = SolveOptions()
        options.presolve = presolve
        expect(try solver.solve(conformance.model, options: options), meets: conformance)
    }

    @Test("integer programs with every cut and heuristic", arguments: ConformanceCase.integer)
    func integerWithEverything(conformance: ConformanceCase) throws {
        var options = SolveOptions()
        options.cuts = [.gomory, .mixedIntegerRounding, .cover, .clique]
        options.heuristics = [.rounding, .feasibilityPump]
        options.branching = .pseudocost
        expect(try solver.solve(conformance.model, options: options), meets: conformance)
    }

    @Test(
        "every branching and node order finds the same optimum",
        arguments: [Branching.firstFractional, .lastFractional, .mostFractional, .steepestCost, .pseudocost],
        [NodeOrder.depthFirst, .breadthFirst, .bestBound, .bestProjection])
    func branching(branching: Branching, order: NodeOrder) throws {
        let model = HardModels.covering(sets: 20, elements: 15)
        let expected = try solver.solve(model)
        var options = SolveOptions()
        options.branching = branching
        options.nodeOrder = order
        options.heuristics = []
        let solution = try solver.solve(model, options: options)
        #expect(solution.termination == Termination(.optimal))
        #expect(solution.objective == expected.objective)
    }

    @Test("the relaxation only")
    func relaxOnly() throws {
        var model = Model()
        let x = model.addVariable(.integer(cost: -1))
        model.addConstraint((2 * x).atMost(3))
        var options = SolveOptions()
        options.relaxOnly = true
        let solution = try solver.solve(model, options: options)
        #expect(solution.objective == -1.5)
        #expect(solution.duals == [-0.5])
    }

    private func expect(_ solution: Solution, meets conformance: ConformanceCase) {
        let model = conformance.model
        #expect(solution.termination.reason == conformance.reason, "\(solution.termination)")
        #expect(solution.termination.limit == nil)
        guard let expected = conformance.objective else {
            #expect(solution.objective == nil)
            #expect(solution.values.isEmpty)
            return
        }
        guard let objective = solution.objective, let bound = solution.bound else {
            Issue.record("an optimum comes with objective and bound")
            return
        }
        #expect(abs(objective - expected) < 1e-7)
        #expect(abs(bound - expected) < 1e-6)
        #expect(model.violations(of: solution.values) == [])
        #expect(abs(model.objective(at: solution.values) - expected) < 1e-7)
    }

    /// What makes a point of a linear program optimal, checked from the outside.
    private func expectOptimalityConditions(_ solution: Solution, _ model: Model) {
        let activities = model.activities(at: solution.values)
        for id in model.constraints {
            let dual = solution.duals[id.index]
            if dual > 1e-9 { #expect(abs(activities[id.index] - model.rowLowerBounds[id.index]) < 1e-7) }
            if dual < -1e-9 { #expect(abs(activities[id.index] - model.rowUpperBounds[id.index]) < 1e-7) }
        }
        for id in model.variables {
            let reducedCost = solution.reducedCosts[id.index]
            let entries = model.columns()
            let expected = entries.range(ofRow: id.index).reduce(model.costs[id.index]) { cost, position in
                cost - solution.duals[Int(entries.indices[position])] * entries.coefficients[position]
            }
            #expect(abs(reducedCost - expected) < 1e-7)
            if reducedCost > 1e-9 { #expect(abs(solution.values[id.index] - model.lowerBounds[id.index]) < 1e-7) }
            if reducedCost < -1e-9 { #expect(abs(solution.values[id.index] - model.upperBounds[id.index]) < 1e-7) }
        }
        let lagrangian = model.lagrangianBound(duals: solution.duals)
        #expect(lagrangian.map { abs($0 - (solution.objective ?? .nan)) < 1e-6 } == true)
    }
}

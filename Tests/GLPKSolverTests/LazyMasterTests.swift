import LinearModel
import SeededChance
import Testing

@testable import GLPKSolver

/// A master that holds only what has been broken comes to what one does that holds everything.
@Suite struct LazyMasterTests {
    let solver = GLPKSolver()

    /// Activities of which each row has room for some. Three rows of four have more room than is ever used; the first is an
    /// equation.
    private func roomy(_ seed: UInt64) -> Model {
        var random = SplitMix(seed: seed)
        var model = Model()
        for _ in 0..<20 { model.addVariable(upperBound: 5, cost: -(0.2 + random.unit())) }
        for row in 0..<40 {
            let room = row == 0 ? 3 : row % 4 == 0 ? 6 + 6 * random.unit() : 60 + 20 * random.unit()
            model.addConstraint(
                lowerBound: row == 0 ? room : -.infinity, upperBound: room,
                terms: (0..<5).map { LinearTerm(0.5 + random.unit(), VariableID((7 * $0 + row) % 20)) })
        }
        return model
    }

    private let seeds: Range<UInt64> = 1..<9

    @Test func `optima and prices are those of all constraints`() throws {
        for seed in seeds {
            let answers = try solver.withRelaxation(of: roomy(seed), from: nil) { master throws(SolverError) in
                var answers = [(master.model, try master.solveRelaxation())]
                for variable in [3, 8, 15] {
                    try master.setBounds(of: VariableID(variable), lower: 1, upper: 2)
                    answers.append((master.model, try master.solveRelaxation()))
                }
                let terms = (0..<20).map { LinearTerm(1, VariableID($0)) }
                let new = try master.addRows([LinearConstraint(terms: terms, upperBound: 12)])
                #expect(new == [ConstraintID(40)])
                answers.append((master.model, try master.solveRelaxation()))
                return answers
            }
            for (model, solution) in answers {
                let expected = try #require(try solver.solve(model).objective)
                let objective = try #require(solution.objective)
                #expect(abs(objective - expected) < 1e-6)
                #expect(model.violations(of: solution.values) == [])
                #expect(abs(try #require(model.lagrangianBound(duals: solution.duals)) - expected) < 1e-6)
            }
            #expect(Set(answers.map(\.1.objective)).count > 2)
        }
    }

    @Test func `what has never been broken is not loaded`() throws {
        for seed in seeds {
            let model = roomy(seed)
            var master = try LazyMaster(model, from: nil)
            #expect(master.loaded == [ConstraintID(0)])
            _ = try master.solveRelaxation()
            let loaded = master.loaded
            #expect((2...10).contains(loaded.count) && loaded.allSatisfy { $0.index % 4 == 0 })
        }
    }

    @Test func `constraints that never bind have no price, even if none is loaded`() throws {
        var model = Model()
        let x = model.addVariable(upperBound: 2, cost: -1)
        model.addConstraint(upperBound: 7, terms: [LinearTerm(1, x)])
        let solution = try solver.withRelaxation(of: model, from: nil) { master throws(SolverError) in
            try master.solveRelaxation()
        }
        #expect(solution.objective == -2 && solution.duals == [0])
    }

    @Test func `what only an inequality bounds is not unbounded`() throws {
        var model = Model()
        let (x, y) = (model.addVariable(cost: -1), model.addVariable(cost: -2))
        model.addConstraint(upperBound: 7, terms: [LinearTerm(1, x), LinearTerm(1, y)])
        let solution = try solver.withRelaxation(of: model, from: nil) { master throws(SolverError) in
            try master.solveRelaxation()
        }
        #expect(solution.termination == Termination(.optimal) && solution.objective == -14)
        model.addVariable(cost: -1)
        let unbounded = try solver.withRelaxation(of: model, from: nil) { master throws(SolverError) in
            try master.solveRelaxation()
        }
        #expect(unbounded.termination.reason == .unbounded)
    }

    @Test func `a point found at a limit meets all constraints or is none`() throws {
        let points = try seeds.flatMap { seed in
            try (1..<20).map { limit in
                let model = roomy(seed)
                var options = SolveOptions()
                options.method = .primal
                options.iterationLimit = limit
                let solution = try solver.withRelaxation(of: model, from: nil) { master throws(SolverError) in
                    try master.solveRelaxation(options: options, stop: nil)
                }
                if solution.values.isEmpty { return 0 }
                #expect(model.violations(of: solution.values) == [])
                return 1
            }
        }
        #expect(points.contains(0) && points.contains(1))
    }

    @Test func `a basis serves whoever holds everything, and a lazy master from its beginning`() throws {
        for seed in seeds {
            let model = roomy(seed)
            let (first, basis) = try solver.withRelaxation(of: model, from: nil) { master throws(SolverError) in
                (try master.solveRelaxation(), try master.basis())
            }
            #expect(basis.constraints.count == 40)
            #expect((basis.variables + basis.constraints).count { $0 == .basic } == 40)
            let whole = try solver.withMaster(model) { master throws(SolverError) in
                try master.start(from: basis)
                return try master.solveRelaxation()
            }
            let again = try solver.withRelaxation(of: model, from: basis) { master throws(SolverError) in
                try master.solveRelaxation()
            }
            #expect(first.effort.iterations > 0 && whole.effort.iterations == 0 && again.effort.iterations == 0)
            let objectives = try [first, whole, again].map { try #require($0.objective) }
            #expect(objectives.allSatisfy { abs($0 - objectives[0]) < 1e-9 })
        }
    }

    @Test func `a basis with too many constraints is refused`() throws {
        try solver.withRelaxation(of: roomy(1), from: nil) { master throws(SolverError) in
            do throws(SolverError) {
                let none = [BasisStatus](repeating: .basic, count: 41)
                try master.start(from: Basis(variables: Array(none.prefix(20)), constraints: none))
                Issue.record("a basis of another program was taken")
            } catch {
                #expect(error.code == .invalidModel)
            }
        }
    }

    @Test func `a row of the tableau has one basic variable, and weights for all constraints`() throws {
        try solver.withRelaxation(of: roomy(2), from: nil) { master throws(SolverError) in
            _ = try master.solveRelaxation()
            try expectTableau(of: &master)
        }
    }

    @Test func `whatever limit ends it, the bound is true and the work goes on from there`() throws {
        for seed in seeds {
            let model = roomy(seed)
            let optimum = try #require(try solver.solve(model).objective)
            let steps = try solver.withRelaxation(of: model, from: nil) { master throws(SolverError) in
                var options = SolveOptions()
                options.iterationLimit = 1
                var steps = [try master.solveRelaxation(options: options, stop: nil)]
                // Whoever goes on after a limit says where.
                while steps.last?.termination.reason != .optimal, steps.count < 1_000 {
                    try master.start(from: try master.basis())
                    steps.append(try master.solveRelaxation(options: options, stop: nil))
                }
                return steps
            }
            #expect(steps.count > 2)
            #expect(steps.dropLast().allSatisfy { $0.termination.limit == .iterations && $0.effort.iterations <= 1 })
            #expect(steps.allSatisfy { ($0.bound ?? -.infinity) <= optimum + 1e-6 })
            #expect(abs(try #require(steps.last?.objective) - optimum) < 1e-6)
        }
    }
}

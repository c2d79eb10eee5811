import LinearModel
import SeededChance
import Testing

@testable import GLPKSolver

@Suite("Masters")
struct MasterTests {
    let solver = GLPKSolver()

    /// Solves the relaxation and compares its optimum. A noncopyable value cannot enter `#expect` itself.
    private func expectOptimum(
        _ expected: Double, _ master: inout any MasterProgram & ~Copyable,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws(SolverError) {
        let solution = try master.solveRelaxation()
        #expect(solution.objective == expected, sourceLocation: sourceLocation)
    }

    /// Cutting stock: rolls of 100 into pieces, one pattern a column; the textbook's column generation.
    private struct CuttingStock {
        let widths: [Double] = [45, 36, 31, 14]
        let demands: [Double] = [97, 610, 395, 211]

        var model: Model {
            var model = Model()
            for demand in demands { model.addConstraint("demand", lowerBound: demand, terms: []) }
            for (row, width) in widths.enumerated() {
                model.addColumn(
                    Column(.integer(cost: 1), entries: [.init((100 / width).rounded(.down), in: ConstraintID(row))]))
            }
            return model
        }

        /// The pattern worth most at given prices, by trying them all.
        func bestPattern(_ prices: [Double]) -> (counts: [Double], worth: Double) {
            var best = (counts: [Double](), worth: 0.0)
            func extend(_ counts: [Double], _ room: Double) {
                let row = counts.count
                guard row < widths.count else {
                    let worth = zip(prices, counts).reduce(0) { $0 + $1.0 * $1.1 }
                    if worth > best.worth { best = (counts, worth) }
                    return
                }
                for count in stride(from: 0, through: (room / widths[row]).rounded(.down), by: 1) {
                    extend(counts + [count], room - count * widths[row])
                }
            }
            extend([], 100)
            return best
        }

        /// Generates columns until none is worth adding; returns the relaxation's optimum.
        func generate(_ master: inout any MasterProgram & ~Copyable) throws(SolverError) -> Double {
            while true {
                let solution = try master.solveRelaxation()
                let pattern = bestPattern(solution.duals)
                if pattern.worth < 1 + 1e-9 { return solution.objective ?? .nan }
                let entries = pattern.counts.enumerated().map { Column.Entry($0.element, in: ConstraintID($0.offset)) }
                try master.addColumns([Column(.integer(cost: 1), entries: entries)])
            }
        }
    }

    @Test("column generation reaches the textbook's optimum, and its integer program")
    func columnGeneration() throws {
        let stock = CuttingStock()
        try solver.withMaster(stock.model) { master throws(SolverError) in
            let relaxed = try stock.generate(&master)
            #expect(abs(relaxed - 452.25) < 1e-6)
            let whole = try master.solveInteger()
            #expect(whole.termination == Termination(.optimal))
            #expect(whole.objective == 453)
            let grown = master.model
            #expect(grown.violations(of: whole.values) == [])

            // The search worked on a copy: the relaxation is still solved, in no iterations.
            let again = try master.solveRelaxation()
            #expect(again.effort.iterations == 0)
            #expect(abs((again.objective ?? .nan) - 452.25) < 1e-6)
        }
    }

    @Test("every change is seen by the next solve")
    func changes() throws {
        var model = Model()
        let x = model.addVariable(upperBound: 10, cost: -1)
        let row = model.addConstraint((1 * x).atMost(8))
        try solver.withMaster(model) { master throws(SolverError) in
            try expectOptimum(-8, &master)
            try master.setBounds(of: row, lower: -.infinity, upper: 20)
            try expectOptimum(-10, &master)
            try master.setBounds(of: x, lower: 0, upper: 12)
            try expectOptimum(-12, &master)
            try master.setCost(-2, of: x)
            try expectOptimum(-24, &master)
            let rows = try master.addRows([(2 * x).atMost(6)])
            #expect(rows == [ConstraintID(1)])
            let cut = try master.solveRelaxation()
            #expect(cut.objective == -6)
            #expect(cut.duals == [0, -1])
            let columns = try master.addColumns([
                Column(Variable(upperBound: 1, cost: -5), entries: [.init(2, in: row), .init(1, in: rows[0])])
            ])
            #expect(columns == [VariableID(1)])
            try expectOptimum(-10, &master)
            try master.removeColumns([x])
            let rest = try master.solveRelaxation()
            #expect(rest.objective == -5)
            #expect(rest.values == [1])
            let basis = try master.basis()
            #expect(basis.variables == [.atUpperBound])
            try master.setBounds(of: VariableID(0), lower: 2, upper: 1)
            let crossed = try master.solveRelaxation()
            #expect(crossed.termination.reason == .infeasible)
        }
    }

    @Test("a basis met before is gone on from, whatever came between")
    func startFromBasis() throws {
        try solver.withMaster(crowdedModel) { master throws(SolverError) in
            let first = try master.solveRelaxation()
            let basis = try master.basis()
            #expect(basis.variables.count == 12 && basis.constraints.count == 8)
            #expect((basis.variables + basis.constraints).count { $0 == .basic } == 8)
            let bounds = master.model.effectiveBounds(of: VariableID(0))
            try master.setBounds(of: VariableID(0), lower: 0, upper: 0)
            _ = try master.solveRelaxation()
            try master.addRows([LinearConstraint(terms: [LinearTerm(1, VariableID(1))], upperBound: 100)])
            try master.setBounds(of: VariableID(0), lower: bounds.lower, upper: bounds.upper)
            try master.start(from: basis)
            let again = try master.solveRelaxation()
            #expect(again.effort.iterations == 0 && first.effort.iterations > 0)
            #expect(again.objective == first.objective)
            do throws(SolverError) {
                try master.start(from: Basis(variables: [.basic], constraints: []))
                Issue.record("a basis of another program was taken")
            } catch {
                #expect(error.code == .invalidModel)
            }
        }
    }

    @Test("a row of the tableau has one basic variable")
    func tableauRow() throws {
        try solver.withMaster(crowdedModel) { master throws(SolverError) in
            _ = try master.solveRelaxation()
            try expectTableau(of: &master)
        }
    }

    @Test("pricing changes the way, not the optimum")
    func pricing() throws {
        var models = [crowdedModel, HardModels.knapsacks(items: 40, rows: 12)]
        models += (0..<20).map { HardModels.knapsacks(items: 10 + $0, rows: 5 + $0 / 2) }
        var iterations: [SimplexPricing: Int] = [:]
        for model in models {
            let objectives = try [SimplexPricing.steepestEdge, .largestInfeasibility].map { pricing in
                var options = SolveOptions()
                options.relaxOnly = true
                options.pricing = pricing
                let solution = try solver.solve(model, options: options)
                iterations[pricing, default: 0] += solution.effort.iterations
                return try #require(solution.objective)
            }
            #expect(abs(objectives[0] - objectives[1]) < 1e-6 * (1 + abs(objectives[0])))
        }
        #expect(iterations[.steepestEdge] != iterations[.largestInfeasibility])
    }

    @Test("a relaxation whose optimum is no better than the cutoff is left where that is seen")
    func cutoffOfARelaxation() throws {
        try solver.withMaster(crowdedModel) { master throws(SolverError) in
            let optimum = try master.solveRelaxation().objective ?? .nan
            try master.setBounds(of: VariableID(0), lower: 2, upper: 5)
            let dearer = try master.solveRelaxation().objective ?? .nan
            try master.setBounds(of: VariableID(0), lower: 0, upper: 5)
            _ = try master.solveRelaxation()
            try master.setBounds(of: VariableID(0), lower: 2, upper: 5)
            var options = SolveOptions()
            options.cutoff = (optimum + dearer) / 2
            let cut = try master.solveRelaxation(options: options, stop: nil)
            #expect(dearer > optimum + 1e-3)
            #expect(cut.termination.reason == .noSolutionFound && cut.termination.limit == .cutoff)
            #expect((cut.bound ?? .nan) >= (optimum + dearer) / 2 - 1e-9)
        }
    }

    /// Twelve activities, of which each of eight rows has room for some of four.
    private var crowdedModel: Model {
        var random = SplitMix(seed: 11)
        var model = Model()
        for _ in 0..<12 { model.addVariable(upperBound: 5, cost: -(0.2 + random.unit())) }
        for row in 0..<8 {
            model.addConstraint(
                upperBound: 4 + 6 * random.unit(),
                terms: (0..<4).map { LinearTerm(0.5 + random.unit(), VariableID((5 * $0 + row) % 12)) })
        }
        return model
    }

    @Test("a master agrees with a solve from scratch after many random changes")
    func randomChanges() throws {
        var random = SplitMix(seed: 7)
        var start = Model()
        for _ in 0..<6 { start.addVariable(upperBound: 5, cost: random.unit() - 0.5) }
        try solver.withMaster(start) { master throws(SolverError) in
            for _ in 0..<60 {
                let variables = master.model.variableCount
                let rows = master.model.constraintCount
                switch random.next() % 5 {
                case 0:
                    let terms = (0..<variables).map { LinearTerm((random.unit() * 4).rounded(), VariableID($0)) }
                    try master.addRows([LinearConstraint(terms: terms, upperBound: 5 + random.unit() * 10)])
                case 1:
                    let entries = (0..<rows).map { Column.Entry((random.unit() * 4).rounded(), in: ConstraintID($0)) }
                    try master.addColumns([Column(Variable(upperBound: 5, cost: -random.unit()), entries: entries)])
                case 2 where variables > 3:
                    try master.removeColumns([VariableID(Int(random.next() % UInt64(variables)))])
                case 3:
                    let column = VariableID(Int(random.next() % UInt64(variables)))
                    try master.setBounds(of: column, lower: 0, upper: (random.unit() * 5).rounded())
                default:
                    try master.setCost(random.unit() - 0.7, of: VariableID(Int(random.next() % UInt64(variables))))
                }
                let warm = try master.solveRelaxation()
                // A thread holds one session at a time, so the comparison is by proof: feasible, and priced to the bound.
                let objective = warm.objective ?? .nan
                #expect(warm.termination == Termination(.optimal))
                let model = master.model
                #expect(model.violations(of: warm.values) == [])
                #expect(abs((model.lagrangianBound(duals: warm.duals) ?? .nan) - objective) < 1e-6)
            }
        }
    }

    @Test("slices and limits hold in a master; the work goes on from where it stopped")
    func limits() throws {
        let model = HardModels.covering(sets: 200, elements: 150)
        try solver.withMaster(model) { master throws(SolverError) in
            var options = SolveOptions()
            options.iterationLimit = 10
            let first = try master.solveRelaxation(options: options, stop: nil)
            #expect(first.termination.limit == .iterations)
            #expect(first.effort.iterations == 10)
            let stop = StopSignal()
            stop.set()
            let second = try master.solveRelaxation(options: SolveOptions(), stop: stop)
            #expect(second.termination.limit == .interrupted)
            let last = try master.solveRelaxation()
            #expect(last.termination == Termination(.optimal))
        }
    }

    @Test("a change that refers to what is not there is refused, and the master lives on")
    func refusals() throws {
        var model = Model()
        let x = model.addVariable(lowerBound: 1, cost: 1)
        try solver.withMaster(model) { master throws(SolverError) in
            do throws(SolverError) {
                try master.addColumns([Column(Variable(), entries: [.init(1, in: ConstraintID(0))])])
                Issue.record("should have been refused")
            } catch {
                #expect(error.detail == "there is no constraint 0 among 0")
            }
            do throws(SolverError) {
                try master.addRows([LinearConstraint(terms: [LinearTerm(.nan, x)])])
                Issue.record("should have been refused")
            } catch {
                #expect(error.code == .invalidModel)
            }
            try expectOptimum(1, &master)
        }
    }

    @Test("solving on a thread that is inside a master is refused, and the master lives on")
    func busy() throws {
        var model = Model()
        model.addVariable(lowerBound: 1, cost: 1)
        try solver.withMaster(model) { master throws(SolverError) in
            do throws(SolverError) {
                _ = try solver.solve(model)
                Issue.record("should have been refused")
            } catch {
                #expect(error.code == .busy)
            }
            try expectOptimum(1, &master)
        }
    }
}

import LinearModel
import SeededChance
import Testing

@testable import GLPKSolver

/// A lazy master that holds variables far from the basis comes to what one does that looks at all of them.
@Suite struct HeldVariablesTests {
    let solver = GLPKSolver()
    private let seeds: Range<UInt64> = 1..<13

    /// Twelve demands, and eighty ways to meet some of them, most of which are too dear to be taken.
    private func wide(_ seed: UInt64) -> Model {
        var random = SplitMix(seed: seed)
        var model = Model()
        for _ in 0..<80 { model.addVariable(upperBound: 1 + 4 * random.unit(), cost: 1 + 9 * random.unit()) }
        for row in 0..<12 {
            let terms = (0..<20).map {
                LinearTerm(0.5 + random.unit(), VariableID((4 * $0 + 7 * row) % 80 / (1 + row % 2)))
            }
            model.addConstraint(lowerBound: 3 + 3 * random.unit(), terms: LinearExpression(terms).merged.terms)
        }
        return model
    }

    /// The held variables with the smallest numbers.
    private func some(_ held: Set<VariableID>) -> ArraySlice<VariableID> { held.sorted().prefix(6) }

    /// What a master that holds variables comes to once something has changed, for others to compare.
    private func answers(
        _ seed: UInt64, _ options: SolveOptions = SolveOptions(), after changes: [(inout LazyMaster) throws -> Void]
    ) throws -> [(model: Model, solution: Solution)] {
        var master = try LazyMaster(wide(seed), from: nil)
        _ = try master.solveRelaxation()
        #expect(master.held.count >= 30)
        var answers: [(model: Model, solution: Solution)] = []
        for change in changes {
            try change(&master)
            answers.append((master.model, try master.solveRelaxation(options: options, stop: nil)))
        }
        return answers
    }

    /// Those held are now wanted, so much so that there is no solution without them.
    private func want(_ master: inout LazyMaster) throws { try want(&master, others: 0) }

    /// Those held are now wanted; the others can do without them, but it costs much.
    private func prefer(_ master: inout LazyMaster) throws { try want(&master, others: 0.1) }

    private func want(_ master: inout LazyMaster, others: Double) throws {
        let wanted = some(master.held)
        let terms = master.model.variables.map { LinearTerm(wanted.contains($0) ? 1 : others, $0) }
        _ = try master.addRows([LinearConstraint(terms: terms.filter { $0.coefficient > 0 }, lowerBound: 4)])
    }

    @Test func `optima and prices are those of all variables, whatever comes`() throws {
        for seed in seeds {
            let answers = try answers(
                seed,
                after: [
                    prefer, want,
                    { master in
                        for id in some(master.held) { try master.setBounds(of: id, lower: 0.5, upper: 0.75) }
                    },
                    { master in
                        // Whoever is taken most is forbidden.
                        let values = try master.solveRelaxation().values
                        let favourite = try #require(values.indices.max { values[$0] < values[$1] })
                        try master.setBounds(of: VariableID(favourite), lower: 0, upper: 0)
                    },
                ])
            for (model, solution) in answers {
                let expected = try #require(try solver.solve(model).objective)
                #expect(abs(try #require(solution.objective) - expected) < 1e-6)
                #expect(model.violations(of: solution.values) == [])
                #expect(abs(try #require(model.lagrangianBound(duals: solution.duals)) - expected) < 1e-6)
            }
        }
    }

    @Test func `what is held can be the only solution, or none at all`() throws {
        for seed in seeds {
            var master = try LazyMaster(wide(seed), from: nil)
            _ = try master.solveRelaxation()
            let terms = some(master.held).map { LinearTerm(1, $0) }
            let most = terms.reduce(0) { $0 + master.model.effectiveBounds(of: $1.variable).upper }
            _ = try master.addRows([LinearConstraint(terms: terms, lowerBound: most)])
            let only = try master.solveRelaxation()
            #expect(only.termination.reason == .optimal && master.model.violations(of: only.values) == [])
            _ = try master.addRows([LinearConstraint(terms: terms, lowerBound: most + 1)])
            #expect(try master.solveRelaxation().termination.reason == .infeasible)
        }
    }

    @Test func `a cutoff is passed only by what all variables together cannot do`() throws {
        var passed = 0
        for seed in seeds {
            let whole = try #require(try answers(seed, after: [prefer]).first)
            for share in [0.9, 1.1] {
                var options = SolveOptions()
                options.cutoff = share * (try #require(try solver.solve(whole.model).objective))
                let solution = try #require(try answers(seed, options, after: [prefer]).first).solution
                #expect((solution.termination.reason == .optimal) == (share > 1))
                passed += solution.termination.limit == .cutoff ? 1 : 0
            }
        }
        #expect(passed == seeds.count)
    }

    @Test func `a bound at a limit is one for all variables`() throws {
        var met = 0
        for seed in seeds {
            for limit in 0..<40 {
                var options = SolveOptions()
                options.iterationLimit = limit
                let (model, solution) = try #require(try answers(seed, options, after: [prefer]).first)
                let expected = try #require(try solver.solve(model).objective)
                #expect((solution.bound ?? 0) <= expected + 1e-6)
                if solution.termination.limit == .iterations { met += 1 }
            }
        }
        #expect(met > 0)
    }

    /// What a master comes to that supposes reduced costs before anything is solved.
    private func supposing(_ reducedCosts: [Double], of model: Model) throws -> Solution {
        var master = try LazyMaster(model, from: nil)
        try master.hold(by: reducedCosts, outside: nil)
        #expect(master.held.count >= 30)
        return try master.solveRelaxation()
    }

    /// The same, cut short time and again and begun anew from where it stood.
    private func boundInSteps(supposing reducedCosts: [Double], of model: Model) throws -> Double {
        var options = SolveOptions()
        options.iterationLimit = 3
        var (basis, bound) = (Basis?.none, -Double.infinity)
        for _ in 0..<200 {
            let (step, end) = try solver.withRelaxation(of: model, from: basis, reducedCosts: reducedCosts) {
                master throws(SolverError) in
                (try master.solveRelaxation(options: options, stop: nil), try master.basis())
            }
            basis = end
            bound = max(bound, step.bound ?? -.infinity)
            if step.termination.reason == .optimal { return bound }
        }
        return -.infinity
    }

    @Test func `whatever is supposed of reduced costs, optima and bounds are those of all variables`() throws {
        var (apt, contrary) = (0, 0)
        for seed in seeds {
            let model = wide(seed)
            let optimum = try solver.solve(model)
            let expected = try #require(optimum.objective)
            let most = try #require(optimum.reducedCosts.max())
            var random = SplitMix(seed: seed)
            let guesses = [
                optimum.reducedCosts, optimum.reducedCosts.map { most - $0 },
                optimum.reducedCosts.map { _ in random.unit() },
            ]
            let solutions = try guesses.map { try supposing($0, of: model) }
            for (guess, solution) in zip(guesses, solutions) {
                #expect(abs(try #require(solution.objective) - expected) < 1e-6)
                #expect(model.violations(of: solution.values) == [])
                #expect(abs(try boundInSteps(supposing: guess, of: model) - expected) < 1e-6)
            }
            apt += solutions[0].effort.iterations
            contrary += solutions[1].effort.iterations
        }
        #expect(apt < contrary)
    }

    @Test func `a basis knows nothing of what is held`() throws {
        for seed in seeds {
            let model = wide(seed)
            var master = try LazyMaster(model, from: nil)
            let first = try master.solveRelaxation()
            let basis = try master.basis()
            #expect(
                !basis.variables.contains(.fixed) && basis.variables.count { $0 == .atLowerBound } >= master.held.count)
            // From another's basis, in which some of those held are.
            for id in some(master.held) { try master.setBounds(of: id, lower: 1, upper: 1) }
            _ = try master.solveRelaxation()
            for id in model.variables where master.model.effectiveBounds(of: id) != model.effectiveBounds(of: id) {
                let bounds = model.effectiveBounds(of: id)
                try master.setBounds(of: id, lower: bounds.lower, upper: bounds.upper)
            }
            try master.start(from: basis)
            let again = try master.solveRelaxation()
            #expect(abs(try #require(again.objective) - (try #require(first.objective))) < 1e-9)
        }
    }
}

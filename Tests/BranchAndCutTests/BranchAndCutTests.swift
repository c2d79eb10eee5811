import GLPKSolver
import LinearModel
import Testing

@testable import BranchAndCut

/// Small random programs, few enough of whose points are whole that all can be looked at.
struct BranchAndCutTests {
    @Test(arguments: 0..<40) func `the best solution is that of the solver's own search`(_ seed: UInt64) throws {
        let model = RandomProgram(seed: seed).model
        let solver = GLPKSolver()
        let expected = try solver.solve(model)
        let outcome = try BranchAndCut(solver).minimise(model, iterationLimit: 100_000)
        #expect(outcome.isExhausted)
        let objective = try #require(expected.objective)
        let values = try #require(outcome.values)
        #expect(model.violations(of: values).isEmpty)
        #expect(abs(model.objective(at: values) - objective) < 1e-6 * max(1, abs(objective)))
        #expect(abs(outcome.bound - objective) < 1e-5 * max(1, abs(objective)))
    }

    @Test(arguments: 0..<20) func `nothing is found below the best, and that is the bound`(_ seed: UInt64) throws {
        let model = RandomProgram(seed: seed).model
        let best = try #require(try GLPKSolver().solve(model).objective)
        let outcome = try BranchAndCut(GLPKSolver()).minimise(model, below: best, iterationLimit: 100_000)
        #expect(outcome.isExhausted && outcome.values == nil)
        #expect(outcome.bound == best)
    }

    @Test(arguments: 0..<40) func `no solution is cut off, and the relaxation rises`(_ seed: UInt64) throws {
        let program = RandomProgram(seed: seed)
        let limits = RootCuts.Limits(iterations: .max, stop: nil, isOver: { false })
        let cuts = try RootCuts(program.model, solver: GLPKSolver(), limits: limits)
        var options = SolveOptions()
        options.relaxOnly = true
        let relaxed = try #require(try GLPKSolver().solve(program.model, options: options).bound)
        #expect(cuts.bound >= relaxed - 1e-6)
        let best = try #require(try GLPKSolver().solve(program.model).objective)
        #expect(cuts.bound <= best + 1e-6 * max(1, abs(best)))
        // Every whole assignment of the integral variables costs as much with the planes as without.
        for whole in program.wholePoints {
            func cheapest(_ model: Model) throws -> Double? {
                var fixed = model
                for (variable, value) in whole { fixed.setBounds(of: variable, lower: value, upper: value) }
                return try GLPKSolver().solve(fixed, options: options).objective
            }
            let (before, after) = (try cheapest(program.model), try cheapest(cuts.model))
            #expect((before == nil) == (after == nil))
            if let before, let after { #expect(abs(before - after) < 1e-5 * max(1, abs(before))) }
        }
    }

    @Test func `planes raise the bound where half a teacher would do`() throws {
        // Eight periods are missing; whoever comes brings sixteen and costs fifty, a missing period costs ten.
        var model = Model()
        let comes = model.addVariable("comes", upperBound: 1, domain: .binary, cost: 50)
        let taught = model.addVariable("taught")
        let unmet = model.addVariable("unmet", upperBound: 8, cost: 10)
        model.addConstraint("cover", (1 * taught + unmet).equal(to: 8))
        model.addConstraint("pool", (1 * taught - 16 * comes).atMost(0))
        var options = SolveOptions()
        options.relaxOnly = true
        #expect(abs((try GLPKSolver().solve(model, options: options).bound ?? 0) - 25) < 1e-6)
        let limits = RootCuts.Limits(iterations: .max, stop: nil, isOver: { false })
        #expect(abs(try RootCuts(model, solver: GLPKSolver(), limits: limits).bound - 50) < 1e-6)
    }

    @Test func `a program without a solution is said to have none`() throws {
        var model = Model()
        let x = model.addVariable("x", upperBound: 1, domain: .binary)
        model.addConstraint("half", (2 * x).equal(to: 1))
        let outcome = try BranchAndCut(GLPKSolver()).minimise(model, iterationLimit: 1_000)
        #expect(outcome.isExhausted && outcome.values == nil)
    }

    @Test func `a limit leaves a bound that is true`() throws {
        let model = RandomProgram(seed: 3, wholes: 12, rows: 12).model
        let best = try #require(try GLPKSolver().solve(model).objective)
        for limit in [0, 5, 20, 60] {
            let outcome = try BranchAndCut(GLPKSolver()).minimise(model, iterationLimit: limit)
            #expect(outcome.bound <= best + 1e-6 * max(1, abs(best)))
        }
    }
}

/// A feasible program of covering rows with shortfalls, as staffing gives them, and some plain ones.
private struct RandomProgram {
    private(set) var model = Model()
    private var wholes: [VariableID] = []

    /// Every assignment of the integral variables.
    var wholePoints: [[VariableID: Double]] {
        wholes.reduce([[:]]) { points, variable in
            points.flatMap { point in
                (0...Int(model.effectiveBounds(of: variable).upper)).map { value in
                    point.merging([variable: Double(value)]) { $1 }
                }
            }
        }
    }

    init(seed: UInt64, wholes count: Int = 5, rows: Int = 6) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func draw(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
        for _ in 0..<count {
            wholes.append(
                model.addVariable(upperBound: Double(1 + draw(2)), domain: .integer, cost: Double(5 + draw(60))))
        }
        for _ in 0..<rows {
            let demand = Double(4 + draw(30)) / 2
            let taught = model.addVariable()
            let first = model.addVariable(upperBound: demand / 2, cost: Double(8 + draw(5)))
            let rest = model.addVariable(upperBound: demand / 2, cost: Double(13 + draw(9)))
            model.addConstraint("cover", (1 * taught + first + rest).equal(to: demand))
            var terms = [LinearTerm(1, taught)]
            for whole in wholes where draw(2) == 0 { terms.append(LinearTerm(-Double(3 + draw(14)), whole)) }
            model.addConstraint("pool", upperBound: Double(draw(4)), terms: terms)
        }
        model.addConstraint(
            "most", upperBound: Double(count), terms: wholes.map { LinearTerm(Double(1 + draw(2)), $0) })
    }
}

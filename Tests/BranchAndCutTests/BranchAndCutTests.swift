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

    @Test(arguments: [
        Pieces.reduction, .substitution, .tightening, .sums, .alternatives, .tableau, .narrowing, .nearby, .dives, .all,
    ]) func `whatever is left out, the best is the same`(_ left: Pieces) throws {
        for seed in 0..<12 as Range<UInt64> {
            let model = RandomProgram(seed: seed, wholes: 8, rows: 9).model
            let best = try #require(try GLPKSolver().solve(model).objective)
            let outcome = try BranchAndCut(GLPKSolver(), pieces: .all.subtracting(left))
                .minimise(model, iterationLimit: 100_000)
            #expect(outcome.isExhausted)
            let values = try #require(outcome.values)
            #expect(model.violations(of: values).isEmpty)
            #expect(abs(model.objective(at: values) - best) < 1e-6 * max(1, abs(best)))
        }
    }

    private func rootCuts(_ model: Model, _ pieces: Pieces = .all, insists: Bool = false) throws -> RootCuts {
        var cuts = RootCuts(model, pieces: pieces)
        try cuts.advance(GLPKSolver(), WorkLimits())
        if insists, cuts.insist() { try cuts.advance(GLPKSolver(), WorkLimits()) }
        return cuts
    }

    @Test func `planes of either kind raise the bound of most programs by themselves`() throws {
        let programs = (0..<30 as Range<UInt64>).map { RandomProgram(seed: $0, wholes: 8, rows: 9).model }
        func raised(_ pieces: Pieces) throws -> Int {
            try programs.count { model in
                let plain = try rootCuts(model, .all.subtracting([.sums, .tableau]))
                let cut = try rootCuts(model, pieces, insists: true)
                return cut.bound > plain.bound + 1e-6
            }
        }
        #expect(try raised(.all.subtracting(.sums)) > 20)
        #expect(try raised(.all.subtracting(.tableau)) > 20)
    }

    @Test(arguments: 0..<40) func `no solution is cut off, and the relaxation rises`(_ seed: UInt64) throws {
        let program = RandomProgram(seed: seed)
        let cuts = try rootCuts(program.model, insists: true)
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

    @Test(arguments: 0..<12) func `a root cut short goes on, never cuts off the best, and ends`(_ seed: UInt64) throws {
        let model = RandomProgram(seed: seed, wholes: 12, rows: 10).model
        guard let best = try GLPKSolver().solve(model).objective else { return }
        var cuts = RootCuts(model)
        var bounds: [Double] = []
        for _ in 0..<500 where !cuts.isFinished {
            try cuts.advance(GLPKSolver(), WorkLimits(iterations: 30))
            bounds.append(cuts.bound)
        }
        #expect(cuts.isFinished && bounds == bounds.sorted())
        #expect(cuts.bound <= best + 1e-6 * max(1, abs(best)))
        #expect(cuts.bound >= (try rootCuts(model, .all.subtracting([.sums, .tableau])).bound) - 1e-6 * abs(best))
    }

    @Test func `whoever is told to insist looks for planes once more, and loses nothing by it`() throws {
        var gains = 0
        for seed in 0..<30 as Range<UInt64> {
            let model = RandomProgram(seed: seed, wholes: 30, rows: 24).model
            guard let best = try GLPKSolver().solve(model).objective else { continue }
            var cuts = try rootCuts(model)
            let before = cuts.bound
            #expect(cuts.isFinished && cuts.insist() && !cuts.isFinished)
            try cuts.advance(GLPKSolver(), WorkLimits())
            #expect(cuts.isFinished && !cuts.insist())
            #expect(cuts.bound >= before && cuts.bound <= best + 1e-6 * max(1, abs(best)))
            if cuts.bound > before + 1e-6 * max(1, abs(before)) { gains += 1 }
        }
        #expect(gains > 10)
    }

    /// Some periods are missing; whoever comes brings sixteen and costs fifty, a missing period costs ten.
    private func school(missing periods: Double) -> Model {
        var model = Model()
        let comes = model.addVariable("comes", upperBound: 1, domain: .binary, cost: 50)
        let taught = model.addVariable("taught")
        let unmet = model.addVariable("unmet", upperBound: periods, cost: 10)
        model.addConstraint("cover", (1 * taught + unmet).equal(to: periods))
        model.addConstraint("pool", (1 * taught - 16 * comes).atMost(0))
        return model
    }

    @Test func `a coefficient made small is as round as the demand that bounds it`() {
        let model = school(missing: 2.4)
        let rows = model.rows()
        let tightened = CoefficientTightening(model, rows, ImpliedBounds(model, rows)).model.rows()
        let coefficients = tightened.terms(ofRow: 1).map(\.coefficient).sorted()
        #expect(zip(coefficients, [-2.4, 1]).allSatisfy { abs($0 - $1) < 1e-12 } && coefficients.count == 2)
    }

    @Test func `planes raise the bound where half a teacher would do`() throws {
        let model = school(missing: 8)
        var options = SolveOptions()
        options.relaxOnly = true
        #expect(abs((try GLPKSolver().solve(model, options: options).bound ?? 0) - 25) < 1e-6)
        #expect(abs(try rootCuts(model).bound - 50) < 1e-6)
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

    @Test func `a limit for trees lets the root be done and no tree grow`() throws {
        var spared = 0
        for seed in 0..<12 {
            let model = RandomProgram(seed: UInt64(seed), wholes: 14, rows: 12).model
            var (rootOnly, whole) = (
                BranchAndCutRun(BranchAndCut(GLPKSolver()), model), BranchAndCutRun(BranchAndCut(GLPKSolver()), model)
            )
            #expect(!rootOnly.isInSmallTree)
            try rootOnly.advance(iterations: 100_000, treeIterations: 0)
            #expect(rootOnly.isInSmallTree != rootOnly.outcome.isExhausted)
            try whole.advance(iterations: 100_000)
            #expect(whole.outcome.isExhausted)
            #expect(rootOnly.outcome.bound <= whole.outcome.bound + 1e-6)
            spared += whole.outcome.iterations - rootOnly.outcome.iterations
            // What was kept back is gone on with later.
            try rootOnly.advance(iterations: 100_000)
            #expect(rootOnly.outcome.isExhausted && abs(rootOnly.outcome.bound - whole.outcome.bound) < 1e-6)
        }
        #expect(spared > 0)
    }

    /// Of three, two are needed so that each pair has one: half of each is what the relaxation makes of it.
    private func triangles(_ count: Int) -> Model {
        var model = Model()
        for _ in 0..<count {
            let corners = (0..<3).map { _ in model.addVariable(upperBound: 1, domain: .binary, cost: 1) }
            for c in 0..<3 { model.addConstraint("pair", (1 * corners[c] + 1 * corners[(c + 1) % 3]).atLeast(1)) }
        }
        return model
    }

    @Test func `far from the best plan a large tree gets what its root has left over, and no more`() throws {
        let model = triangles(900)
        let search = BranchAndCut(GLPKSolver(), pieces: .all.subtracting([.sums, .tableau]))
        func bound(rootIterations: Int) throws -> Double {
            var run = BranchAndCutRun(search, model, below: 1_801, rootIterations: rootIterations)
            try run.advance(iterations: 20_000, treeIterations: 1_000)
            return run.outcome.bound
        }
        #expect(try abs(bound(rootIterations: 1) - 1_350) < 1e-6)
        #expect(try bound(rootIterations: 20_000) > 1_350.4)
    }

    @Test(arguments: 0..<12) func `step by step it comes to the same, and takes solutions in between`(_ seed: Int)
        throws
    {
        let model = RandomProgram(seed: UInt64(seed), wholes: 12, rows: 10).model
        let solution = try GLPKSolver().solve(model)
        guard let best = solution.objective else { return }
        var (alone, helped) = (
            BranchAndCutRun(BranchAndCut(GLPKSolver()), model), BranchAndCutRun(BranchAndCut(GLPKSolver()), model)
        )
        for step in 0..<200 where !alone.outcome.isExhausted {
            try alone.advance(iterations: 10)
            if step == 1 { helped.take(solution.values, objective: best) }
            try helped.advance(iterations: 10)
            #expect(alone.outcome.bound <= best + 1e-6 * max(1, abs(best)))
        }
        let values = try #require(alone.outcome.values)
        #expect(alone.outcome.isExhausted && abs(model.objective(at: values) - best) < 1e-6 * max(1, abs(best)))
        for _ in 0..<200 where !helped.outcome.isExhausted { try helped.advance(iterations: 10) }
        #expect(helped.outcome.isExhausted && abs(helped.outcome.bound - best) < 1e-5 * max(1, abs(best)))
    }

    @Test(arguments: 0..<20) func `the relaxation at the root is a point of the whole program, and costs the bound`(
        _ seed: UInt64
    ) throws {
        let model = RandomProgram(seed: seed, wholes: 12, rows: 10).model
        var run = BranchAndCutRun(BranchAndCut(GLPKSolver()), model, rootIterations: 200)
        #expect(run.relaxation == nil)
        try run.advance(iterations: 200, treeIterations: 0)
        if run.outcome.isExhausted {
            #expect(run.relaxation == nil)
            return
        }
        let point = try #require(run.relaxation)
        for id in model.variables {
            let (lower, upper) = model.effectiveBounds(of: id)
            #expect(point[id.index] >= lower - 1e-6 && point[id.index] <= upper + 1e-6)
        }
        #expect(abs(model.objective(at: point) - run.outcome.bound) < 1e-5 * max(1, abs(run.outcome.bound)))
    }
}

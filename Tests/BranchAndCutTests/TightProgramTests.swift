import GLPKSolver
import LinearModel
import SeededChance
import Testing

@testable import BranchAndCut

/// Solutions looked for between known ones, in programs that planes have or have not made tight.
struct TightProgramTests {
    private let search = BranchAndCut(GLPKSolver())

    /// The best solution of a program and one that is as dear as can be.
    private func ends(_ model: Model) throws -> (best: [Double], worst: [Double])? {
        let turned = model.variables.reduce(into: model) { turned, id in
            turned.setCost(-model[id].cost, of: id)
        }
        let (best, worst) = (try GLPKSolver().solve(model), try GLPKSolver().solve(turned))
        guard best.objective != nil, worst.objective != nil else { return nil }
        return (best.values, worst.values)
    }

    @Test func `between two solutions the best is as good as the better, tight or not`() throws {
        var tightened = 0
        for seed in 0..<30 as Range<UInt64> {
            let model = RandomProgram(seed: seed, wholes: 12, rows: 10).model
            guard let (best, worst) = try ends(model) else { continue }
            var run = BranchAndCutRun(search, model)
            try run.advance(iterations: 100_000, treeIterations: 0)
            let programs = [TightProgram(search, model)] + (run.tight.map { [$0] } ?? [])
            tightened += programs.count - 1
            for program in programs {
                let outcome = try program.minimise(
                    between: [worst, best], below: .infinity, iterationLimit: 100_000)
                let values = try #require(outcome.values)
                #expect(outcome.isExhausted && model.violations(of: values).isEmpty)
                let objective = model.objective(at: best)
                #expect(abs(model.objective(at: values) - objective) < 1e-6 * max(1, abs(objective)))
                let alone = try program.minimise(between: [worst], below: .infinity, iterationLimit: 100_000)
                let own = try #require(alone.values)
                for id in model.decisions { #expect(abs(own[id.index] - worst[id.index]) < 1e-6) }
            }
        }
        #expect(tightened > 5)
    }

    @Test func `what a good solution has ruled out is taken for the nearest that is left`() throws {
        for seed in 0..<30 as Range<UInt64> {
            let model = RandomProgram(seed: seed, wholes: 12, rows: 10).model
            guard let (best, worst) = try ends(model) else { continue }
            let objective = model.objective(at: best)
            var run = BranchAndCutRun(search, model, below: objective + 0.01 * max(1, abs(objective)))
            try run.advance(iterations: 100_000, treeIterations: 0)
            guard let tight = run.tight else { continue }
            let outcome = try tight.minimise(between: [worst, best], below: .infinity, iterationLimit: 100_000)
            let values = try #require(outcome.values)
            #expect(abs(model.objective(at: values) - objective) < 1e-6 * max(1, abs(objective)))
        }
    }

    @Test func `nothing is tight before there is a relaxation, nor once nothing is left`() throws {
        let model = RandomProgram(seed: 3, wholes: 12, rows: 12).model
        var run = BranchAndCutRun(search, model)
        #expect(run.tight == nil && run.relaxation == nil)
        try run.advance(iterations: 1_000_000)
        #expect(run.outcome.isExhausted && run.tight == nil)
    }

    @Test func `a descent leads to solutions of the whole program, none better than the best`() throws {
        var found = 0
        var generator = SplitMix(seed: 7)
        for seed in 0..<40 as Range<UInt64> {
            let model = RandomProgram(seed: seed, wholes: 12, rows: 10).model
            guard let (best, worst) = try ends(model) else { continue }
            var run = BranchAndCutRun(search, model)
            try run.advance(iterations: 100_000, treeIterations: 0)
            guard let tight = run.tight else { continue }
            let (least, most) = (model.objective(at: best), model.objective(at: worst))
            let cutoff = most + 1e-3 * max(1, abs(most))
            guard
                let values = try tight.descend(
                    below: cutoff, near: nil, fewDoubts: 1, iterationLimit: 100_000, using: &generator
                ).values
            else { continue }
            found += 1
            #expect(model.violations(of: values).isEmpty)
            #expect(model.objective(at: values) > least - 1e-6 * max(1, abs(least)))
            #expect(model.objective(at: values) < cutoff)
            let none = try tight.descend(
                below: least - 1e-3 * max(1, abs(least)), near: nil, fewDoubts: 1, iterationLimit: 100_000,
                using: &generator)
            #expect(none.values == nil)
        }
        #expect(found > 5)
    }

    @Test func `a descent near a solution of the whole program ends nearer to it, whatever was taken out`() throws {
        var (near, far, count) = (0.0, 0.0, 0)
        for seed in 0..<60 as Range<UInt64> {
            let model = RandomProgram(seed: seed, wholes: 20, rows: 15).model
            let best = try GLPKSolver().solve(model).values
            var run = BranchAndCutRun(search, model)
            try run.advance(iterations: 100_000, treeIterations: 0)
            guard let tight = run.tight else { continue }
            func distance(near incumbent: [Double]?) throws -> Double? {
                var generator = SplitMix(seed: seed)
                let values = try tight.descend(
                    below: .infinity, near: incumbent, fewDoubts: 1, iterationLimit: 100_000, using: &generator
                ).values
                return values.map { values in
                    model.decisions.reduce(0) { $0 + abs(values[$1.index] - best[$1.index]) }
                }
            }
            guard let with = try distance(near: best), let without = try distance(near: nil) else { continue }
            near += with
            far += without
            count += 1
        }
        #expect(count > 5 && near < far)
    }

    @Test func `a program whose relaxation has not been solved has nothing to descend from`() throws {
        var generator = SplitMix(seed: 7)
        let model = RandomProgram(seed: 3, wholes: 12, rows: 12).model
        let end = try TightProgram(search, model).descend(
            below: .infinity, near: nil, iterationLimit: 1_000, using: &generator)
        #expect(end.values == nil && end.iterations == 0)
    }
}

import GLPKSolver
import LinearModel
import SeededChance
import Testing

@testable import BranchAndCut

/// Ways down from a relaxation's optimum.
@Suite struct DescentTests {
    /// Goes down from the optimum of a model's relaxation.
    private func descend(
        _ model: Model, below cutoff: Double = .infinity, near incumbent: [Double]? = nil, fewDoubts: Int = 0,
        limits: WorkLimits = WorkLimits(), seed: UInt64 = 1
    ) throws -> Descent {
        var dice = SplitMix(seed: seed)
        return try GLPKSolver().withRelaxation(of: model, from: nil) { master throws(SolverError) in
            let optimum = try master.solveRelaxation()
            return try Descent(
                from: optimum, &master, below: cutoff, near: incumbent, fewDoubts: fewDoubts, limits, using: &dice)
        }
    }

    /// How many decisions have more than one value left.
    private func freeCount(_ model: Model) -> Int {
        model.decisions.count { id in
            let (lower, upper) = model.effectiveBounds(of: id)
            return lower < upper
        }
    }

    @Test func `all but a few decisions are settled, within their bounds and where solutions are`() throws {
        var doubtful = 0
        for seed in 0..<30 as Range<UInt64> {
            let model = RandomProgram(seed: seed, wholes: 20, rows: 15).model
            let descent = try descend(model, fewDoubts: 3)
            let narrowed = try #require(descent.narrowed)
            let free = freeCount(narrowed)
            #expect(free <= 3)
            doubtful += free
            for id in model.decisions {
                let (all, own) = (model.effectiveBounds(of: id), narrowed.effectiveBounds(of: id))
                #expect(all.lower <= own.lower && own.lower <= own.upper && own.upper <= all.upper)
                #expect(own.lower == own.lower.rounded() && own.upper == own.upper.rounded())
            }
            let settled = try #require(try descend(model).narrowed)
            #expect(freeCount(settled) == 0)
            let solution = try GLPKSolver().solve(settled)
            #expect(model.violations(of: solution.values).isEmpty)
        }
        #expect(doubtful > 5)
    }

    @Test func `what cannot be put up is put down, and where it can be neither there is no way`() throws {
        var model = Model()
        let x = model.addVariable(upperBound: 1, domain: .integer, cost: -1)
        let y = model.addVariable(upperBound: 1, domain: .integer, cost: -1)
        model.addConstraint("half", (2 * x).atMost(1))
        model.addConstraint("either", (x + y).atMost(1.25))
        let narrowed = try #require(try descend(model).narrowed)
        #expect(narrowed.effectiveBounds(of: x) == (0, 0))
        #expect(narrowed.effectiveBounds(of: y) == (1, 1))
        model.addConstraint("firm", (2 * x).equal(to: 1))
        #expect(try descend(model).narrowed == nil)
    }

    @Test func `it never goes where the relaxation comes to the cutoff`() throws {
        let model = RandomProgram(seed: 3, wholes: 20, rows: 15).model
        let best = try #require(try GLPKSolver().solve(model).objective)
        #expect(try descend(model, below: best - 1e-3).narrowed == nil)
        let all = try descend(model)
        #expect(all.narrowed != nil && all.iterations > 0)
    }

    @Test func `where it has had enough it ends with more in doubt, each between two whole numbers`() throws {
        var (soon, late) = (0, 0)
        for seed in 0..<30 as Range<UInt64> {
            let model = RandomProgram(seed: seed, wholes: 20, rows: 15).model
            func doubts(after limit: Int) throws -> Int {
                let descent = try descend(model, limits: WorkLimits(iterations: limit), seed: seed)
                #expect(descent.iterations <= limit)
                let narrowed = try #require(descent.narrowed)
                for id in model.decisions {
                    let (all, own) = (model.effectiveBounds(of: id), narrowed.effectiveBounds(of: id))
                    #expect(all.lower <= own.lower && own.upper <= all.upper && own.upper - own.lower <= 1)
                }
                return freeCount(narrowed)
            }
            soon += try doubts(after: 0)
            late += try doubts(after: descend(model, seed: seed).iterations / 2)
        }
        #expect(soon > late && late > 0)
        let stop = StopSignal()
        stop.set()
        let model = RandomProgram(seed: 3, wholes: 20, rows: 15).model
        #expect(try descend(model, limits: WorkLimits(stop: stop)).iterations == 0)
    }

    @Test func `one seed, one way; others may lead elsewhere`() throws {
        var ends: Set<[Double]> = []
        let model = RandomProgram(seed: 11, wholes: 20, rows: 15).model
        func end(_ seed: UInt64) throws -> [Double] {
            let narrowed = try #require(try descend(model, seed: seed).narrowed)
            return narrowed.decisions.map { narrowed.effectiveBounds(of: $0).lower }
        }
        for seed in 0..<20 as Range<UInt64> {
            #expect(try end(seed) == end(seed))
            ends.insert(try end(seed))
        }
        #expect(ends.count > 1)
    }

    @Test func `beside a good solution descents end nearer to it than without`() throws {
        var (near, far) = (0.0, 0.0)
        for seed in 0..<30 as Range<UInt64> {
            let model = RandomProgram(seed: seed, wholes: 20, rows: 15).model
            let good = try GLPKSolver().solve(model).values
            func distance(near incumbent: [Double]?) throws -> Double {
                let narrowed = try #require(try descend(model, near: incumbent, seed: seed).narrowed)
                return narrowed.decisions.reduce(0) {
                    $0 + abs(narrowed.effectiveBounds(of: $1).lower - good[$1.index])
                }
            }
            near += try distance(near: good)
            far += try distance(near: nil)
        }
        #expect(near < far)
    }
}

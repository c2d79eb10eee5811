import GLPKSolver
import LinearModel
import Testing

@testable import BranchAndCut

struct SeparationTests {
    private static var relaxed: SolveOptions {
        var options = SolveOptions()
        options.relaxOnly = true
        return options
    }

    /// The bound once no more planes are found, in a few rounds.
    private func bound(_ model: Model, longestSum: Int) throws -> Double {
        let (program, options) = (SeparationProgram(model), Self.relaxed)
        var (cut, yields) = (model, Yields(constraintCount: model.constraintCount))
        for _ in 0..<60 {
            var separation = Separation(
                program, at: try GLPKSolver().solve(cut, options: options).values, longestSum: longestSum)
            let planes = separation.planes(&yields)
            if planes.isEmpty { break }
            for plane in planes { cut.addConstraint(plane.constraint) }
        }
        return try #require(try GLPKSolver().solve(cut, options: options).bound)
    }

    @Test func `sums along a way see what no row of it does, and cut no solution off`() throws {
        var gains = 0
        for seed in 0..<30 as Range<UInt64> {
            // Only arcs are shared by several rows here, so that only they can be eliminated.
            let model = RandomItineraries(seed: seed, tellsTaught: false).model
            let best = try #require(try GLPKSolver().solve(model).objective)
            let (alone, summed) = (
                try bound(model, longestSum: 1), try bound(model, longestSum: Separation.longSum)
            )
            #expect(summed <= best + 1e-6 * best)
            if summed > alone + 1e-3 { gains += 1 }
        }
        #expect(gains > 2)
    }

    @Test func `the more is summed, the more it counts for`() throws {
        let model = RandomItineraries(seed: 3, people: 12, layers: 5, places: 6).model
        let values = try GLPKSolver().solve(model, options: Self.relaxed).values
        let iterations = [1, 30].map { longest in
            var separation = Separation(SeparationProgram(model), at: values, longestSum: longest, leastEfficacy: 9)
            for _ in 0..<20 {
                var yields = Yields(constraintCount: model.constraintCount)
                #expect(separation.planes(&yields).isEmpty)
            }
            return separation.iterations
        }
        #expect(iterations[0] > 0 && iterations[1] > 2 * iterations[0])
    }

    @Test func `an idle thread takes its share of the sums, and changes nothing`() throws {
        let model = RandomItineraries(seed: 3, people: 12, layers: 5, places: 6).model
        let values = try GLPKSolver().solve(model, options: Self.relaxed).values
        let found = [false, true].map { isHelped in
            let idle = IdleThreads()
            if isHelped { idle.give() }
            var separation = Separation(SeparationProgram(model), at: values)
            var yields = Yields(constraintCount: model.constraintCount)
            let planes = (0..<3).flatMap { _ in separation.planes(&yields, idle: idle) }
            #expect(idle.isEmpty != isHelped)
            return (planes: planes.map(\.constraint), iterations: separation.iterations)
        }
        #expect(!found[0].planes.isEmpty && found[0].planes == found[1].planes)
        #expect(found[0].iterations == found[1].iterations)
    }

    @Test func `a barren constraint is tried in every fourth round until it yields`() {
        var yields = Yields(constraintCount: 4)
        var tried: [[Int]] = []
        for round in 0..<8 {
            tried.append((0..<4).filter(yields.isPromising))
            for row in tried[round] { yields.note(row, hasYielded: row == 1 || (row == 2 && round == 6)) }
            yields.endRound()
        }
        #expect(tried == [[0, 1, 2, 3], [1, 3], [1, 2], [1], [0, 1], [1, 3], [1, 2], [1, 2]])
    }
}

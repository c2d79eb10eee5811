import GLPKSolver
import LinearModel
import Testing

@testable import BranchAndCut

struct AlternativesTests {
    /// A person who is at one of four places: `rest` at none of the three that are variables.
    private func oneOfFour(_ row: [Double], atMost limit: Double) -> SeparationProgram {
        var model = Model()
        let places = row.map { _ in model.addVariable(upperBound: 1, domain: .binary) }
        model.addConstraint(upperBound: limit, terms: zip(row, places).map { LinearTerm($0, $1) })
        let entries = places.map { Reduction.Entry(variable: $0.index, coefficient: 1) }
        return SeparationProgram(model, [Alternatives(entries: entries, side: 1, most: 1)])
    }

    private func recounted(_ program: SeparationProgram, at values: [Double]) -> CountedSum {
        var aggregation = RowAggregation(variableCount: program.variableCount)
        aggregation.add(0, weight: 1, program)
        var sum = CountedSum(program)
        sum.take(aggregation)
        _ = sum.recount(program, at: values)
        return sum
    }

    @Test func `where somebody most likely is counts for nothing, and elsewhere is a difference`() {
        let sum = recounted(oneOfFour([5, 3, 3], atMost: 4), at: [0.2, 0.3, 0.3])
        #expect((0..<3).map { sum.row.coefficients[$0] } == [2, 0, 0] && sum.side == 1)
        #expect(sum.rests.map(\.coefficient) == [-3])
    }

    @Test func `a rest that is the likeliest stays the rest, and so does one of which the sum has a single variable`() {
        let program = oneOfFour([5, 3, 3], atMost: 4)
        #expect(recounted(program, at: [0.2, 0.1, 0.1]).rests.isEmpty)
        #expect(recounted(oneOfFour([5, 0, 0], atMost: 4), at: [0.9, 0, 0]).rests.isEmpty)
        // What was counted before is forgotten.
        var sum = recounted(program, at: [0.2, 0.3, 0.3])
        var aggregation = RowAggregation(variableCount: 3)
        aggregation.add(0, weight: 2, program)
        sum.take(aggregation)
        #expect((0..<3).map { sum.row.coefficients[$0] } == [10, 6, 6] && sum.side == 8 && sum.rests.isEmpty)
    }

    @Test(arguments: 0..<20) func `what was taken out is what they leave, after a further reduction, too`(
        _ seed: UInt64
    ) throws {
        let itineraries = RandomItineraries(seed: seed)
        let whole = try GLPKSolver().solve(itineraries.model).values
        let first = ReducedProgram(itineraries.model)
        let known = first.reduced(itineraries.alternatives)
        #expect(known.count > 4 && Set(known).count == known.count)
        // Some variables are settled where the solution has them, and all begins anew.
        var narrowed = first.model
        for (id, value) in zip(narrowed.variables, first.reduced(whole)) where id.index % 5 == 0 {
            narrowed.setBounds(of: id, lower: value, upper: value)
        }
        let second = ReducedProgram(narrowed)
        #expect(second.model.variableCount < first.model.variableCount)
        let reductions = [first, second]
        for (found, values) in [
            (known, first.reduced(whole)), (second.reduced(known), reductions.reduced(whole)),
        ] {
            for one in found {
                #expect(one.entries.count > 1)
                let rest = one.entries.reduce(one.side) { $0 - $1.coefficient * values[$1.variable] }
                #expect(abs(rest - rest.rounded()) < 1e-9 && rest > -1e-9 && rest < one.most + 1e-9)
            }
        }
    }

    @Test func `rounding that knows them sees more, and cuts no solution off`() throws {
        var (gains, losses) = (0, 0)
        for seed in 0..<40 as Range<UInt64> {
            let itineraries = RandomItineraries(seed: seed, people: 8, layers: 4, places: 4)
            let whole = ReducedProgram(itineraries.model)
            let (model, alternatives) = (whole.model, whole.reduced(itineraries.alternatives))
            let best = try #require(try GLPKSolver().solve(model).objective)
            func bound(_ known: [Alternatives]) throws -> Double {
                var cuts = RootCuts(model, known, pieces: .all.subtracting(.tableau))
                try cuts.advance(GLPKSolver(), WorkLimits())
                #expect(cuts.bound <= best + 1e-6 * max(1, abs(best)))
                return cuts.bound
            }
            let (without, with) = (try bound([]), try bound(alternatives))
            if with > without + 1e-3 { gains += 1 }
            if with < without - 1e-3 { losses += 1 }
        }
        #expect(gains > losses + 5)
    }
}

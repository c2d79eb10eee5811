import GLPKSolver
import LinearModel
import Testing

@testable import BranchAndCut

struct ReducedCostFixingTests {
    @Test func `every point below the target keeps its place, and some bounds are narrowed`() throws {
        var narrowed = 0
        for seed in 0..<20 as Range<UInt64> {
            let program = RandomProgram(seed: seed)
            let model = program.model
            let relaxation = try GLPKSolver().withMaster(model) { master throws(SolverError) in
                try master.solveRelaxation()
            }
            let best = try #require(try GLPKSolver().solve(model).objective)
            for room in [0.01, 3, 20] {
                let fixed = ReducedCostFixing(model, relaxation, target: best + room).model
                narrowed += model.variables.count {
                    fixed.effectiveBounds(of: $0).upper < model.effectiveBounds(of: $0).upper
                }
                for point in program.wholePoints {
                    var settled = model
                    for (variable, value) in point { settled.setBounds(of: variable, lower: value, upper: value) }
                    guard let objective = try GLPKSolver().solve(settled).objective, objective < best + room else {
                        continue
                    }
                    for (variable, value) in point {
                        let bounds = fixed.effectiveBounds(of: variable)
                        #expect((bounds.lower...bounds.upper).contains(value))
                    }
                }
            }
        }
        #expect(narrowed > 0)
    }
}

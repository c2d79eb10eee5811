import GLPKSolver
import LinearModel
import Testing

@testable import BranchAndCut

struct ShrunkProgramTests {
    @Test func `what is settled goes into the constants, and comes back with a solution`() throws {
        var model = Model(objectiveConstant: 5)
        let fixed = model.addVariable(lowerBound: 2, upperBound: 2, domain: .integer, cost: 10)
        let free = model.addVariable(upperBound: 9, domain: .integer, cost: 3)
        model.addConstraint(lowerBound: 7, terms: [LinearTerm(2, fixed), LinearTerm(1, free)])
        model.addConstraint(upperBound: 4, terms: [LinearTerm(2, fixed)])
        let shrunk = ShrunkProgram(model)
        #expect(shrunk.model.variableCount == 1 && shrunk.model.constraintCount == 1)
        let solution = try GLPKSolver().solve(shrunk.model)
        #expect(solution.objective == 34)
        #expect(shrunk.whole(solution.values) == [2, 3])
        #expect(model.objective(at: shrunk.whole(solution.values)) == 34)
    }

    @Test func `a row that no value is left for still says that there is no solution`() throws {
        var model = Model()
        let fixed = model.addVariable(lowerBound: 1, upperBound: 1, domain: .integer)
        model.addVariable(upperBound: 1, domain: .binary, cost: 1)
        model.addConstraint(lowerBound: 2, terms: [LinearTerm(1, fixed)])
        #expect(try GLPKSolver().solve(ShrunkProgram(model).model).termination.reason == .infeasible)
    }
}

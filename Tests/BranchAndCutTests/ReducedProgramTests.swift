import GLPKSolver
import LinearModel
import Testing

@testable import BranchAndCut

struct ReducedProgramTests {
    @Test func `what is settled goes into the constants, and comes back with a solution`() throws {
        var model = Model(objectiveConstant: 5)
        let fixed = model.addVariable(lowerBound: 2, upperBound: 2, domain: .integer, cost: 10)
        let free = model.addVariable(upperBound: 9, domain: .integer, cost: 3)
        let other = model.addVariable(upperBound: 9, domain: .integer, cost: 2)
        model.addConstraint(
            lowerBound: 7, terms: [LinearTerm(2, fixed), LinearTerm(1, free), LinearTerm(1, other)])
        model.addConstraint(upperBound: 1, terms: [LinearTerm(-1, free), LinearTerm(1, other)])
        model.addConstraint(upperBound: 4, terms: [LinearTerm(2, fixed)])
        let reduced = ReducedProgram(model)
        #expect(reduced.model.variableCount == 2 && reduced.model.constraintCount == 2)
        let solution = try GLPKSolver().solve(reduced.model)
        #expect(solution.objective == 32)
        #expect(reduced.whole(solution.values) == [2, 1, 2])
        #expect(reduced.reduced([2, 1, 2]) == [1, 2])
        #expect(model.objective(at: reduced.whole(solution.values)) == 32)
    }

    @Test func `a row that no value is left for still says that there is no solution`() throws {
        var model = Model()
        let fixed = model.addVariable(lowerBound: 1, upperBound: 1, domain: .integer)
        model.addVariable(upperBound: 1, domain: .binary, cost: 1)
        model.addConstraint(lowerBound: 2, terms: [LinearTerm(1, fixed)])
        #expect(try GLPKSolver().solve(ReducedProgram(model).model).termination.reason == .infeasible)
        var empty = Model()
        empty.addVariable(upperBound: 1, domain: .binary)
        empty.addConstraint(lowerBound: 1, terms: [])
        #expect(try GLPKSolver().solve(ReducedProgram(empty).model).termination.reason == .infeasible)
    }

    @Test func `the slack of an equation is taken out, and its price is paid by the others`() throws {
        // Eight periods are wanted; teaching them costs nothing, missing ones cost ten and at most six may be missing.
        var model = Model()
        let comes = model.addVariable("comes", upperBound: 3, domain: .integer, cost: 4)
        let more = model.addVariable("more", upperBound: 3, domain: .integer, cost: 7)
        let unmet = model.addVariable("unmet", upperBound: 6, cost: 10)
        model.addConstraint("cover", (1.5 * comes + 2 * more + unmet).equal(to: 8))
        let reduced = ReducedProgram(model)
        #expect(reduced.model.variableCount == 2 && reduced.model.constraintCount == 1)
        #expect(reduced.model.rowLowerBounds == [2] && reduced.model.rowUpperBounds == [8])
        #expect(reduced.model.objectiveConstant == 80 && reduced.model.costs == [-11, -13])
        let values = reduced.whole([3, 1])
        #expect(values == [3, 1, 1.5] && model.violations(of: values).isEmpty)
        #expect(reduced.model.objective(at: [3, 1]) == model.objective(at: values))
    }

    @Test func `whatever nothing wants off its cheaper bound stays there`() throws {
        var model = Model()
        let dear = model.addVariable("dear", upperBound: 4, domain: .integer, cost: 3)
        let free = model.addVariable("free", lowerBound: 1, upperBound: 5, cost: 0)
        let needed = model.addVariable("needed", upperBound: 4, domain: .integer, cost: 3)
        let gain = model.addVariable("gain", upperBound: 2, cost: -1)
        model.addConstraint((1 * dear + free + gain).atMost(9))
        model.addConstraint((1 * needed - gain).atLeast(1))
        let reduced = ReducedProgram(model)
        let values = reduced.whole(try GLPKSolver().solve(reduced.model).values)
        #expect(values[dear.index] == 0 && values[free.index] == 1)
        #expect(abs(model.objective(at: values) - (try #require(try GLPKSolver().solve(model).objective))) < 1e-9)
        #expect(model.violations(of: values).isEmpty)
    }

    @Test func `a shortfall of whole things is whole, others are not`() throws {
        var model = Model()
        let one = model.addVariable(upperBound: 1, domain: .binary, cost: 3)
        let two = model.addVariable(upperBound: 1, domain: .binary, cost: 3)
        let few = model.addVariable("too few sent", cost: 5)
        let half = model.addVariable("half a teacher short", cost: 5)
        let late = model.addVariable("from a limit that is not whole", cost: 5)
        let (shared, other) = (model.addVariable(cost: 5), model.addVariable(cost: 5))
        model.addConstraint((1 * one + 2 * two + few).atLeast(4))
        model.addConstraint((1 * one + 1 * two - few).atMost(1))
        model.addConstraint((0.5 * one + two + half).atLeast(2))
        model.addConstraint((1 * one + two + late).atLeast(2.5))
        model.addConstraint((1 * one + two + shared + other).atLeast(4))
        let reduced = ReducedProgram(model).model
        #expect(
            reduced.variables.map { reduced.domain(of: $0) } == [
                .binary, .binary, .impliedInteger, .continuous, .continuous, .continuous, .continuous,
            ])
        #expect(reduced.decisions == [one, two])
        // Without reduction nothing is said of any variable.
        let settled = ReducedProgram(model, .settledVariables).model
        #expect(settled.variables.allSatisfy { settled.domain(of: $0) != .impliedInteger })
    }

    @Test func `a way that is shared out again and again is told by its ends`() throws {
        // Two people start at one of two places; from the first they go on to either of two, each at most twice.
        var model = Model()
        func arc(_ cost: Double) -> VariableID { model.addVariable(upperBound: 2, domain: .integer, cost: cost) }
        let (stays, leaves) = (arc(1), arc(5))
        let (staysOn, turns, comesBack) = (arc(2), arc(3), arc(4))
        model.addConstraint((1 * stays + leaves).equal(to: 2))
        model.addConstraint((1 * stays - staysOn - turns).equal(to: 0))
        model.addConstraint((1 * leaves - comesBack).equal(to: 0))
        model.addConstraint((7 * leaves + 3 * turns).atLeast(9))
        model.addConstraint((14 * leaves + 6 * turns).atMost(40))
        let reduced = ReducedProgram(model)
        // One equation, of three ways through, and one row of two sides; nobody is left but who ends somewhere.
        #expect(reduced.model.variableCount == 3 && reduced.model.constraintCount == 2)
        let values = reduced.whole(try GLPKSolver().solve(reduced.model).values)
        #expect(values == [1, 1, 0, 1, 1] && model.violations(of: values).isEmpty)
        #expect(model.objective(at: values) == 13)
    }

    @Test func `bounds that others follow from stay`() throws {
        // Whether one comes is given by whether the other does not; neither equation may be dropped for the other's sake.
        var model = Model()
        let one = model.addVariable(upperBound: 1, domain: .integer, cost: -3)
        let other = model.addVariable(upperBound: 1, domain: .integer, cost: -2)
        let (first, second) = (
            model.addVariable(upperBound: 1, domain: .integer), model.addVariable(upperBound: 1, domain: .integer)
        )
        model.addConstraint((1 * one + other).equal(to: 1))
        model.addConstraint((1 * one - first - second).equal(to: 0))
        model.addConstraint((2 * first + 3 * second - 4 * other).atMost(1))
        let reduced = ReducedProgram(model)
        let solution = try GLPKSolver().solve(reduced.model)
        let expected = try #require(try GLPKSolver().solve(model).objective)
        #expect(solution.objective == expected)
        #expect(model.violations(of: reduced.whole(solution.values)).isEmpty)
    }

    @Test func `rows that say the same are said once, with the sides of all`() throws {
        var model = Model()
        let (x, y) = (
            model.addVariable(upperBound: 9, domain: .integer, cost: 2), model.addVariable(upperBound: 9, cost: 1)
        )
        model.addConstraint((2 * x + 4 * y).atMost(30))
        model.addConstraint((-1 * x - 2 * y).atMost(-6))
        model.addConstraint((3 * x + 6 * y).atLeast(15))
        let reduced = ReducedProgram(model).model
        #expect(reduced.rowLowerBounds == [12] && reduced.rowUpperBounds == [30])
    }

    @Test(arguments: 0..<40) func `ways are found as good as those of the whole program`(_ seed: UInt64) throws {
        let model = RandomItineraries(seed: seed).model
        let expected = try #require(try GLPKSolver().solve(model).objective)
        let reduced = ReducedProgram(model)
        #expect(reduced.model.variableCount < model.variableCount)
        let solution = try GLPKSolver().solve(reduced.model)
        #expect(abs((try #require(solution.objective)) - expected) < 1e-6 * max(1, abs(expected)))
        let values = reduced.whole(solution.values)
        #expect(model.violations(of: values).isEmpty)
        #expect(abs(model.objective(at: values) - expected) < 1e-6 * max(1, abs(expected)))
    }

    @Test(arguments: 0..<60) func `the best is as good as that of the whole program`(_ seed: UInt64) throws {
        let model = RandomProgram(seed: seed).model
        let expected = try #require(try GLPKSolver().solve(model).objective)
        let reduced = ReducedProgram(model)
        let solution = try GLPKSolver().solve(reduced.model)
        #expect(abs((try #require(solution.objective)) - expected) < 1e-6 * max(1, abs(expected)))
        let values = reduced.whole(solution.values)
        #expect(model.violations(of: values).isEmpty)
        #expect(abs(model.objective(at: values) - expected) < 1e-6 * max(1, abs(expected)))
    }
}

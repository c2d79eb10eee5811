import LinearModel
import Testing

@testable import BranchAndCut

struct BranchingChoiceTests {
    /// Two variables from 0 to 1, one from 2 to 5, one fixed at 0 and one fixed at 1.
    private let model: Model = {
        var model = Model()
        for (lower, upper) in [(0.0, 1.0), (0, 1), (2, 5), (0, 0), (1, 1)] {
            model.addVariable(lowerBound: lower, upperBound: upper, domain: .integer)
        }
        return model
    }()

    @Test func `what is fractional is a candidate, with the ways to its neighbours`() throws {
        let found = BranchingChoice.candidates(model.decisions, [0.25, 1, 3.5, 0, 1], in: model)
        #expect(found.map(\.variable) == [VariableID(0), VariableID(2)])
        #expect(found.map(\.toLower) == [0.25, 0.5] && found.map(\.toUpper) == [0.75, 0.5])
    }

    @Test func `what is a hair outside its bounds cannot be split, however fractional`() {
        let values = [-2e-6, 1 + 3e-6, 5 + 4e-6, 1.008e-6, 1 - 5e-6]
        let found = BranchingChoice.candidates(model.decisions, values, in: model)
        #expect(found.isEmpty)
    }
}

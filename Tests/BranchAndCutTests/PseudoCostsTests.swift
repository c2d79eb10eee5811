import LinearModel
import Testing

@testable import BranchAndCut

struct PseudoCostsTests {
    @Test func `the rise is told by the way, and strangers are taken for the average`() {
        var costs = PseudoCosts(variableCount: 2)
        let (known, unknown) = (VariableID(0), VariableID(1))
        costs.note(.init(variable: known, direction: .down, distance: 0.5, rise: 4))
        costs.note(.init(variable: known, direction: .down, distance: 0.25, rise: 4))
        #expect(costs.rise(known, .down, distance: 0.5) == 6)
        #expect(costs.rise(unknown, .down, distance: 1) == 12)
        #expect(costs.rise(known, .up, distance: 0.5) == 0.5)
        #expect(costs.experience(known) == 0)
        costs.note(.init(variable: known, direction: .up, distance: 1, rise: 2))
        #expect(costs.experience(known) == 1)
    }

    @Test func `a split that helps on both sides is better than one that helps on one`() {
        #expect(PseudoCosts.score(down: 3, up: 3) > PseudoCosts.score(down: 10, up: 0))
    }
}

import LinearModel
import Testing

@Suite("Feasibility and bounds")
struct FeasibilityTests {
    private var model: Model {
        var model = Model(objectiveConstant: 1)
        let x = model.addVariable("x", upperBound: 4, cost: 1)
        let y = model.addVariable(.integer("y", upperBound: 9, cost: 2))
        model.addConstraint("sum", (x + y).within(2, 5))
        return model
    }

    @Test("each requirement missed is told with its distance")
    func distances() {
        #expect(model.violations(of: [1, 2]) == [])
        #expect(
            model.violations(of: [6, 1.25]) == [
                Violation(.constraint(ConstraintID(0)), distance: 2.25),
                Violation(.bounds(VariableID(0)), distance: 2),
                Violation(.integrality(VariableID(1)), distance: 0.25),
            ])
        #expect(model.violations(of: [-1, 1], tolerance: 2) == [])
        #expect(model.objective(at: [1, 2]) == 6)
    }

    @Test("NaN is never feasible")
    func notANumber() {
        #expect(model.violations(of: [.nan, 1]).count == 2)
        #expect(model.violations(of: [.nan, 1]).allSatisfy { $0.distance.isNaN })
    }

    @Test("any prices prove a bound; the best ones prove the optimum")
    func lagrangian() {
        // The optimum is 3: x = 2, y = 0, the lower side of the sum priced at 1.
        #expect(model.lagrangianBound(duals: [1]) == 3)
        #expect(model.lagrangianBound(duals: [0]) == 1)
        #expect(model.lagrangianBound(duals: [3]) == -10.0)
        #expect(model.lagrangianBound(duals: [-1]) == -4.0)
    }

    @Test("prices that press against nothing prove nothing")
    func lagrangianUnbounded() {
        var model = Model()
        let x = model.addVariable(cost: 1)
        model.addConstraint((1 * x).atLeast(1))
        #expect(model.lagrangianBound(duals: [2]) == nil)
        #expect(model.lagrangianBound(duals: [1 + 1e-12]) != nil)
        #expect(model.lagrangianBound(duals: [-1]) == 0)
    }

    @Test("empty intervals and bad numbers are told by name")
    func faults() {
        var crossed = model
        crossed.setBounds(of: VariableID(1), lower: 1.2, upper: 1.8)
        #expect(crossed.firstEmptyInterval() == "variable y wants at least 1.2 and at most 1.8 (integer)")
        #expect(model.firstEmptyInterval() == nil)
        #expect(model.firstInvalidNumber() == nil)
        var bad = model
        bad.setBounds(of: ConstraintID(0), lower: .nan, upper: 1)
        #expect(bad.firstInvalidNumber() == "constraint sum has the bounds nan and 1.0")
    }
}

import Formulation
import PlanningFixtures
import Rotation
import Testing

@testable import Planning

/// A bound is a bound: no plan is better, whatever the prices.
@Suite struct LagrangianBoundTests {
    private func bound(_ part: Formulation, steps: Int) throws -> Double {
        let assignment = try FirstPlan(part).assignment
        var bound = LagrangianBound(part, from: assignment)
        let state = SearchState(part)
        for (type, paths) in zip(part.types, assignment.paths) {
            for path in paths { state.add(path, of: type, sign: 1) }
        }
        bound.improve(steps: steps, score: state.score) { false }
        return bound.bound
    }

    @Test(arguments: 0..<100, [1, 60]) func `no part has a better plan`(_ seed: Int, _ steps: Int) throws {
        for part in try Formulation(of: Hamlet.random(seed).instance).parts() {
            #expect(try bound(part, steps: steps) <= Optimum.value(of: part) + 1e-5)
        }
    }

    @Test(arguments: 0..<100) func `without visits it is no more than the relaxation`(_ seed: Int) throws {
        var hamlet = Hamlet.random(seed)
        // The choices of a visit are whole in the bound, and need not be in the relaxation.
        hamlet.modes.removeAll { $0.visitingTerms != nil }
        for part in try Formulation(of: hamlet.instance).parts() {
            #expect(try bound(part, steps: 60) <= Optimum.value(of: part, relaxed: true) + 1e-5)
        }
    }

    @Test(arguments: 0..<40) func `a visit that is demanded is no exception`(_ seed: Int) throws {
        var dice = Dice(seed: seed)
        let instance = Hamlet {
            $0.worth.unwillingPoints = Double(dice.roll(0...30))
            $0.gap = GapPrice(price: Double(dice.roll(1...10)), bands: [.init(above: 0, factor: 1)])
            $0.demand = ["A", "B", "C", "D"].map { .of("pe", Double(dice.roll(2...14)), at: $0) }
            $0.modes = [
                .visiting("visit", days: 2, hosts: 2) { $0.dayPoints = Double(dice.roll(0...30)) }
            ]
            $0.teachers = ["T", "U"].map { .at("A", $0, teaching: "pe") { $0.unwilling = ["B"] } }
            $0.pins = [Pin(kind: .must, teacher: "T", mode: "visit")]
        }.instance
        for part in try Formulation(of: instance).parts() {
            #expect(try bound(part, steps: 60) <= Optimum.value(of: part) + 1e-5)
        }
    }

    @Test func `it comes close to the relaxation`() throws {
        let example = Example.oneYear
        let parts = try Formulation(of: example.instance()).parts()
        let bound = try parts.reduce(0) { try $0 + self.bound($1, steps: 400) }
        #expect(bound <= example.optimum)
        #expect(bound > 0.9 * example.linearRelaxation)
    }

    @Test func `steps never make it smaller`() throws {
        let part = try #require(Formulation(of: Example.oneYear.instance()).parts().first)
        let bounds = try [1, 5, 25, 125].map { try bound(part, steps: $0) }
        #expect(bounds == bounds.sorted())
        #expect(bounds[0] < bounds[3])
    }
}

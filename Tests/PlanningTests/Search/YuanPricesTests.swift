import Formulation
import PlanningFixtures
import Rotation
import Testing

@testable import Planning

/// What a yuan of the budget is worth to the lessons that are bought with it.
@Suite struct YuanPricesTests {
    private func formulation(yuan: Double) throws -> Formulation {
        try Formulation(
            of: Hamlet {
                $0.horizon = 1
                $0.demand = [.of("music", 6, at: "B"), .of("music", 6, at: "C")]
                $0.teachers = [.at("A", "T", teaching: "music")]
                $0.modes = [.hire("bought", ["music"], most: 5, points: 1, yuan: 100)]
                $0.rules = [Rule(.budget(yuan: yuan, spent: 0))]
            }.instance)
    }

    private func prices(yuan: Double) throws -> YuanPrices? {
        let formulation = try formulation(yuan: yuan)
        return YuanPrices(formulation, at: try FirstPlan(formulation).assignment)
    }

    @Test func `it is nothing where there is enough, and the gap's price less the lesson's where there is not`() throws
    {
        #expect(try #require(try prices(yuan: 1_000)).points.values.allSatisfy { $0 == 0 })
        let scarce = try #require(try prices(yuan: 700)).points.values
        let gap = try #require(
            try formulation(yuan: 700).blocks.flatMap(\.courses).flatMap(\.slices).map(\.points).min())
        // The last lesson bought saves a gap of the lowest price or of a higher one.
        #expect(scarce.count == 1 && scarce.allSatisfy { $0 >= (gap - 1) / 100 - 1e-6 })
    }

    @Test func `halfway between two prices`() throws {
        let (one, other) = (try #require(try prices(yuan: 1_000)), try #require(try prices(yuan: 700)))
        for (row, points) in one.blended(with: other).points { #expect(points == (other.points[row] ?? 0) / 2) }
    }

    @Test(arguments: 0..<60) func `at these prices blocks alone are worth what the plan is`(_ seed: Int) throws {
        var hamlet = Hamlet.random(seed)
        hamlet.modes.removeAll { $0.id == "live" }
        let formulation = try Formulation(of: hamlet.instance)
        var dice = Dice(seed: seed)
        let assignment = formulation.randomAssignment(&dice)
        guard let prices = YuanPrices(formulation, at: assignment) else { return }
        let state = SearchState(formulation.pricing(rows: prices.points))
        for (type, paths) in zip(formulation.types, assignment.paths) {
            for path in paths { state.add(path, of: type, sign: 1) }
        }
        guard state.score < .infinity else { return }
        let worth = Worth(formulation, assignment, try ExactTeaching(solver: .glpk).teach(formulation, assignment))
            .total
        #expect(abs(state.score - worth) < 1e-3 * max(1, worth))
    }
}

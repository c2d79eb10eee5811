import PlanningFixtures
import Rotation
import Testing

@testable import Formulation

/// The status quo's aims, each to be served before the next.
@Suite struct StatusQuoAllocationTests {
    @Test(arguments: 0..<300)
    func `weighted unmet periods first, then gap points, then second subjects`(_ seed: Int) throws {
        let (random, capacities) = TeachingBlock.random(seed)
        let block = random.inStatusQuo
        let allocation = random.statusQuoAllocation(capacities[...])
        let expected = try TeachingProgram(block, capacities).statusQuoAims()
        let found = [
            allocation.weightedUnmet(block), allocation.gapPoints(block), allocation.secondSubjectPoints(block),
        ]
        #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-4 }, "\(found) \(expected)")
        #expect(allocation.hired == [])
    }

    private func block(_ weights: [Double], _ prices: [Double]) -> TeachingBlock {
        TeachingBlock(
            school: "A", k: 0,
            courses: zip(weights, prices).enumerated().map { number, worth in
                .init(
                    course: Course(.primary, SubjectID(rawValue: "s\(number)")), demand: 6, weight: worth.0,
                    slices: [.init(width: 6, points: worth.1)])
            },
            pools: [
                .init(
                    qualification: .primary(["s0", "s1"]),
                    offers: [.init(course: 0, points: 0), .init(course: 1, points: 0)])
            ], hires: [], harmLimit: nil)
    }

    @Test func `the heavier subject goes before the dearer`() {
        #expect(block([1, 2], [50, 20]).statusQuoAllocation([6]).taught == [[0, 6]])
    }

    @Test func `of equal weight the dearer goes first`() {
        #expect(block([2, 2], [20, 50]).statusQuoAllocation([6]).taught == [[0, 6]])
    }

    @Test func `the rest is by course, the first first`() {
        #expect(block([2, 2], [20, 20]).statusQuoAllocation([9]).taught == [[6, 3]])
    }

    @Test func `nothing is bought, and no harm is looked at`() {
        let quiet = TeachingBlock.random(3).block.inStatusQuo
        #expect(quiet.hires.isEmpty && quiet.harmLimit == nil)
    }
}

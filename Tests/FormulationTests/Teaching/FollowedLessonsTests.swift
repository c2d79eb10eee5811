import Rotation
import Testing

@testable import Formulation

/// Lessons that are followed live whatever else happens.
@Suite struct FollowedLessonsTests {
    private let block = TeachingBlock(
        school: "B", k: 0,
        courses: [
            .init(
                course: .init(.primary, "pe"), demand: 10, weight: 2,
                slices: [.init(width: 2, points: 10), .init(width: 3, points: 15), .init(width: 5, points: 20)])
        ], pools: [], hires: [], harmLimit: nil)

    @Test func whatIsFollowedTakesTheDearestSlicesAway() throws {
        let left = block.following([6])
        #expect(left.courses[0].demand == 4)
        #expect(left.courses[0].slices.map(\.width) == [2, 2, 0])
        var evaluator = BlockEvaluator(left)
        // Four periods missed: two at ten points and two at fifteen, as of ten of which six are followed.
        #expect(evaluator.points([]) == 50)
        #expect(block.following([0]) == block)
    }
}

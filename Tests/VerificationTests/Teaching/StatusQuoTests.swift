import Rotation
import Testing

@testable import Verification

/// The village when nobody moves, worked out by hand.
@Suite struct StatusQuoTests {
    private let instance = Village.instance()

    @Test func unmetWeights() {
        let unmet = StatusQuo(of: instance).weightedUnmet
        func at(_ school: SchoolID, _ semester: Int) -> Double? { unmet[SchoolSemester(school, semester)] }
        // L1 covers the music of B for one year more; four periods of physical education lack all along.
        #expect(at("A", 0) == 0)
        #expect(at("B", 0) == 8)
        #expect(at("B", 2) == 24)
        #expect(at("C", 0) == 28)
        #expect(at("F", 3) == 12)
    }

    @Test func score() {
        // Gaps: B lacks 4 of 12 (30 × (2.4 + 1.6 × 1.5) = 144), C all of 8 (30 × 13.2 = 396) and of 6 (297),
        // F all of 6 (297); in the second year B also lacks all of 8 (396): 2 × 1134 + 2 × 1530 = 5328.
        // Overdue: six teachers, four semesters, 3 points: 72.
        // Rules: 4 posts × 300; 2 schools × 4 × 2 short × 100; 2 × 4 × 2 rows × 60; 3 and 4 starts short × 150;
        // 2 schools × 2 years × 40: 1200 + 1600 + 960 + 1050 + 160 = 4970.
        #expect(abs(StatusQuo(of: instance).score(in: instance) - 10_370) < 1e-6)
    }
}

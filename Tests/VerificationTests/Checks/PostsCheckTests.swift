import Rotation
import Testing

@testable import Verification

@Suite struct PostsCheckTests {
    private let rule = Rule(.posts, penalty: 300)

    @Test func oneHolderFillsThePost() {
        let probe = RuleProbe(placements: [VillagePlan.executive], rule: rule)
        #expect(probe.rows.map(\.shortfall) == [0, 0, 0, 0])
        #expect(probe.rows.map(\.achieved) == [1, 1, 1, 1])
    }

    @Test func anEmptyPostIsShortEverySemester() {
        #expect(RuleProbe(rule: rule).rows.map(\.points) == [300, 300, 300, 300])
        #expect(RuleProbe(rule: rule).rows.map(\.place) == ["B", "B", "B", "B"])
    }

    @Test func aWaiverDropsThePointsAndKeepsTheRow() {
        let waiver = Waiver(rule: .posts, place: "B", span: SemesterSpan(from: Village.semester(1)))
        let rows = RuleProbe(rule: rule, waivers: [waiver]).rows
        #expect(rows.map(\.points) == [300, 0, 0, 0])
        #expect(rows.map(\.shortfall) == [1, 1, 1, 1])
    }
}

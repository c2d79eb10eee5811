import Rotation
import Testing

@testable import Verification

@Suite struct DispatchFloorCheckTests {
    private let rule = Rule(.dispatchFloor(count: 2), penalty: 100)

    @Test func postsCountAndBackboneOnPostings() {
        let probe = RuleProbe(
            placements: [VillagePlan.executive, VillagePlan.posting, VillagePlan.outlook], rule: rule)
        // P1 is no backbone: at B only the executive counts. P2 is backbone, and at C from the second year on.
        #expect(probe.row("B", 0)?.achieved == 1)
        #expect(probe.row("B", 0)?.points == 100)
        #expect(probe.row("C", 1)?.shortfall == 2)
        #expect(probe.row("C", 2)?.shortfall == 1)
        #expect(probe.row("A", 0) == nil)
        #expect(probe.row("F", 0) == nil)
    }

    @Test func aCommittedTeacherOnLeaveIsPresent() {
        let running = RunningPosting(
            teacher: "P2", mode: "rotation", host: "B", since: Village.fall, until: Village.semester(1))
        let leave = Leave(teacher: "P2", span: .always)
        let row = VillagePlan.placement("P2", "rotation", "A", "B", 0, 1, minutes: 30, subjects: [], .running)
        let probe = RuleProbe(placements: [row], rule: rule, postings: [running], leaves: [leave])
        #expect(probe.row("B", 1)?.achieved == 1)
        #expect(probe.row("B", 2)?.achieved == 0)
    }
}

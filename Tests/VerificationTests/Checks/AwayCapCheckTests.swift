import Rotation
import Testing

@testable import Verification

@Suite struct AwayCapCheckTests {
    private let rule = Rule(.awayCap(share: known(Share(0.15))), penalty: 50)

    @Test func awayIsPostingsAndPostsButNoVisits() {
        let probe = RuleProbe(
            placements: [VillagePlan.executive, VillagePlan.visitB, VillagePlan.posting], rule: rule)
        // ⌊0.15 × 7⌋ = 1.
        #expect(probe.row("A", 0)?.required == 1)
        #expect(probe.row("A", 0)?.achieved == 2)
        #expect(probe.row("A", 0)?.points == 50)
        #expect(probe.row("A", 2)?.shortfall == 0)
    }

    @Test func whoeverIsAbsentIsNoStaff() {
        let leave = Leave(teacher: "C2", span: SemesterSpan(until: Village.semester(0)))
        let probe = RuleProbe(rule: rule, leaves: [leave])
        #expect(probe.row("A", 0)?.required == 0)
        #expect(probe.row("A", 1)?.required == 1)
    }
}

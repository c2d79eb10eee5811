import Rotation
import Testing

@testable import Verification

@Suite struct BackboneShareCheckTests {
    private let rule = Rule(
        .backboneShare(StartShare(share: known(Share(0.2)), modes: ["rotation"])), penalty: 100)

    @Test func aShareOfTheStartsIsNotRounded() {
        let probe = RuleProbe(placements: [VillagePlan.posting, VillagePlan.outlook], rule: rule)
        #expect(probe.row("G", 0)?.required == 0.2)
        #expect(probe.row("G", 0)?.achieved == 0)
        #expect(probe.row("G", 0)?.points == 20)
        #expect(probe.row("G", 2)?.achieved == 1)
        #expect(probe.row("G", 2)?.shortfall == 0)
    }

    @Test func withoutStartsNothingIsAsked() {
        #expect(RuleProbe(rule: rule).rows.map(\.isIdle) == [true, true])
    }
}

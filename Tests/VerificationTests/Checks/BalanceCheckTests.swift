import Rotation
import Testing

@testable import Verification

@Suite struct BalanceCheckTests {
    private let rule = Rule(.balance(maxNet: 1), penalty: 20)

    @Test func bothSidesOfTheBalanceCount() {
        let probe = RuleProbe(placements: [VillagePlan.executive, VillagePlan.posting], rule: rule)
        #expect(probe.row("A", 0)?.achieved == 2)
        #expect(probe.row("A", 0)?.points == 20)
        #expect(probe.row("B", 0)?.points == 20)
        #expect(probe.row("B", 2)?.shortfall == 0)
        #expect(probe.row("C", 0)?.isIdle == false)
    }
}

import Rotation
import Testing

@testable import Verification

@Suite struct NoHarmCheckTests {
    private let rule = Rule(.noHarm, penalty: 30)

    @Test func onlyWhatIsAboveTheStatusQuoCosts() {
        let probe = RuleProbe(
            rule: rule, unmet: [SchoolSemester("A", 0): 10, SchoolSemester("B", 0): 3],
            allowed: [SchoolSemester("A", 0): 7.5, SchoolSemester("B", 0): 8])
        #expect(probe.row("A", 0)?.shortfall == 2.5)
        #expect(probe.row("A", 0)?.points == 75)
        #expect(probe.row("B", 0)?.shortfall == 0)
        #expect(probe.row("C", 0)?.isIdle == true)
    }

    @Test func roundingIsNoShortfall() {
        let probe = RuleProbe(
            rule: rule, unmet: [SchoolSemester("A", 0): 0.1 + 0.2], allowed: [SchoolSemester("A", 0): 0.3])
        #expect(probe.row("A", 0)?.shortfall == 0)
    }
}

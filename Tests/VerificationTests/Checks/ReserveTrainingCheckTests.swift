import Rotation
import Testing

@testable import Verification

@Suite struct ReserveTrainingCheckTests {
    private let rule = Rule(.reserveTraining(mode: "training", count: 1), penalty: 40)

    @Test func startsInFallOrSpringCountForTheHome() {
        for (first, year) in [(0, 0), (1, 0), (3, 2)] {
            let row = VillagePlan.placement("B1", "training", "B", "A", first, first, minutes: 30, subjects: ["pe"])
            let probe = RuleProbe(placements: [row], rule: rule)
            #expect(probe.row("B", year)?.points == 0)
            #expect(probe.row("B", 2 - year)?.points == 40)
            #expect(probe.row("C", year)?.points == 40)
        }
    }

    @Test func aYearBegunBeforeHasNoRow() {
        #expect(RuleProbe(rule: rule, start: Village.semester(1), horizon: 1).rows.isEmpty)
    }
}

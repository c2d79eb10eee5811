import Rotation
import Testing

@testable import Verification

@Suite struct TeamCheckTests {
    private let rule = Rule(.team, penalty: 60)

    @Test func leaderAndBackboneAreShortApart() {
        let probe = RuleProbe(placements: [VillagePlan.executive, VillagePlan.outlook], rule: rule)
        let atB = probe.rows.filter { $0.place == "B" && $0.semester == 2 }
        #expect(atB.map(\.shortfall) == [0, 1])
        let atC = probe.rows.filter { $0.place == "C" && $0.semester == 2 }
        #expect(atC.map(\.shortfall) == [1, 0])
        #expect(atC.reduce(0) { $0 + $1.points } == 60)
    }
}

import Rotation
import Testing

@testable import Verification

@Suite struct ExchangeShareCheckTests {
    private func rule(_ routes: [Route] = [.any], scope: ShareScope = .group) -> Rule {
        let share = StartShare(
            share: known(Share(0.35)), scope: scope, modes: ["rotation", "executive"], routes: routes)
        return Rule(.exchangeShare(share), penalty: 150)
    }

    @Test func startsByTeachersWhoAreDue() {
        let probe = RuleProbe(placements: [VillagePlan.posting, VillagePlan.outlook], rule: rule())
        // Seven of the eight have been there seven years or more: ⌈0.35 × 7⌉ = 3. Both starts are by some of them.
        #expect(probe.row("G", 0)?.required == 3)
        #expect(probe.row("G", 0)?.achieved == 1)
        #expect(probe.row("G", 2)?.achieved == 1)
        #expect(probe.row("G", 2)?.points == 300)
        #expect(probe.rows.count == 2)
    }

    @Test func routesAreThoseOfTheRule() {
        let toPoint = rule([Route(home: .core, host: .point)])
        #expect(RuleProbe(placements: [VillagePlan.posting], rule: toPoint).row("G", 0)?.achieved == 0)
        let toMember = rule([Route(home: .core, host: .member)])
        #expect(RuleProbe(placements: [VillagePlan.posting], rule: toMember).row("G", 0)?.achieved == 1)
    }

    @Test func whoIsNotDueDoesNotCount() {
        let new = VillagePlan.posting.changed { $0.teacher = "P3" }
        #expect(RuleProbe(placements: [new], rule: rule()).row("G", 0)?.achieved == 0)
    }

    @Test func aRegionIsOnePlaceAndAYearBegunBeforeHasNoRow() {
        let probe = RuleProbe(rule: rule(scope: .region), start: Village.semester(1), horizon: 3)
        #expect(probe.rows.map(\.place) == ["region"])
        #expect(probe.rows.map(\.semester) == [1])
    }
}

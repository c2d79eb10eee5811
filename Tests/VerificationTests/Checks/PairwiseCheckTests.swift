import Plans
import Rotation
import Testing

@testable import Verification

@Suite struct PairwiseCheckTests {
    private func rule(maxNet: Double = 0) -> Rule {
        Rule(.pairwise(PairBalance(modes: ["rotation", "training"], maxNet: maxNet)), penalty: 25)
    }

    private func move(_ teacher: TeacherID, _ home: SchoolID, _ host: SchoolID, _ first: Int) -> Placement {
        VillagePlan.placement(
            teacher, home == "B" ? "training" : "rotation", home, host, first, first + 1, minutes: 30, subjects: ["pe"])
    }

    @Test func oneWayIsShortAndBothWaysAreNot() {
        let out = RuleProbe(placements: [move("P1", "A", "B", 0)], rule: rule())
        #expect(out.row("A~B/pe", 0)?.achieved == 1)
        #expect(out.row("A~B/pe", 0)?.points == 25)
        #expect(out.row("A~B/music", 0)?.points == 0)
        let back = RuleProbe(placements: [move("B1", "B", "A", 0)], rule: rule())
        #expect(back.row("A~B/pe", 0)?.points == 25)
        let both = RuleProbe(placements: [move("P1", "A", "B", 0), move("B1", "B", "A", 1)], rule: rule())
        #expect(both.row("A~B/pe", 0)?.points == 0)
        let later = RuleProbe(placements: [move("P1", "A", "B", 0), move("B1", "B", "A", 3)], rule: rule())
        #expect(later.row("A~B/pe", 0)?.points == 25)
        #expect(later.row("A~B/pe", 2)?.points == 25)
    }

    @Test func someMayGoOneWay() {
        let probe = RuleProbe(
            placements: [move("P1", "A", "B", 0), move("P2", "A", "B", 0)], rule: rule(maxNet: 1))
        #expect(probe.row("A~B/pe", 0)?.required == 1)
        #expect(probe.row("A~B/pe", 0)?.shortfall == 1)
    }

    @Test func onlyPairsWithinReachHaveRows() {
        // F lies too far away, and from C nobody comes who teaches music.
        let places = Set(RuleProbe(rule: rule()).rows.map(\.place))
        #expect(places.isSuperset(of: ["A~B/pe", "A~C/music", "B~C/pe"]))
        #expect(!places.contains("A~F/pe") && !places.contains("B~C/music"))
        #expect(RuleProbe(rule: rule(), start: Village.semester(1), horizon: 1).rows.isEmpty)
    }

    @Test func aRowWithoutAStartMayBeLeftOutAndAnExchangeMayNot() {
        let probe = RuleProbe(placements: [move("P1", "A", "B", 0), move("B1", "B", "A", 0)], rule: rule(maxNet: 1))
        #expect(probe.row("A~B/pe", 0)?.isIdle == false)
        #expect(probe.row("A~C/pe", 0)?.isIdle == true)
    }

    @Test func runningPostingsAreNoStarts() {
        let running = VillagePlan.placement(
            "L1", "rotation", "A", "B", -2, 1, minutes: 30, subjects: ["music"], .running)
        let probe = RuleProbe(placements: [running], rule: rule(), postings: Village.ledger)
        #expect(probe.row("A~B/music", 0)?.achieved == 0)
    }

    @Test func aWaiverMayNameASchool() {
        for place in ["B", "B~A", "A~B/pe"] {
            let probe = RuleProbe(
                placements: [move("P1", "A", "B", 0)], rule: rule(), waivers: [Waiver(rule: .pairwise, place: place)])
            #expect(probe.row("A~B/pe", 0)?.waiver != nil)
            #expect(probe.row("A~B/pe", 0)?.points == 0)
            #expect(probe.row("A~C/pe", 0)?.waiver == nil)
        }
    }
}

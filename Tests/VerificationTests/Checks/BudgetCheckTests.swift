import Rotation
import Testing

@testable import Verification

@Suite struct BudgetCheckTests {
    private func rule(_ yuan: Double, spent: Double = 0) -> Rule { Rule(.budget(yuan: yuan, spent: spent)) }

    @Test func committedYuanIsTakenOffFirst() {
        let probe = RuleProbe(
            placements: [VillagePlan.extended, VillagePlan.posting], rule: rule(10_000), postings: Village.ledger,
            hiredYuan: [0: 1200])
        // L1 is committed for 2 × 2400 in the first year and extended for as much in the second.
        #expect(probe.row("region", 0)?.required == 5200)
        #expect(probe.row("region", 0)?.achieved == 6000)
        #expect(probe.row("region", 2)?.required == 10_000)
        #expect(probe.row("region", 2)?.achieved == 4800)
    }

    @Test func theLimitIsNeverBelowNothing() {
        let probe = RuleProbe(placements: [VillagePlan.extended], rule: rule(100), postings: Village.ledger)
        #expect(probe.row("region", 0)?.required == 0)
    }

    @Test func whatIsSpentCountsInTheYearBegunBefore() {
        let probe = RuleProbe(rule: rule(10_000, spent: 4000), start: Village.semester(1), horizon: 3)
        #expect(probe.rows.map(\.required) == [6000, 10_000])
        #expect(probe.rows.map(\.semester) == [0, 1])
    }

    @Test func theBudgetIsHardUnlessWaived() {
        func codes(_ waivers: [Waiver]) -> Set<String> {
            VillagePlan.codes(
                VillagePlan.placements,
                in: Village.instance(policy: Village.policy(rules: [rule(1000)]), waivers: waivers))
        }
        #expect(codes([]) == ["budget"])
        #expect(codes([Waiver(rule: .budget, by: "教体局")]) == [])
        #expect(codes([Waiver(rule: .budget, place: "region", by: "教体局")]) == [])
    }
}

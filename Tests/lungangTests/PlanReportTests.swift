import Clauses
import Exports
import Foundation
import Plans
import Rotation
import Tables
import Testing

@testable import lungang

@Suite struct PlanReportTests {
    private let fall = Semester(schoolYear: 2026, term: .fall)

    private func text(_ language: Language = .english, bound: Double = 80, isColourful: Bool = false) throws -> String {
        let instance = Instance(
            uncheckedPolicy: Policy(title: "县", start: fall, horizon: 2, subjects: [], gap: GapPrice(price: 10)),
            schools: [School(id: "S", name: "小学", stages: [.primary], setting: .rural)])
        let plan = Plan(
            placements: [], coverage: [], streams: [],
            outcomes: [outcome(.noHarm, .priced, 1), outcome(.posts, .must, 1), outcome(.awayCap, .priced, 0)],
            score: Score(lines: []), statusQuoScore: 200)
        let proof = Proof(score: 100, bound: bound, statusQuoScore: 200, stop: .effort, tolerance: 1e-6)
        let summary = Summary(of: plan, proof: proof, in: instance)
        return PlanReport(
            summary, instance: instance, clauses: try ClauseTable.embedded(), language: language,
            isColourful: isColourful
        ).text
    }

    private func outcome(_ rule: RuleName, _ strength: Strength, _ shortfall: Double) -> RuleOutcome {
        RuleOutcome(
            rule: rule, cite: "CD-05", place: "S", semester: fall, required: 1, achieved: 1 - shortfall,
            shortfall: shortfall, points: 30 * shortfall, strength: strength)
    }

    @Test func brokenObligationsComeFirst() throws {
        let sections = try text().components(separatedBy: "\n\n")
        #expect(
            sections[1] == """
                OBLIGATIONS THAT COULD NOT BE MET
                  posts filled (CD-05): 1 of 1 requirement, short by 1 in all, 30.0 points
                    “選派現任中層及以上優秀管理人員,到成員學校擔任執行校長”
                    小学, 2026-fall: 1 required, 0 reached
                """)
        #expect(try text(isColourful: true).contains("\u{1B}[1;31mOBLIGATIONS"))
        #expect(try text(.chinese).contains("未能满足的硬性要求"))
    }

    @Test func rulesThatHoldAreNotListed() throws {
        #expect(try text().contains("no school worse off (CD-05)"))
        #expect(try !text().contains("most staff away"))
    }

    @Test func theProofIsSpelledOut() throws {
        #expect(try text().contains("Score 100.0, against 200.0 if nobody moves"))
        #expect(try text().contains("no plan scores below 80.0 (tolerance 1e-06)"))
        #expect(try text().contains("Gap 20.0 %; of the possible improvement 16.7 % is still open"))
        #expect(try text(.chinese).contains("已证明：任何方案的得分都不低于 80.0"))
    }

    @Test func aBoundThatIsNotProvenIsNotPrinted() throws {
        #expect(try !text(bound: -.infinity).contains("Proven"))
        #expect(try !text(bound: -.infinity).contains("Gap"))
    }
}

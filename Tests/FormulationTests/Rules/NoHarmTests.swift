import LinearModel
import PlanningFixtures
import Rotation
import Testing

@testable import Formulation

@Suite struct NoHarmTests {
    private func hamlet(_ change: (inout Hamlet) -> Void = { _ in }) -> Hamlet {
        Hamlet {
            $0.horizon = 1
            $0.subjects = [Subject(id: "pe", weight: 2), Subject(id: "music")]
            $0.demand = [.of("pe", 14, at: "A"), .of("music", 3, at: "A"), .of("pe", 4, at: "B")]
            $0.modes = [.posting("rotation", min: 1)]
            $0.teachers = [.at("A", "T", teaching: "pe")]
            $0.rules = [Rule(.noHarm, penalty: 30)]
            change(&$0)
        }
    }

    @Test func `weighted unmet periods stay within the status quo`() throws {
        // Twelve of fourteen periods of pe are given: two unmet at weight 2, and three of music at weight 1.
        #expect(
            try RuleProbe(.noHarm, in: hamlet()).program == """
                """)
    }

    @Test func `each school and semester that demands anything has its limit`() throws {
        let limits = try Formulation(of: hamlet()).blocks.map { "\($0.school) \($0.harmLimit?.statusQuo ?? -1)" }
        #expect(limits == ["A 7.0", "B 8.0"])
    }

    @Test func `with the rule off there is no limit`() throws {
        #expect(try Formulation(of: hamlet { $0.rules = [] }).blocks.allSatisfy { $0.harmLimit == nil })
        #expect(NoHarm(hamlet { $0.rules = [] }.instance, statusQuo: StatusQuoUnmet()) == nil)
    }

    @Test func `a waiver makes harm free`() throws {
        let blocks = try Formulation(of: hamlet { $0.waivers = [Waiver(rule: .noHarm, place: "A")] }).blocks
        #expect(blocks.map(\.harmLimit?.penalty) == [0, 30])
    }

    @Test func `harm is what lies above the limit`() throws {
        let block = try #require(Formulation(of: hamlet()).blocks.first)
        func harm(_ unmet: [Double]) -> Double {
            TeachingAllocation(taught: [[0]], hired: [], unmet: unmet).harm(block)
        }
        #expect(block.courses.map(\.course.subject) == ["music", "pe"])
        #expect(harm([3, 2]) == 0)
        #expect(harm([3, 3]) == 2)
        #expect(harm([0, 3]) == 0)
    }

    @Test func `where the pe teacher leaves, harm is priced on top of the gaps`() throws {
        var evaluator = try BlockEvaluator(#require(Formulation(of: hamlet()).blocks.first))
        // Ten points a period and weight: 2 × 2 + 3 weighted periods are unmet.
        #expect(evaluator.points([12]) == 70)
        // Now 2 × 14 + 3, of which 24 above the status quo cost thirty each.
        #expect(evaluator.points([0]) == 310 + 720)
    }
}

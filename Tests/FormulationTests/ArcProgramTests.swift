import GLPKSolver
import LinearModel
import PlanningFixtures
import Rotation
import Testing

@testable import Formulation

/// The arc program as a whole.
@Suite struct ArcProgramTests {
    @Test func `everybody flows from the first node to the horizon`() throws {
        let text = try ProgramText(
            of: Hamlet {
                $0.modes = [.posting("rotation", min: 1, max: 2) { $0.startPoints = 5 }]
                $0.demand = []
                $0.memberships.removeAll { $0.school == "C" || $0.school == "D" }
                $0.teachers = [.at("A", "T", teaching: "pe")]
            })
        #expect(
            text.statements("flow") == """
                """)
        #expect(text.objective == "")
    }

    @Test func `a course is covered by its pools, bought lessons or gaps`() throws {
        let text = try ProgramText(
            of: Hamlet {
                $0.horizon = 1
                $0.gap = GapPrice(price: 10)
                $0.worth.secondSubjectPoints = 0.5
                $0.modes = [.hire("bought", ["music"], most: 2, points: 4)]
                $0.demand = [.of("music", 4, at: "A"), .of("pe", 10, at: "A")]
                $0.teachers = [.at("A", "T", teaching: "pe", "music")]
            })
        #expect(
            text.statements("cover", "most", "pool") == """
                """)
        #expect(text.objective == "")
    }

    @Test func `a visit is one arc, days at hosts, and limits on both`() throws {
        let text = try ProgramText(
            of: Hamlet {
                $0.horizon = 1
                $0.modes = [.visiting("visit", days: 2, hosts: 2)]
                $0.demand = [.of("pe", 8, at: "A"), .of("pe", 8, at: "B"), .of("pe", 8, at: "C")]
                $0.teachers = [.at("A", "T", teaching: "pe")]
                $0.pins = [Pin(kind: .must, mode: "visit", host: "C")]
            })
        #expect(
            text.statements("visit_once", "visit_days", "visit_hosts", "visit_some", "pool") == """
                """)
    }

    @Test func `alike teachers are counted, not told apart`() throws {
        let alike = try ArcProgram(
            Formulation(
                of: Hamlet {
                    $0.modes = [.posting("rotation", min: 2)]
                    $0.teachers = ["T", "U", "V"].map { .at("A", $0, teaching: "pe") }
                }))
        let start = try #require(alike.arcs.first?.last)
        #expect(alike.arcs.count == 1)
        #expect(alike.model.domain(of: start) == .integer)
        #expect(alike.model.effectiveBounds(of: start).upper == 3)
    }

    @Test func `unnamed programs are the same but for their names`() throws {
        let formulation = try Formulation(of: Hamlet.random(7))
        let (named, unnamed) = (ArcProgram(formulation, isNamed: true).model, ArcProgram(formulation).model)
        #expect(named.variableCount == unnamed.variableCount && named.constraintCount == unnamed.constraintCount)
        #expect(named.rows() == unnamed.rows())
        #expect(unnamed.variables.allSatisfy { unnamed.name(of: $0).isEmpty })
        #expect(named.variables.allSatisfy { !named.name(of: $0).isEmpty })
    }
}

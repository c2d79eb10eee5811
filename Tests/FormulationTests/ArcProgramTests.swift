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
                flow(T,0): - stay(T,0) - start(T,1) = -1
                flow(T,1): + start(T,1) - come_home(T,2) - extend(T,3) = 0
                flow(T,2): + stay(T,0) - stay(T,4) = 0
                flow(T,3): + come_home(T,2) - stay(T,5) = 0
                """)
        #expect(text.objective == "cost: + 5 start(T,1)")
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
                cover(A,2026_fall,0): + taught(A,2026_fall,0,0) + unmet(A,2026_fall,0,0) + unmet(A,2026_fall,0,1) + unmet(A,2026_fall,0,2) + hired(A,2026_fall,0) >= 4
                most(A,2026_fall,0): + taught(A,2026_fall,0,0) <= 4
                cover(A,2026_fall,1): + taught(A,2026_fall,0,1) + unmet(A,2026_fall,1,0) + unmet(A,2026_fall,1,1) + unmet(A,2026_fall,1,2) = 10
                pool(A,2026_fall,0): - 12 stay(T,0) + taught(A,2026_fall,0,0) + taught(A,2026_fall,0,1) <= 0
                """)
        #expect(
            text.objective == """
                cost: + 0.5 taught(A,2026_fall,0,0) + 10 unmet(A,2026_fall,0,0) + 15 unmet(A,2026_fall,0,1) \
                + 20 unmet(A,2026_fall,0,2) + 10 unmet(A,2026_fall,1,0) + 15 unmet(A,2026_fall,1,1) \
                + 20 unmet(A,2026_fall,1,2) + 4 hired(A,2026_fall,0)
                """)
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
                visit_once(T,0,0): - visit(T,0) + days(T,0,0,1) + days(T,0,0,2) <= 0
                visit_once(T,0,1): - visit(T,0) + days(T,0,1,1) + days(T,0,1,2) = 0
                visit_days(T,0): - 2 visit(T,0) + days(T,0,0,1) + 2 days(T,0,0,2) + days(T,0,1,1) + 2 days(T,0,1,2) <= 0
                visit_hosts(T,0): - 2 visit(T,0) + days(T,0,0,1) + days(T,0,0,2) + days(T,0,1,1) + days(T,0,1,2) <= 0
                visit_some(T,0): - visit(T,0) + days(T,0,0,1) + days(T,0,0,2) + days(T,0,1,1) + days(T,0,1,2) >= 0
                pool(A,2026_fall,0): - 12 visit(T,0) + 5 days(T,0,0,1) + 10 days(T,0,0,2) + 5 days(T,0,1,1) + 10 days(T,0,1,2) + taught(A,2026_fall,0,0) <= 0
                pool(B,2026_fall,0): - 4 days(T,0,0,1) - 8 days(T,0,0,2) + taught(B,2026_fall,0,0) <= 0
                pool(C,2026_fall,0): - 4 days(T,0,1,1) - 8 days(T,0,1,2) + taught(C,2026_fall,0,0) <= 0
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

    @Test(arguments: 1...12) func `in every semester each member of a type is in one place`(_ seed: Int) throws {
        let formulation = try Formulation(of: Hamlet.random(seed))
        for isReduced in [false, true] {
            let program = ArcProgram(formulation, isReduced: isReduced)
            let values = try GLPKSolver().solve(program.model).values
            try #require(!values.isEmpty)
            let places = formulation.types.count * formulation.instance.semesters.count
            #expect(program.whereabouts.count == places)
            for one in program.whereabouts {
                let sum = Set(one.variables).reduce(0) { $0 + values[$1.index] }
                #expect(abs(sum - one.count) < 1e-6)
            }
        }
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

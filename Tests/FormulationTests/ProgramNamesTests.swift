import LinearModel
import PlanningFixtures
import Rotation
import Testing

@testable import Formulation

/// Names are ASCII, `family(index,…)`, and no two are alike.
@Suite struct ProgramNamesTests {
    private func expectUnique(_ formulation: Formulation, _ comment: String = "") {
        let model = ArcProgram(formulation, isNamed: true).model
        let columns = model.variables.map { model.name(of: $0) }
        let rows = (0..<model.constraintCount).map { model.name(of: ConstraintID($0)) }
        for names in [columns, rows] {
            let twice = Dictionary(grouping: names) { $0 }.filter { $1.count > 1 }.keys
            #expect(twice.sorted() == [], "\(comment)")
            #expect(names.allSatisfy { $0.contains(/^[a-z_]+\([A-Za-z0-9_,-]+\)$/) })
        }
    }

    @Test(arguments: Example.all) func `in the examples`(_ example: Example) throws {
        expectUnique(try Formulation(of: example.instance()))
        expectUnique(try Formulation(of: example.instance(), typing: .individual))
    }

    @Test(arguments: 0..<100) func `in hamlets of all kinds`(_ seed: Int) throws {
        expectUnique(try Formulation(of: .random(seed), typing: .individual), "\(seed)")
    }

    @Test func `with ids that are not ASCII`() throws {
        expectUnique(
            try Formulation(
                of: Hamlet {
                    $0.schools = [.online("中心小学"), .online("东街小学"), .online("s0"), .online("s1")]
                    $0.memberships = $0.schools.map {
                        Membership(group: "G", school: $0.id, role: $0.id == "s0" ? .core : .member)
                    }
                    $0.travel = [
                        TravelRow(from: "中心小学", to: "东街小学", minutes: 5), TravelRow(from: "s0", to: "s1", minutes: 5),
                    ]
                    $0.demand = $0.schools.map { .of("pe", 8, at: $0.id) }
                    $0.modes = [.posting("轮岗", min: 1)]
                    $0.teachers = [
                        .at("中心小学", "张老师", teaching: "pe"), .at("东街小学", "t0", teaching: "pe"),
                        .at("s0", "t1", teaching: "pe"),
                    ]
                    $0.rules = [Rule(.team, penalty: 1), Rule(.awayCap(share: .of(0.5)), penalty: 1)]
                }, typing: .individual))
    }

    @Test func `with two ways of live lessons`() throws {
        expectUnique(
            try Formulation(
                of: Hamlet {
                    $0.modes = [.broadcast("live", ["pe"], share: 0.5), .broadcast("special", ["pe"], share: 0.2)]
                    $0.teachers = [.at("A", "T", teaching: "pe")]
                }))
    }
}

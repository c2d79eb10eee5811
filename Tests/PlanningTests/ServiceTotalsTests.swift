import PlanningFixtures
import Plans
import Rotation
import Testing

@testable import Planning

/// The ledger of service pays what the plan says it costs.
@Suite struct ServiceTotalsTests {
    private struct Stay: Hashable {
        let teacher: TeacherID
        let mode: ModeID
        let host: SchoolID
    }

    @Test(arguments: 0..<24) func `yuan agree teacher by teacher, mode by mode, host by host`(_ seed: Int) throws {
        let instance = Hamlet.random(seed).instance
        let plan = try Planner(solver: .glpk).plan(instance, options: .small).plan
        var owed: [Stay: Double] = [:]
        for row in plan.placements {
            owed[Stay(teacher: row.teacher, mode: row.mode, host: row.host), default: 0] += row.yuan
        }
        var due: [Stay: Double] = [:]
        for row in ServiceLedger(of: plan.placements, in: instance).records {
            due[Stay(teacher: row.teacher, mode: row.mode, host: row.host), default: 0] += row.yuan
        }
        #expect(owed.keys == due.keys)
        for (stay, yuan) in owed { #expect(abs(yuan - (due[stay] ?? -1)) < 1e-6, "\(stay)") }
    }
}

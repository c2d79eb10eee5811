import PlanningFixtures
import Plans
import Rotation
import Testing

/// Who goes which way, by hand.
@Suite struct DirectionTallyTests {
    private let instance = Hamlet {
        $0.horizon = 4
        $0.schools = [.online("A", .town), .online("B", .rural), .online("C"), .online("D"), .online("E", .urban)]
        $0.groups.append(Group(id: "H", name: "H", kind: .loose))
        $0.memberships += [
            Membership(group: "H", school: "E", role: .core), Membership(group: "H", school: "B", role: .core),
        ]
        $0.modes = [.posting("rotation", min: 2, max: 6), .posting("region", min: 2) { $0.reach.scope = .region }]
        $0.teachers = [
            .at("A", "T", teaching: "pe") { $0.rank = "county" }, .at("A", "U", teaching: "pe") { $0.office = .deputy },
            .at("B", "V", teaching: "pe"),
        ]
    }.instance

    private func placement(
        _ teacher: TeacherID, _ mode: ModeID, _ home: SchoolID, _ host: SchoolID, _ first: Int, _ last: Int,
        _ status: Placement.Status = .new
    ) -> Placement {
        Placement(
            teacher: teacher, mode: mode, home: home, host: host, since: .after(first), until: .after(last),
            minutes: 10, subjects: ["pe"], status: status, points: 0, yuan: 0, isFirm: true)
    }

    private func tallies(_ placements: Placement...) -> [DirectionTally] {
        DirectionTally.tallies(of: placements, in: instance)
    }

    @Test func `a start counts as new in its year and as running afterwards`() {
        let tallies = tallies(
            placement("T", "rotation", "A", "B", -2, 1, .running), placement("U", "rotation", "A", "C", 0, 5))
        #expect(tallies.map(\.schoolYear) == [2026, 2027])
        #expect(tallies.map(\.route) == ["core>member", "core>member"])
        #expect(tallies.map(\.new) == [1, 0])
        #expect(tallies.map(\.running) == [1, 1])
        #expect(tallies.map(\.teachers) == [2, 1])
        #expect(tallies.map(\.backbone) == [1, 0])
        #expect(tallies.map(\.managers) == [1, 1])
        #expect(tallies.map(\.toCountry) == [2, 1])
    }

    @Test func `each way has a row of its own`() {
        let tallies = tallies(placement("T", "rotation", "A", "B", 0, 1), placement("V", "rotation", "B", "A", 0, 1))
        #expect(tallies.map(\.route) == ["core>member", "member>core"])
        #expect(tallies.map(\.toCountry) == [1, 0])
        #expect(tallies.map(\.toTown) == [0, 1])
    }

    @Test func `the groups are those by which the mode's scope is met`() {
        // B is a member of G and the core of H: within a group before across groups.
        let across = tallies(placement("T", "region", "A", "E", 0, 1))
        #expect(across.map(\.group) == ["G"] && across.map(\.hostGroup) == ["H"])
        #expect(across.map(\.route) == ["core>core"])
        let within = tallies(placement("V", "region", "B", "E", 0, 1))
        #expect(within.map(\.group) == ["H"] && within.map(\.hostGroup) == ["H"])
        #expect(within.map(\.route) == ["core>core"])
    }

    @Test func `where no group leads, the row says no more than that`() {
        let tallies = tallies(placement("T", "rotation", "A", "Z", 0, 1))
        #expect(tallies.map(\.group) == [nil] && tallies.map(\.route) == [""])
    }
}

import Plans
import Rotation
import Testing

@testable import Verification

/// What a visit may do: whole school years, few hosts, few days, near, and with periods left at home.
@Suite struct VisitReplayTests {
    private func codes(
        _ rows: [Placement], policy: Policy = Village.policy(), teachers: [Teacher] = Village.teachers,
        leaves: [Leave] = []
    ) -> Set<String> {
        VillagePlan.codes(
            rows, in: Village.instance(policy: policy, teachers: teachers, leaves: leaves, postings: []))
    }

    private func codes(_ edit: (inout Placement) -> Void) -> Set<String> {
        codes([VillagePlan.visitB, VillagePlan.visitC.changed(edit)])
    }

    @Test func theRowsAsTheyStandAreRight() { #expect(codes { _ in } == []) }

    @Test func days() {
        #expect(codes { $0.days = 2 }.contains("visit.load"))
        #expect(codes { $0.days = 3 }.isSuperset(of: ["visit.days", "visit.load"]))
        #expect(codes { $0.days = 0 }.contains("visit.days"))
        #expect(codes { $0.days = nil }.contains("visit.days"))
    }

    @Test func hosts() {
        let third = VillagePlan.placement(
            "M1", "itinerant", "A", "F", 0, 1, days: 1, minutes: 100, subjects: ["pe"])
        #expect(
            codes([VillagePlan.visitB, VillagePlan.visitC, third])
                == ["visit.hosts", "visit.load", "reach.minutes"])
        #expect(codes([VillagePlan.visitB, VillagePlan.visitB]) == ["visit.host-twice"])
        #expect(codes { $0.post = "XB" } == ["post.unexpected"])
    }

    @Test func spans() {
        #expect(codes([VillagePlan.visitB.changed { $0.until = Village.semester(0) }]) == ["visit.span"])
        #expect(
            codes([
                VillagePlan.visitB.changed {
                    $0.since = Village.semester(1)
                    $0.until = Village.semester(1)
                }
            ]) == ["visit.season"])
        let short = Village.policy(horizon: 3)
        func last(_ until: Int) -> Set<String> {
            codes(
                [
                    VillagePlan.visitB.changed {
                        $0.since = Village.semester(2)
                        $0.until = Village.semester(until)
                        $0.isFirm = false
                    }
                ], policy: short)
        }
        #expect(last(2) == [])
        #expect(last(3) == ["visit.span"])
    }

    @Test func aSpringStartAllowsAVisitOfOneSemester() {
        let policy = Village.policy(horizon: 3, start: Village.semester(1))
        let row = VillagePlan.visitB.changed { $0.since = Village.semester(1) }
        #expect(codes([row], policy: policy) == [])
    }

    @Test func whoVisits() {
        func edit(_ change: (inout Teacher) -> Void) -> Set<String> {
            var teachers = Village.teachers
            change(&teachers[3])
            return codes([VillagePlan.visitB], teachers: teachers)
        }
        #expect(edit { $0.exemption = "病" } == ["visit.exempt"])
        #expect(edit { $0.holdUntil = Village.semester(3) } == [])
        #expect(edit { $0.restUntil = Village.semester(0) } == ["posting.rest"])
        #expect(edit { $0.restUntil = Village.semester(1) } == [])
    }

    @Test func absence() {
        let leave = Leave(teacher: "M1", span: SemesterSpan(from: Village.semester(1)))
        #expect(codes([VillagePlan.visitB], leaves: [leave]) == ["visit.absent"])
    }

    @Test func twoModesInOneYearAreTwoPlaces() {
        var policy = Village.policy()
        policy.modes.append(Mode(id: "other", kind: .visiting(Village.itinerant)))
        #expect(
            codes([VillagePlan.visitB, VillagePlan.visitC.changed { $0.mode = "other" }], policy: policy)
                .contains("path.two-places"))
    }

    @Test func aSubjectThatNobodyThereNeeds() {
        #expect(
            codes([
                VillagePlan.visitB.changed {
                    $0.teacher = "C2"; $0.subjects = []
                }
            ]) == ["reach.course"])
    }
}

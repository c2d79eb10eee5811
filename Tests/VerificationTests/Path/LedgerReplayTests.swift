import Plans
import Rotation
import Testing

@testable import Verification

/// Postings and visits that run when the plan starts.
@Suite struct LedgerReplayTests {
    private let running = VillagePlan.extended.changed {
        $0.until = Village.semester(1)
        $0.status = .running
    }

    private func codes(_ rows: Placement..., in instance: Instance = Village.instance()) -> Set<String> {
        VillagePlan.codes(rows, in: instance)
    }

    @Test func theLedgerStands() {
        #expect(codes(running) == [])
        #expect(codes(VillagePlan.extended) == [])
    }

    @Test func theLedgerIsWhole() {
        #expect(codes() == ["ledger.missing"])
        #expect(codes(running.changed { $0.since = Village.semester(-1) }).isSuperset(of: ["ledger.missing"]))
        #expect(codes(running.changed { $0.host = "C" }).isSuperset(of: ["ledger.missing", "ledger.unknown"]))
    }

    @Test func aRunningPostingIsKeptToItsEnd() {
        #expect(codes(running.changed { $0.until = Village.semester(0) }).contains("posting.short"))
    }

    @Test func aRunningPostingIsKeptForItsMinimum() {
        let short = RunningPosting(
            teacher: "L1", mode: "rotation", host: "B", since: Village.fall, until: Village.fall)
        let instance = Village.instance(postings: [short])
        let row = running.changed { $0.since = Village.fall }
        #expect(codes(row, in: instance) == [])
        #expect(codes(row.changed { $0.until = Village.fall }, in: instance).contains("posting.short"))
    }

    @Test func extensionsComeInStepsUpToTheMaximum() {
        #expect(
            codes(VillagePlan.extended.changed { $0.until = Village.semester(2) }).contains("posting.step"))
        #expect(
            codes(VillagePlan.extended.changed { $0.until = Village.semester(5) })
                .isSuperset(of: ["posting.long", "posting.extension"]))
    }

    @Test func statusFollowsFromTheLedger() {
        #expect(codes(running.changed { $0.status = .extended }) == ["plan.status"])
        #expect(codes(running.changed { $0.status = .new }) == ["plan.status"])
        #expect(codes(running, VillagePlan.posting.changed { $0.status = .running }) == ["ledger.unknown"])
    }

    @Test func restAfterComingHome() {
        let again = VillagePlan.placement("L1", "rotation", "A", "C", 2, 3, minutes: 40, subjects: ["music"])
        #expect(codes(running, again) == ["posting.rest"])
        let visit = VillagePlan.placement(
            "L1", "itinerant", "A", "C", 2, 3, days: 1, minutes: 40, subjects: ["music"])
        #expect(codes(running, visit) == [])
    }

    @Test func aLeaveDoesNotEndACommittedPosting() {
        let instance = Village.instance(leaves: [
            Leave(teacher: "L1", span: SemesterSpan(from: Village.semester(1), until: Village.semester(2)))
        ])
        #expect(codes(running, in: instance) == [])
        #expect(codes(VillagePlan.extended, in: instance).contains("posting.absent"))
    }

    @Test func visitsRunningAtASpringStart() {
        let visit = RunningPosting(
            teacher: "M1", mode: "itinerant", host: "C", since: Village.fall, until: Village.semester(1), days: 2)
        let instance = Village.instance(
            policy: Village.policy(horizon: 3, start: Village.semester(1)), postings: [visit])
        let row = VillagePlan.placement(
            "M1", "itinerant", "A", "C", 0, 1, days: 2, minutes: 40, subjects: ["music", "pe"], .running)
        #expect(codes(row, in: instance) == [])
        #expect(codes(row.changed { $0.days = 1 }, in: instance).contains("ledger.missing"))
        #expect(codes(in: instance) == ["ledger.missing"])
        #expect(PlanWriter(instance: instance).plan([row]).placements[0].points == 0)
        #expect(PlanWriter(instance: instance).plan([row]).placements[0].yuan == 800)
    }
}

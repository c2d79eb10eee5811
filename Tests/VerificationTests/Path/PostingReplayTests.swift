import Plans
import Rotation
import Testing

@testable import Verification

/// What a posting may do, one broken clause of section 4 at a time; all else follows from the rows.
@Suite struct PostingReplayTests {
    private let posting = VillagePlan.posting

    private func codes(_ edit: (inout Placement) -> Void, teachers: (inout [Teacher]) -> Void = { _ in }) -> Set<String>
    {
        var all = Village.teachers
        teachers(&all)
        return VillagePlan.codes(
            [
                VillagePlan.extended.changed {
                    $0.until = Village.semester(1); $0.status = .running
                }, posting.changed(edit),
            ],
            in: Village.instance(teachers: all))
    }

    @Test func theRowsAsTheyStandAreRight() { #expect(codes { _ in } == []) }

    @Test func lengths() {
        #expect(codes { $0.until = Village.semester(0) } == ["posting.short"])
        #expect(codes { $0.until = Village.semester(2) } == ["posting.step"])
        #expect(codes { $0.until = Village.semester(3) } == [])
        #expect(codes { $0.until = Village.semester(5) } == ["posting.extension"])
        #expect(codes { $0.until = Village.semester(7) } == ["posting.extension", "posting.long"])
    }

    @Test func aStartAtTheEndIsCommittedBeyondTheHorizon() {
        let instance = Village.instance(policy: Village.policy(horizon: 3), postings: [])
        func codes(until last: Int) -> Set<String> {
            let row = VillagePlan.placement(
                "P1", "rotation", "A", "B", 2, last, minutes: 30, subjects: ["pe"])
            return VillagePlan.codes(written(row, instance), in: instance)
        }
        func written(_ row: Placement, _ instance: Instance) -> WrittenPlan {
            PlanWriter(instance: instance).plan([row])
        }
        #expect(codes(until: 3) == [])
        #expect(codes(until: 2) == ["posting.short"])
        #expect(codes(until: 5) == ["posting.extension"])
    }

    @Test func seasons() {
        #expect(
            codes {
                $0.since = Village.semester(1)
                $0.until = Village.semester(2)
            } == ["posting.season"])
        #expect(
            codes {
                $0.since = Village.semester(-2)
                $0.until = Village.semester(1)
                $0.isFirm = false
            } == ["posting.before"])
        #expect(
            codes {
                $0.since = Village.semester(4)
                $0.until = Village.semester(5)
            }.contains("posting.beyond"))
    }

    @Test func whoMayMove() {
        func edit(_ change: (inout Teacher) -> Void) -> Set<String> {
            codes({ _ in }, teachers: { change(&$0[4]) })
        }
        #expect(edit { $0.exemption = "病" } == ["posting.eligibility"])
        #expect(edit { $0.holdUntil = Village.semester(0) } == ["posting.eligibility"])
        #expect(edit { $0.holdUntil = Village.semester(-1) } == [])
        #expect(edit { $0.atSchoolSince = CivilDate(year: 2025, month: 9) } == ["posting.eligibility"])
        #expect(edit { $0.office = .principal } == ["reach.who"])
        #expect(
            edit {
                $0.gender = .female
                $0.born = CivilDate(year: 1970, month: 1)
            } == ["posting.eligibility"])
    }

    @Test func restIsKept() {
        let resting: Set<String> = codes({ _ in }, teachers: { $0[4].restUntil = Village.semester(0) })
        #expect(resting == ["posting.rest"])
        #expect(codes({ _ in }, teachers: { $0[4].restUntil = Village.semester(-1) }) == [])
    }

    @Test func limitsBindStartsAndNotExtensions() {
        #expect(
            codes({ $0.until = Village.semester(3) }, teachers: { $0[4].available = SemesterSpan(until: nil) }) == [])
        let born = CivilDate(year: 1977, month: 1)
        #expect(
            codes(
                { $0.until = Village.semester(3) },
                teachers: {
                    $0[4].gender = .female
                    $0[4].born = born
                }) == [])
    }

    @Test func hosts() {
        #expect(
            codes {
                $0.host = "F"; $0.minutes = 100
            } == ["reach.minutes"])
        #expect(
            codes {
                $0.host = "A"; $0.minutes = 0
            }.contains("reach.route"))
        #expect(codes({ $0.subjects = [] }, teachers: { $0[4] = chinese }) == ["reach.course"])
        #expect(codes { $0.post = "XB" } == ["post.unexpected"])
    }

    private var chinese: Teacher { Village.teacher("P1", "A", "chinese") }

    @Test func absence() {
        let instance = Village.instance(
            leaves: [Leave(teacher: "P1", span: SemesterSpan(from: Village.semester(1), until: Village.semester(1)))],
            postings: [])
        #expect(
            VillagePlan.codes(PlanWriter(instance: instance).plan([posting]), in: instance) == ["posting.absent"])
    }

    @Test func posts() {
        let executive = VillagePlan.executive
        let instance = Village.instance(postings: [])
        func codes(_ edit: (inout Placement) -> Void) -> Set<String> {
            VillagePlan.codes(PlanWriter(instance: instance).plan([executive.changed(edit)]), in: instance)
        }
        #expect(codes { _ in } == [])
        #expect(codes { $0.post = nil } == ["post.unknown"])
        #expect(codes { $0.post = "XZ" } == ["post.unknown"])
        #expect(
            codes {
                $0.host = "C"; $0.minutes = 40
            } == ["post.elsewhere"])
    }

    @Test func oneHolderForAPost() {
        var teachers = Village.teachers
        teachers[1].office = .middle
        let instance = Village.instance(teachers: teachers, postings: [])
        let second = VillagePlan.executive.changed { $0.teacher = "C2" }
        #expect(
            VillagePlan.codes(PlanWriter(instance: instance).plan([VillagePlan.executive, second]), in: instance)
                .contains("post.holders"))
    }
}

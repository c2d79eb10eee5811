import PlanningFixtures
import Plans
import Rotation
import Testing

/// Semesters served, periods and yuan, by hand.
@Suite struct ServiceLedgerTests {
    private let hamlet = Hamlet {
        $0.horizon = 4
        $0.schools = [.online("A", .town), .online("B", .rural), .online("C", .remote), .online("D", .town)]
        $0.modes = [
            .posting("rotation", min: 2, max: 6) {
                $0.teachingShare = 0.5
                $0.yuanPerStart = YuanBySetting([.remote: 500])
                $0.yuanPerSemester = YuanBySetting([.rural: 1200, .remote: 1800])
            },
            .visiting("visit", days: 3) { $0.yuanPerDay = YuanBySetting([.rural: 60]) },
        ]
        $0.teachers = [.at("A", "T", teaching: "pe", load: 12), .at("A", "U", teaching: "pe")]
        $0.leaves = [
            Leave(teacher: "T", span: SemesterSpan(from: .after(-1), until: .after(-1))),
            Leave(teacher: "T", span: SemesterSpan(from: .after(1), until: .after(1))),
        ]
    }

    @Test func `what is on record stands for what the ledger comes to`() {
        var hamlet = hamlet
        hamlet.service = [
            EarlierService(.init(teacher: "T", mode: "rotation", host: "B"), semesters: 7),
            EarlierService(.init(teacher: "U", mode: "rotation", host: "B"), semesters: 9),
        ]
        let placements = [
            placement("T", "rotation", "B", -3, 2, .extended), placement("U", "rotation", "C", 0, 1),
        ]
        let records = ServiceLedger(of: placements, in: hamlet.instance).records
        #expect(records.map(\.before) == [7, 8, 0])
        #expect(records.map(\.total) == [8, 9, 2])
    }

    private func placement(
        _ teacher: TeacherID, _ mode: ModeID, _ host: SchoolID, _ first: Int, _ last: Int, days: Int? = nil,
        _ status: Placement.Status = .new
    ) -> Placement {
        Placement(
            teacher: teacher, mode: mode, home: "A", host: host, since: .after(first), until: .after(last), days: days,
            minutes: 10, subjects: ["pe"], status: status, points: 0, yuan: 0, isFirm: true)
    }

    private func records(_ placements: Placement...) -> [ServiceRecord] {
        ServiceLedger(of: placements, in: hamlet.instance).records
    }

    @Test func `what ran before counts, absences do not, and their allowance is due all the same`() {
        // Since the spring of 2025, three semesters before the start, one of them on leave; another leave in the second.
        let records = records(placement("T", "rotation", "B", -3, 2, .extended))
        #expect(records.map(\.schoolYear) == [2026, 2027])
        #expect(records.map(\.before) == [2, 3])
        #expect(records.map(\.semesters) == [1, 1])
        #expect(records.map(\.total) == [3, 4])
        #expect(records.map(\.countrySemesters) == [3, 4])
        #expect(records.map(\.semesterYuan) == [2400, 1200])
        #expect(records.map(\.startYuan) == [0, 0])
        #expect(records.map(\.periods) == [6, 6])
    }

    @Test func `a start is paid once, by the setting of the host, and the horizon's end cuts the rest off`() {
        let records = records(placement("U", "rotation", "C", 2, 7))
        #expect(records.count == 1)
        #expect(records.first?.startYuan == 500)
        #expect(records.first?.semesterYuan == 3600)
        #expect(records.first?.yuan == 4100)
        #expect(records.first?.total == 2)
    }

    @Test func `days a week are paid each semester, and a town is no country`() {
        let visits = records(placement("U", "visit", "B", 0, 1, days: 2), placement("U", "visit", "D", 0, 1, days: 1))
        #expect(visits.map(\.host) == ["B", "D"])
        #expect(visits.map(\.dayYuan) == [240, 0])
        #expect(visits.map(\.periods) == [8, 4])
        #expect(visits.map(\.days) == [2, 1])
        #expect(visits.map(\.countrySemesters) == [2, 0])
    }

    @Test func `two stays at one host are one record a year, and years add up`() {
        let records = records(
            placement("U", "visit", "B", 2, 3, days: 1), placement("U", "visit", "B", 0, 1, days: 2))
        #expect(records.map(\.schoolYear) == [2026, 2027])
        #expect(records.map(\.before) == [0, 2])
        #expect(records.map(\.periods) == [8, 4])
    }
}

import Rotation
import Testing

@testable import Verification

/// One edit to a right ledger of service at a time.
@Suite struct ServiceCheckTests {
    private func codes(_ edit: (inout [Written<WrittenService>]) -> Void) -> Set<String> {
        var plan = VillagePlan.written()
        var rows = plan.service ?? []
        edit(&rows)
        plan.service = rows
        return VillagePlan.codes(plan)
    }

    @Test func everyColumnIsWorkedOutAgain() {
        #expect(codes { _ in } == [])
        let edits: [(inout WrittenService) -> Void] = [
            { $0.kind = "visit" }, { $0.crossDistrict = "?" }, { $0.total += 1 }, { $0.country += 1 }, { $0.yuan += 1 },
            { $0.record.home = "B" }, { $0.record.setting = .town }, { $0.record.before += 1 },
            { $0.record.semesters += 1 }, { $0.record.days = 4 }, { $0.record.periods += 1 },
            { $0.record.startYuan += 1 }, { $0.record.semesterYuan += 1 }, { $0.record.dayYuan += 1 },
        ]
        for edit in edits { #expect(codes { edit(&$0[0].value) } == ["service.column"]) }
    }

    @Test func whatCrossesDistrictsIsToldByTheSchools() throws {
        let rows = try #require(VillagePlan.written().service)
        let crossing = Dictionary(grouping: rows.map(\.value), by: \.record.host).mapValues {
            Set($0.map(\.crossDistrict))
        }
        #expect(crossing["B"] == ["no"] && crossing["C"] == ["yes"])
        #expect(Village.instance().crossesDistricts(from: "A", to: "F") == nil)
    }

    @Test func whatIsOnRecordIsWhatWasServedBefore() throws {
        let service = try #require(VillagePlan.written().service)
        let running = try #require(service.first { $0.record.before > 0 }).record
        let village = Village.instance(
            service: [
                EarlierService(
                    .init(teacher: running.teacher, mode: running.mode, host: running.host),
                    semesters: running.before + 3)
            ])
        #expect(VillagePlan.codes(VillagePlan.written(), in: village) == ["service.column"])
    }

    @Test func rowsAreNeitherLostNorMadeUp() {
        #expect(codes { $0.removeLast() } == ["row.missing"])
        #expect(codes { $0.append($0[0]) } == ["row.repeated"])
        #expect(codes { $0[0].value.record.schoolYear = 2040 } == ["service.unknown", "row.missing"])
    }

    @Test func theLedgerAddsUpToThePlan() throws {
        let plan = VillagePlan.written()
        let service = try #require(plan.service)
        for row in plan.placements {
            let own = service.filter { $0.record.teacher == row.teacher && $0.record.host == row.host }
            #expect(abs(own.reduce(0) { $0 + $1.yuan } - row.yuan) < 1e-9, "\(row.teacher) at \(row.host)")
        }
        #expect(plan.placements.contains { $0.yuan > 0 })
    }
}

import Rotation

/// The ledger of service that a plan and the postings before it come to.
public struct ServiceLedger: Sendable, Hashable {
    /// One record for each teacher, mode, host and school year, in this order.
    public let records: [ServiceRecord]

    /// Works the ledger out from the arrangements of a plan.
    public init(of placements: [Placement], in instance: Instance) {
        let stays = Dictionary(grouping: placements, by: \.stay)
        records = stays.keys.sorted().flatMap { Self.records(of: $0, stays[$0] ?? [], in: instance) }
    }

    /// Semesters served in one stay before the plan starts: what is on record, or else what the ledger comes to.
    static func served(
        before start: Semester, _ stay: EarlierService.Stay, _ placements: [Placement], in instance: Instance
    ) -> Int {
        instance.served(stay) ?? placements.reduce(0) { $0 + semesters(of: $1, before: start, in: instance) }
    }

    /// The records of arrangements that share teacher, mode and host, year by year.
    private static func records(
        of stay: EarlierService.Stay, _ placements: [Placement], in instance: Instance
    ) -> [ServiceRecord] {
        var years: [Int: ServiceRecord] = [:]
        for placement in placements {
            for semester in instance.semesters where placement.since <= semester && semester <= placement.until {
                guard let rates = rates(of: placement, in: instance) else { continue }
                var record =
                    years[semester.schoolYear]
                    ?? ServiceRecord(
                        teacher: placement.teacher, mode: placement.mode, home: placement.home, host: placement.host,
                        setting: rates.setting, schoolYear: semester.schoolYear, days: placement.days)
                if isPresent(placement.teacher, semester, in: instance) {
                    record.semesters += 1
                    record.periods = rates.periods
                }
                if placement.status == .new, semester == placement.since { record.startYuan += rates.start }
                record.semesterYuan += rates.semester
                record.dayYuan += rates.days
                years[semester.schoolYear] = record
            }
        }
        var served = Self.served(before: instance.policy.start, stay, placements, in: instance)
        return years.keys.sorted().compactMap { year in
            guard var record = years[year] else { return nil }
            record.before = served
            served = record.total
            return record
        }
    }

    /// The semesters of an arrangement that lie before one semester (and not before another), absences left out.
    static func semesters(
        of placement: Placement, from first: Semester? = nil, before end: Semester, in instance: Instance
    ) -> Int {
        let since = first.map { max($0, placement.since) } ?? placement.since
        let elapsed = max(0, since.distance(to: min(end, placement.until.advanced(by: 1))))
        return (0..<elapsed).count { isPresent(placement.teacher, since.advanced(by: $0), in: instance) }
    }

    private static func isPresent(_ teacher: TeacherID, _ semester: Semester, in instance: Instance) -> Bool {
        instance.teacher(teacher).map { !instance.isAbsent($0, at: semester) } ?? false
    }

    /// Periods a week for the host, and yuan for a start, a posted semester and a semester of visits.
    private static func rates(
        of placement: Placement, in instance: Instance
    ) -> (setting: Setting, periods: Double, start: Double, semester: Double, days: Double)? {
        guard let mode = instance.mode(placement.mode), let teacher = instance.teacher(placement.teacher),
            let setting = instance.school(placement.host)?.setting
        else { return nil }
        if let terms = mode.postingTerms {
            return (
                setting, teacher.load * terms.teachingShare, terms.yuanPerStart[setting],
                terms.yuanPerSemester[setting], 0
            )
        }
        guard let terms = mode.visitingTerms else { return nil }
        let days = Double(placement.days ?? 0)
        return (setting, days * terms.periodsPerDay, 0, 0, days * terms.yuanPerDay[setting])
    }
}

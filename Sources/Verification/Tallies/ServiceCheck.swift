import Plans
import Rotation

/// Whether `service.csv` says what the replayed paths say: semesters served, periods, and yuan by school year.
struct ServiceCheck {
    let instance: Instance

    private struct Key: Hashable, Comparable {
        let teacher: TeacherID
        let mode: ModeID
        let host: SchoolID
        let year: Int

        static func < (left: Key, right: Key) -> Bool {
            (left.teacher, left.mode, left.host, left.year) < (right.teacher, right.mode, right.host, right.year)
        }
    }

    /// Compares the file, if there is one, with the paths.
    func check(_ written: [Written<WrittenService>]?, against replay: Replay, into findings: inout Findings) {
        guard let written else { return }
        var expected: [Key: ServiceRecord] = [:]
        for path in replay.paths { add(path, to: &expected) }
        var seen: Set<Key> = []
        for row in written {
            let key = Key(
                teacher: row.record.teacher, mode: row.record.mode, host: row.record.host, year: row.record.schoolYear)
            let place = location(key, line: row.line)
            guard seen.insert(key).inserted else {
                findings.report(.repeatedRow, at: place)
                continue
            }
            guard let record = expected[key] else {
                findings.report(.noSuchService, at: place)
                continue
            }
            compare(row, with: record, at: place, into: &findings)
        }
        for key in expected.keys.sorted() where !seen.contains(key) {
            findings.report(.rowMissing, at: location(key, line: nil))
        }
    }

    private func location(_ key: Key, line: Int?) -> Location {
        Location(
            file: .service, line: line, teacher: key.teacher, place: key.host.rawValue, item: "\(key.mode) \(key.year)")
    }

    /// Adds what one teacher does, semester by semester, and then what was served before.
    private func add(_ path: TeacherPath, to expected: inout [Key: ServiceRecord]) {
        let teacher = path.teacher
        var own: [Key: ServiceRecord] = [:]
        func change(_ mode: ModeID, _ host: SchoolID, _ semester: Int, _ change: (inout ServiceRecord, Setting) -> Void)
        {
            guard let setting = instance.school(host)?.setting else { return }
            let year = instance.semesters[semester].schoolYear
            let key = Key(teacher: teacher.id, mode: mode, host: host, year: year)
            var record =
                own[key]
                ?? ServiceRecord(
                    teacher: teacher.id, mode: mode, home: teacher.home, host: host, setting: setting, schoolYear: year)
            change(&record, setting)
            own[key] = record
        }
        for (semester, activity) in path.activities.enumerated() {
            let isAbsent = instance.isAbsent(teacher, at: instance.semesters[semester])
            switch activity {
            case .home, .absent: continue
            case .posted(let stay):
                change(stay.mode, stay.host, semester) { record, setting in
                    record.semesterYuan += stay.terms.yuanPerSemester[setting]
                    guard !isAbsent else { return }
                    record.semesters += 1
                    record.periods = teacher.load * stay.terms.teachingShare
                }
            case .visiting(let round):
                for stop in round.stops {
                    change(round.mode, stop.host, semester) { record, setting in
                        record.days = stop.days
                        record.dayYuan += Double(stop.days) * round.terms.yuanPerDay[setting]
                        guard !isAbsent else { return }
                        record.semesters += 1
                        record.periods = Double(stop.days) * round.terms.periodsPerDay
                    }
                }
            }
        }
        for start in path.starts {
            guard let terms = instance.mode(start.mode)?.postingTerms else { continue }
            change(start.mode, start.host, start.semester) { record, setting in
                record.startYuan += terms.yuanPerStart[setting]
            }
        }
        for key in own.keys.sorted() {
            let earlier = own.values.filter {
                $0.mode == key.mode && $0.host == key.host && $0.schoolYear < key.year
            }
            own[key]?.before = servedBefore(by: teacher, key) + earlier.reduce(0) { $0 + $1.semesters }
        }
        expected.merge(own) { first, _ in first }
    }

    /// Semesters on record, or else those of the ledger, before the plan starts; absences left out.
    private func servedBefore(by teacher: Teacher, _ key: Key) -> Int {
        let record = instance.service.first { row in
            (row.stay.teacher, row.stay.mode, row.stay.host) == (key.teacher, key.mode, key.host)
        }
        if let record { return record.semesters }
        let entries = instance.postings(of: teacher.id).filter {
            $0.mode == key.mode && $0.host == key.host && instance.committedUntil($0) >= instance.policy.start
        }
        var served = 0
        for entry in entries {
            var semester = entry.since
            while semester < instance.policy.start {
                if !instance.isAbsent(teacher, at: semester) { served += 1 }
                semester = semester.advanced(by: 1)
            }
        }
        return served
    }

    private func crossing(from home: SchoolID, to host: SchoolID) -> String {
        guard let own = instance.school(home)?.district, let other = instance.school(host)?.district else { return "" }
        return own == other ? "no" : "yes"
    }

    private func compare(
        _ row: Written<WrittenService>, with record: ServiceRecord, at place: Location, into findings: inout Findings
    ) {
        func column(_ name: String) -> Location {
            var place = place
            place.item = name
            return place
        }
        func compare(_ name: String, _ expected: String, _ found: String) {
            findings.compare(.wrongService, at: column(name), expected: expected, found: found)
        }
        func compare(_ name: String, _ expected: Double, _ found: Double) {
            findings.compare(.wrongService, at: column(name), expected: expected, found: found)
        }
        let found = row.record
        compare("kind", instance.mode(record.mode)?.kindName ?? "", row.kind)
        compare("home", record.home.rawValue, found.home.rawValue)
        compare("setting", record.setting.rawValue, found.setting.rawValue)
        compare("cross_district", crossing(from: record.home, to: record.host), row.crossDistrict)
        compare("before", Double(record.before), Double(found.before))
        compare("semesters", Double(record.semesters), Double(found.semesters))
        compare("total", Double(record.before + record.semesters), Double(row.total))
        let isCountry = record.setting == .rural || record.setting == .remote
        compare("country", isCountry ? Double(record.before + record.semesters) : 0, Double(row.country))
        compare("days", record.days.map { "\($0)" } ?? "none", found.days.map { "\($0)" } ?? "none")
        compare("periods", record.periods, found.periods)
        compare("yuan_start", record.startYuan, found.startYuan)
        compare("yuan_semesters", record.semesterYuan, found.semesterYuan)
        compare("yuan_days", record.dayYuan, found.dayYuan)
        compare("yuan", record.startYuan + record.semesterYuan + record.dayYuan, row.yuan)
    }
}

extension Finding.Message {
    static let noSuchService = Finding.Message(
        "service.unknown", "the plan has no such service", "方案中没有这项服务")
    static let wrongService = Finding.Message(
        "service.column", "a column of the ledger of service does not follow from the plan", "服务台账的一列与方案不符")
}

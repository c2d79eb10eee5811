import Plans
import Rotation

/// What each row of `coverage.csv` must say by itself: section 5's row of demand, and the points of its gap.
struct CoverageCheck {
    let instance: Instance

    func check(_ table: CoverageTable, streams: StreamCheck.Totals, into findings: inout Findings) {
        for school in instance.schools {
            for course in instance.demand.courses(at: school.id) {
                for semester in instance.horizon
                where instance.demand(school.id, course, semester) > 0 && table[school.id, course, semester] == nil {
                    let place = Location(
                        file: .coverage, place: school.id.rawValue, course: course,
                        semester: instance.semesters[semester])
                    findings.report(.rowMissing, at: place)
                }
            }
        }
        for (key, row) in table.sorted {
            check(row, key, followed: streams.followed[key] ?? 0, at: table.location(of: row), into: &findings)
        }
        for (key, periods) in streams.followed.sorted(by: { $0.key < $1.key })
        where table[key.school, key.course, key.semester] == nil {
            findings.report(
                .rowMissing,
                at: Location(
                    file: .coverage, place: key.school.rawValue, course: key.course,
                    semester: instance.semesters[key.semester]),
                expected: Phrase("\(periods.plain) streamed", "专递 \(periods.plain) 课时"))
        }
    }

    private func check(
        _ row: Written<Coverage>, _ key: CourseSemester, followed: Double, at place: Location,
        into findings: inout Findings
    ) {
        let demand = instance.demand(key.school, key.course, key.semester)
        let taught = row.home + row.posted + row.visiting
        for number in [row.home, row.posted, row.visiting, row.streamed, row.hired, row.unmet, row.before]
        where !(number >= -findings.tolerance.relative) {
            findings.report(.negative, at: place, found: number.plain)
        }
        findings.compare(.wrongDemand, at: place, expected: demand, found: row.demand)
        if !findings.tolerance.isAtMost(taught, demand) {
            findings.report(
                .overTaught, at: place, expected: Phrase.atMost(demand.plain), found: taught.plain,
                distance: taught - demand)
        }
        if !findings.tolerance.isAtMost(row.before, demand) {
            findings.report(
                .wrongBefore, at: place, expected: Phrase.atMost(demand.plain), found: row.before.plain,
                distance: row.before - demand)
        }
        findings.compare(.wrongStreamed, at: place, expected: followed, found: row.streamed)
        let unmet = max(0, demand - taught - row.streamed - row.hired)
        findings.compare(.wrongUnmet, at: place, expected: unmet, found: row.unmet)
        guard let setting = instance.school(key.school)?.setting else { return }
        let curve = GapCurve(demand: demand, subject: key.course.subject, setting: setting, instance: instance)
        findings.compare(
            .wrongGapPoints, at: place, expected: curve.points(unmet: row.unmet), found: row.points,
            scale: curve.points(unmet: demand))
    }
}

extension Finding.Message {
    static let rowMissing = Finding.Message("row.missing", "a row is missing", "缺少一行")
    static let wrongDemand = Finding.Message(
        "coverage.demand", "the demand is not the instance's", "需求课时与数据不符")
    static let overTaught = Finding.Message(
        "coverage.taught", "more is taught than is demanded", "已授课时超过需求")
    static let wrongStreamed = Finding.Message(
        "coverage.streamed", "the streamed periods are not those of streams.csv", "专递课堂课时与 streams.csv 不符")
    static let wrongUnmet = Finding.Message(
        "coverage.unmet", "the unmet periods are not what is left of the demand", "缺口课时不等于需求减去已满足部分")
    static let wrongGapPoints = Finding.Message(
        "coverage.points", "the points are not those of the unmet periods", "缺口分值与缺口课时不符")
}

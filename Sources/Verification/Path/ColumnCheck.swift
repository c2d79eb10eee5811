import Rotation

/// The columns of `plan.csv` that follow from the others: home, semesters, minutes, subjects, points, yuan, firm.
struct ColumnCheck {
    let instance: Instance

    func check(_ path: TeacherPath, into findings: inout Findings) {
        // A row of line 0 was added by the replay for want of a written one.
        for priced in path.rows where priced.row.line > 0 { check(priced, of: path.teacher, into: &findings) }
    }

    private func check(_ priced: TeacherPath.Priced, of teacher: Teacher, into findings: inout Findings) {
        let row = priced.row
        var place = Location(file: .plan, line: row.line, teacher: teacher.id, place: row.host.rawValue)
        if instance.school(row.host) == nil { findings.report(.unknownHost, at: place) }
        place.item = "home"
        findings.compare(.wrongColumn, at: place, expected: teacher.home, found: row.home)
        place.item = "firm"
        let isFirm = priced.isRunning || row.since.schoolYear == instance.policy.start.schoolYear
        findings.compare(
            .wrongColumn, at: place, expected: isFirm ? "firm" : "outlook", found: row.isFirm ? "firm" : "outlook")
        place.item = "minutes"
        checkMinutes(of: priced, from: teacher.home, at: place, into: &findings)
        place.item = "days"
        if instance.mode(row.mode)?.visitingTerms == nil, let days = row.days {
            findings.report(.wrongColumn, at: place, expected: Phrase.none, found: days)
        }
        place.item = "subjects"
        let expected = subjects(of: priced, taughtBy: teacher)
        findings.compare(
            .wrongColumn, at: place, expected: expected.sorted().map(\.rawValue).joined(separator: ";"),
            found: row.subjects.sorted().map(\.rawValue).joined(separator: ";"))
        place.item = "points"
        findings.compare(.wrongColumn, at: place, expected: priced.points, found: row.points)
        place.item = "yuan"
        findings.compare(.wrongColumn, at: place, expected: priced.yuan, found: row.yuan)
    }

    private func checkMinutes(
        of priced: TeacherPath.Priced, from home: SchoolID, at place: Location, into findings: inout Findings
    ) {
        switch (instance.travel.minutes(from: home, to: priced.row.host), priced.row.minutes) {
        case (nil, nil): break
        case (let expected?, let found?): findings.compare(.wrongColumn, at: place, expected: expected, found: found)
        case (let expected, let found):
            findings.report(
                .wrongColumn, at: place, expected: Phrase.number(expected), found: Phrase.number(found))
        }
    }

    /// The teacher's subjects that the host demands in some planned semester of the arrangement.
    private func subjects(of priced: TeacherPath.Priced, taughtBy teacher: Teacher) -> Set<SubjectID> {
        let row = priced.row
        let first = instance.index(of: row.since)
        let last = instance.index(of: row.until)
        let demanded = instance.horizon.filter { $0 >= first && $0 <= last }.flatMap {
            instance.demand.courses(at: row.host, $0)
        }
        return Set(demanded.filter { teacher.qualification.covers($0) }.map(\.subject))
    }
}

extension Finding.Message {
    static let wrongColumn = Finding.Message(
        "plan.column", "a column does not follow from the rest of the row", "此列与同行其他内容不符")
    static let unknownHost = Finding.Message("plan.host", "there is no such school", "没有这所学校")
}

import Plans
import Rotation

/// Whether `mentoring.csv` keeps every condition of mentoring, leaves nobody out without a word, and could not pair more.
struct MentoringCheck {
    let instance: Instance

    /// Compares the file with the paths; it must be there where the instance asks for mentoring, and nowhere else.
    func check(_ written: [Written<MentoringPlan.Row>]?, against replay: Replay, into findings: inout Findings) {
        switch (instance.mentoring, written) {
        case (nil, nil): return
        case (nil, _): findings.report(.mentoringUnasked, at: Location(file: .mentoring))
        case (_?, nil): findings.report(.fileMissing, at: Location(file: .mentoring))
        case (let terms?, let rows?):
            let years = Dictionary(grouping: rows, by: \.schoolYear)
            let planned = instance.schoolYears.map { instance.semesters[$0.first] }
            for semester in planned {
                let circle = MentoringCircle(at: semester, replay, in: instance)
                check(years[semester.schoolYear] ?? [], of: circle, terms, into: &findings)
            }
            for row in rows where !planned.contains(where: { $0.schoolYear == row.schoolYear }) {
                findings.report(.yearNotPlanned, at: location(row, nil), found: row.schoolYear)
            }
        }
    }

    /// The rows of one school year.
    private func check(
        _ rows: [Written<MentoringPlan.Row>], of circle: MentoringCircle, _ terms: MentoringTerms,
        into findings: inout Findings
    ) {
        var mentors: [TeacherID: TeacherID] = [:]
        var loads: [TeacherID: Int] = [:]
        var seen: Set<TeacherID> = []
        for row in rows {
            if let young = row.young, !seen.insert(young.teacher).inserted {
                findings.report(.repeatedRow, at: location(row, young.teacher))
                continue
            }
            if row.young == nil, let mentor = row.mentor, !seen.insert(mentor.teacher).inserted {
                findings.report(.repeatedRow, at: location(row, mentor.teacher))
                continue
            }
            checkPeople(of: row, circle, into: &findings)
            guard let young = row.young, let mentor = row.mentor else { continue }
            mentors[young.teacher] = mentor.teacher
            loads[mentor.teacher, default: 0] += 1
            if !circle.candidates(of: young.teacher).contains(mentor.teacher) {
                findings.report(.noMatch, at: location(row, young.teacher), found: mentor.teacher)
            }
            if loads[mentor.teacher] == terms.maxYoung + 1 {
                findings.report(
                    .tooManyYoung, at: location(row, mentor.teacher), expected: Phrase.atMost(terms.maxYoung))
            }
        }
        for teacher in circle.young where !seen.contains(teacher) {
            findings.report(.rowMissing, at: location(circle, teacher))
        }
        for teacher in circle.mentors where loads[teacher] == nil && !seen.contains(teacher) {
            findings.report(.rowMissing, at: location(circle, teacher))
        }
        for row in rows { checkStatus(of: row, circle, mentors, loads, into: &findings) }
        let optimum = MentoringOptimum(circle, mentors: mentors, loads: loads, maxYoung: terms.maxYoung)
        for teacher in optimum.youngWhoCouldBePaired {
            findings.report(.couldBePaired, at: location(circle, teacher))
        }
        for teacher in optimum.mentorsWhoCouldBeBusy {
            findings.report(.couldHaveYoung, at: location(circle, teacher))
        }
    }

    /// Who the two are, where they work, and what follows from that.
    private func checkPeople(
        of row: Written<MentoringPlan.Row>, _ circle: MentoringCircle, into findings: inout Findings
    ) {
        var subjects: [SubjectID] = []
        func check(_ person: MentoringPlan.Row.Person?, among known: [TeacherID], or message: Finding.Message) {
            guard let person else { return }
            var place = location(row, person.teacher)
            guard known.contains(sorted: person.teacher) else { return findings.report(message, at: place) }
            place.item = "place"
            findings.compare(
                .wrongMentoring, at: place, expected: circle.place(of: person.teacher)?.rawValue ?? "",
                found: person.place.rawValue)
            if let teacher = instance.teacher(person.teacher) { subjects.append(teacher.qualification.main) }
        }
        check(row.young, among: circle.young, or: .notYoung)
        check(row.mentor, among: circle.mentors, or: .noMentor)
        var place = location(row, row.young?.teacher ?? row.mentor?.teacher)
        if subjects.contains(where: { $0 != row.subject }) {
            place.item = "subject"
            findings.report(.wrongMentoring, at: place, expected: subjects[0], found: row.subject)
        }
        place.item = "minutes"
        var expected: Double?
        if let young = row.young, let mentor = row.mentor {
            expected = instance.travel.minutes(from: young.place, to: mentor.place)
        }
        if (expected == nil) != (row.minutes == nil) {
            findings.report(
                .wrongMentoring, at: place, expected: Phrase.number(expected), found: Phrase.number(row.minutes))
        } else if let expected, let minutes = row.minutes {
            findings.compare(.wrongMentoring, at: place, expected: expected, found: minutes)
        }
    }

    /// Why there is no pair, from who could have been one.
    private func checkStatus(
        of row: Written<MentoringPlan.Row>, _ circle: MentoringCircle, _ mentors: [TeacherID: TeacherID],
        _ loads: [TeacherID: Int], into findings: inout Findings
    ) {
        let expected: MentoringPlan.Status
        switch (row.young, row.mentor) {
        case (nil, nil): return findings.report(.nobody, at: location(row, nil))
        case (_?, _?): expected = .paired
        case (let young?, nil):
            if !circle.candidates(of: young.teacher).isEmpty {
                expected = .mentorsFull
            } else {
                expected = circle.hasAbsentCandidate(young.teacher) ? .mentorAbsent : .noMentor
            }
        case (nil, let mentor?):
            expected = circle.isCandidate(mentor.teacher) ? .youngTaken : .noYoung
        }
        var place = location(row, row.young?.teacher ?? row.mentor?.teacher)
        place.item = "status"
        findings.compare(.wrongMentoring, at: place, expected: expected.rawValue, found: row.status.rawValue)
    }

    private func location(_ row: Written<MentoringPlan.Row>, _ teacher: TeacherID?) -> Location {
        Location(file: .mentoring, line: row.line, teacher: teacher, item: "\(row.schoolYear)")
    }

    private func location(_ circle: MentoringCircle, _ teacher: TeacherID) -> Location {
        Location(file: .mentoring, teacher: teacher, item: "\(circle.schoolYear)")
    }
}

extension [TeacherID] {
    /// Whether a list in ascending order has an id.
    fileprivate func contains(sorted id: TeacherID) -> Bool {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < id { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] == id
    }
}

extension Finding.Message {
    static let mentoringUnasked = Finding.Message(
        "mentoring.unasked", "the input asks for no mentoring", "输入未要求师徒结对")
    static let yearNotPlanned = Finding.Message(
        "mentoring.year", "the school year is not planned", "该学年不在规划期内")
    static let notYoung = Finding.Message(
        "mentoring.young", "this is no young teacher who is there", "不是在岗的青年教师")
    static let noMentor = Finding.Message("mentoring.mentor", "this is no mentor who is there", "不是在岗的带徒教师")
    static let nobody = Finding.Message("mentoring.nobody", "the row names nobody", "该行没有写人")
    static let noMatch = Finding.Message(
        "mentoring.pair", "the two do not share subject, stage and group", "两人不属同学科、同学段、同集团")
    static let tooManyYoung = Finding.Message(
        "mentoring.cap", "the mentor has more young teachers than allowed", "带徒人数超过上限")
    static let wrongMentoring = Finding.Message(
        "mentoring.column", "a column does not follow from the plan and the rest of the row", "此列与方案或同行其他内容不符")
    static let couldBePaired = Finding.Message(
        "mentoring.more", "more young teachers could have a mentor", "还可以使更多青年教师结对")
    static let couldHaveYoung = Finding.Message(
        "mentoring.idle", "more mentors could have a young teacher", "还可以使更多骨干教师带徒")
}

import Rotation
import Tables

/// What the rows of `postings.csv` must be to one another: one place a teacher, one holder a post.
struct LedgerClashes {
    private let instance: Instance

    init(_ instance: Instance) { self.instance = instance }

    func check(_ rows: [Located<RunningPosting>]) {
        checkTeachers(rows)
        checkPosts(rows)
    }

    /// One posting a teacher, or the visits of one mode to several hosts; never both.
    private func checkTeachers(_ rows: [Located<RunningPosting>]) {
        var rowsByTeacher: [TeacherID: [Located<RunningPosting>]] = [:]
        for row in rows {
            let earlier = rowsByTeacher[row.value.teacher] ?? []
            rowsByTeacher[row.value.teacher, default: []].append(row)
            guard let first = earlier.first else { continue }
            if !isVisit(row.value) || !isVisit(first.value) {
                row.row.report("teacher", .secondPosting(first.row))
            } else if row.value.mode != first.value.mode {
                row.row.report("mode", .visitsOfTwoModes(first.row))
            } else if let same = earlier.first(where: { $0.value.host == row.value.host }) {
                row.row.report("school", .repeatedRow(of: same.row))
            }
        }
        for rows in rowsByTeacher.values { remarkOnVisits(rows) }
    }

    /// What runs is a fact, so a visit beyond its mode's limits is remarked on and not refused.
    private func remarkOnVisits(_ rows: [Located<RunningPosting>]) {
        guard let last = rows.last, let terms = instance.mode(last.value.mode)?.visitingTerms else { return }
        let days = rows.reduce(0) { $0 + ($1.value.days ?? 0) }
        let hosts = Set(rows.map(\.value.host)).count
        if days > terms.maxDays || hosts > terms.maxHosts {
            last.row.report("days", .visitBeyondLimits(days, hosts, terms), severity: .warning)
        }
        let perDay = terms.periodsPerDay + terms.lostPeriodsPerDay
        if let teacher = instance.teacher(last.value.teacher), Double(days) * perDay > teacher.load {
            last.row.report("days", .visitBeyondLoad(teacher), severity: .warning)
        }
    }

    private func checkPosts(_ rows: [Located<RunningPosting>]) {
        let holders = rows.filter { $0.value.post != nil }
        let committed = { (posting: RunningPosting) in
            SemesterSpan(from: posting.since, until: self.instance.committedUntil(posting))
        }
        Overlaps.check(holders, key: \.post, span: committed) { row, earlier in
            row.report("post", .secondHolder(earlier))
        }
    }

    private func isVisit(_ posting: RunningPosting) -> Bool {
        instance.mode(posting.mode)?.visitingTerms != nil
    }
}

extension Diagnostic.Message {
    fileprivate static func secondPosting(_ earlier: RowReader) -> Self {
        Self(
            "second-posting",
            found: Wording(
                "the teacher is away by line \(earlier.lineText) already", "该教师已在第 \(earlier.lineText) 行外出交流"),
            allowed: Wording("one posting a teacher, or visits of one mode", "每位教师一项交流，或同一方式的走教"),
            mend: Wording("Remove the row that is not running", "请删去并未进行的一行"))
    }

    fileprivate static func visitsOfTwoModes(_ earlier: RowReader) -> Self {
        Self(
            "visits-of-two-modes",
            found: Wording(
                "the teacher visits by another mode on line \(earlier.lineText)", "该教师在第 \(earlier.lineText) 行以另一方式走教"),
            allowed: Wording("visits of one mode", "同一方式的走教"))
    }

    fileprivate static func secondHolder(_ earlier: RowReader) -> Self {
        Self(
            "second-holder",
            found: Wording(
                "the post is held by line \(earlier.lineText) in the same semesters", "该岗位在相同学期已由第 \(earlier.lineText) 行占用"),
            allowed: Wording("one holder for a post", "一岗一人"),
            mend: Wording("Remove one of the two", "请删去其中一行"))
    }

    fileprivate static func visitBeyondLimits(_ days: Int, _ hosts: Int, _ terms: VisitingTerms) -> Self {
        Self(
            "visit-beyond-limits",
            found: Wording(
                "the visit takes \(days) days at \(hosts) hosts; its mode allows \(terms.maxDays) at \(terms.maxHosts)",
                "走教共 \(days) 天、\(hosts) 校，该方式至多 \(terms.maxDays) 天、\(terms.maxHosts) 校"))
    }

    fileprivate static func visitBeyondLoad(_ teacher: Teacher) -> Self {
        Self(
            "visit-beyond-load",
            found: Wording(
                "the visit takes more than the teacher's load of \(NumberText.format(teacher.load)) periods",
                "走教课时超过该教师的周课时 \(NumberText.format(teacher.load))"))
    }
}

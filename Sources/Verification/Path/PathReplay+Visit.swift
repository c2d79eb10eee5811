import Plans
import Rotation

/// What a visit may do: section 4.1, the arc *visit*, and visits running at a spring start.
extension PathReplay {
    mutating func replay(_ visit: Arrangement.Visit) {
        guard let leader = visit.rows.first else { return }
        let first = visit.isRunning ? 0 : max(0, instance.index(of: visit.since))
        guard first < instance.semesters.count else {
            return report(.startsBeyondHorizon, at: location(leader, first))
        }
        arrive(at: first, for: leader)
        let last: Int
        if visit.isRunning {
            last = 0
            for row in visit.rows where row.until != instance.policy.start {
                report(.visitSpan, at: location(row), expected: instance.policy.start, found: row.until)
            }
        } else {
            last = lastSemester(of: visit, from: first)
            checkNew(visit, from: first, through: last)
        }
        let round = Activity.Round(
            mode: visit.mode.id, terms: visit.terms,
            stops: visit.rows.map { Activity.Stop(host: $0.host, days: $0.days ?? 0) })
        price(visit, from: first, through: last)
        let isFree = first >= position
        occupy(first...last, with: .visiting(round))
        guard isFree else { return leave(after: last, into: state) }
        for semester in first...last { countIfOverdue(semester) }
        leave(after: last, into: state.spending(last - first + 1))
    }

    /// A visit takes a whole school year: fall and spring, or the one of the two that is planned.
    private func lastSemester(of visit: Arrangement.Visit, from first: Int) -> Int {
        let isFall = instance.semesters[first].term == .fall
        return isFall && first + 1 < instance.semesters.count ? first + 1 : first
    }

    private mutating func checkNew(_ visit: Arrangement.Visit, from first: Int, through last: Int) {
        guard let leader = visit.rows.first else { return }
        let place = location(leader, first)
        let semester = instance.semesters[first]
        if instance.index(of: visit.since) < 0 { report(.startsBeforeHorizon, at: place) }
        if semester.term == .spring, first > 0 { report(.visitSeason, at: place, found: semester) }
        if teacher.exemption != nil { report(.visitExempt, at: place) }
        if !state.allowsVisit(spanning: last - first + 1) { report(.restCutShort, at: place) }
        for semester in first...last where isAbsent(semester) {
            report(.visitWhileAbsent, at: location(leader, semester))
        }
        checkSent(by: visit.terms.reach, row: leader, at: first)
        checkDays(of: visit, at: place)
        let until = instance.semesters[last]
        for row in visit.rows {
            if row.until != until { report(.visitSpan, at: location(row), expected: until, found: row.until) }
            if row.post != nil { report(.postNotHeld, at: location(row), found: row.post) }
            checkHost(of: row, reach: visit.terms.reach, needsCourse: true, at: first)
        }
    }

    private mutating func checkDays(of visit: Arrangement.Visit, at place: Location) {
        let terms = visit.terms
        let days = visit.rows.map { $0.days ?? 0 }
        for row in visit.rows where (row.days ?? 0) < 1 {
            report(.visitDays, at: location(row), expected: Phrase.atLeast(1), found: row.days)
        }
        if Set(visit.rows.map(\.host)).count < visit.rows.count { report(.visitHostTwice, at: place) }
        if visit.rows.count > terms.maxHosts {
            report(.visitHosts, at: place, expected: Phrase.atMost(terms.maxHosts), found: visit.rows.count)
        }
        let total = days.reduce(0, +)
        if total > terms.maxDays {
            report(.visitDays, at: place, expected: Phrase.atMost(terms.maxDays), found: total)
        }
        let lost = Double(total) * (terms.periodsPerDay + terms.lostPeriodsPerDay)
        if !findings.tolerance.isAtMost(lost, teacher.load) {
            report(.visitLoad, at: place, expected: Phrase.atMost(teacher.load.plain), found: lost.plain)
        }
    }

    /// Prices each host's row: days and minutes every semester, and the teacher's own wishes, never below 0.
    private mutating func price(_ visit: Arrangement.Visit, from first: Int, through last: Int) {
        for row in visit.rows {
            var priced = TeacherPath.Priced(row: row, isRunning: visit.isRunning)
            let days = Double(row.days ?? 0)
            let minutes = instance.travel.minutes(from: teacher.home, to: row.host) ?? 0
            let each = days * (visit.terms.dayPoints + visit.terms.minutePoints * minutes)
            let yuan = instance.school(row.host).map { days * visit.terms.yuanPerDay[$0.setting] } ?? 0
            for semester in first...last {
                if !visit.isRunning { priced.points += max(0, each + instance.wishes(of: teacher, for: row.host)) }
                priced.yuan += yuan
                spend(yuan, in: semester, isCommitted: visit.isRunning)
            }
            record(priced)
        }
    }
}

extension Finding.Message {
    static let visitSeason = Finding.Message(
        "visit.season", "a visit begins with the school year, in autumn", "走教须从学年第一学期开始")
    static let visitSpan = Finding.Message(
        "visit.span", "a visit lasts to the end of the school year or of the horizon", "走教须满一学年（或至规划期末）")
    static let visitExempt = Finding.Message(
        "visit.exempt", "an exempt teacher takes no new visit", "免交流教师不新安排走教")
    static let visitWhileAbsent = Finding.Message(
        "visit.absent", "the teacher is absent in a semester of the visit", "走教期内教师不在岗")
    static let visitDays = Finding.Message(
        "visit.days", "the days a week are not what the mode allows", "每周天数不合规定")
    static let visitHosts = Finding.Message("visit.hosts", "the visit has too many hosts", "走教学校过多")
    static let visitHostTwice = Finding.Message(
        "visit.host-twice", "the visit names a host twice", "同一学校出现两次")
    static let visitLoad = Finding.Message(
        "visit.load", "the days away take more periods than the teacher gives", "走教占用的课时超过教师周课时")
}

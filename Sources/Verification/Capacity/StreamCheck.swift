import Plans
import Rotation

/// Live lessons: section 5, *Broadcast*.
///
/// `Σ_j streamed[j→i,c,k] ≤ max_share × demand[i,c,k]`, in one group, between schools that are `online`, in the
/// subjects of a broadcast mode. Fan-out binds what the sender teaches and is checked with the teaching.
///
/// Where several broadcast modes share a subject the file does not say which row belongs to which; their limits are
/// then added up, which no valid plan exceeds.
struct StreamCheck {
    /// What the rows add up to.
    struct Totals: Sendable {
        var followed: [CourseSemester: Double] = [:]
        var sent: [CourseSemester: Double] = [:]
        var periods = 0.0
        var points = PriceSpan.zero
    }

    let instance: Instance

    func check(_ rows: [Written<Stream>], into findings: inout Findings) -> Totals {
        var totals = Totals()
        for row in rows {
            let place = Location(
                file: .streams, line: row.line, place: "\(row.from)→\(row.to)", course: row.course,
                semester: row.semester)
            let index = instance.index(of: row.semester)
            guard instance.horizon.contains(index) else {
                findings.report(.outsideHorizon, at: place)
                continue
            }
            checkEnds(of: row.value, at: place, into: &findings)
            let modes = broadcasts(of: row.course.subject)
            if modes.isEmpty { findings.report(.notStreamed, at: place, found: row.course.subject) }
            if row.periods <= 0 { findings.report(.negative, at: place, found: row.periods.plain) }
            let from = CourseSemester(school: row.from, course: row.course, semester: index)
            let to = CourseSemester(school: row.to, course: row.course, semester: index)
            totals.sent[from, default: 0] += row.periods
            totals.followed[to, default: 0] += row.periods
            totals.periods += row.periods
            totals.points += PriceSpan(
                filling: row.periods, offers: modes.map { (size: .infinity, price: $0.points) })
        }
        checkShares(totals, into: &findings)
        return totals
    }

    /// How many periods must be taught for so many to be followed elsewhere: the fewest if all modes that stream the
    /// subject share them at their best, the most if the mode of the least fan-out carries them alone.
    func taught(for sent: Double, of subject: SubjectID) -> ClosedRange<Double> {
        let fanouts = broadcasts(of: subject).map(\.fanout)
        let all = fanouts.reduce(0, +)
        guard sent > 0, all > 0, let least = fanouts.min() else { return 0...0 }
        return sent / all...max(sent / all, least > 0 ? sent / least : .infinity)
    }

    private func broadcasts(of subject: SubjectID) -> [BroadcastTerms] {
        instance.policy.modes.compactMap { mode in
            if case .broadcast(let terms) = mode.kind, terms.subjects.contains(subject) { terms } else { nil }
        }
    }

    private func checkEnds(of stream: Stream, at place: Location, into findings: inout Findings) {
        for school in [stream.from, stream.to] where instance.school(school)?.isOnline != true {
            findings.report(.notOnline, at: place, found: school)
        }
        let groups = Set(instance.memberships(of: stream.from, at: stream.semester).map(\.group))
        let isShared = instance.memberships(of: stream.to, at: stream.semester).contains { groups.contains($0.group) }
        if !isShared || stream.from == stream.to { findings.report(.notOneGroup, at: place) }
    }

    private func checkShares(_ totals: Totals, into findings: inout Findings) {
        for (row, periods) in totals.followed.sorted(by: { $0.key < $1.key }) {
            let share = broadcasts(of: row.course.subject).reduce(0) { $0 + $1.maxShare }
            let limit = share * instance.demand(row.school, row.course, row.semester)
            guard !findings.tolerance.isAtMost(periods, limit) else { continue }
            findings.report(
                .tooMuchStreamed, at: location(row), expected: Phrase.atMost(limit.plain), found: periods.plain,
                distance: periods - limit)
        }
        // A school teaches no more than its own demand: without any it has no lesson to send.
        for row in totals.sent.keys.sorted() where instance.demand(row.school, row.course, row.semester) <= 0 {
            findings.report(.nothingToStream, at: location(row))
        }
    }

    private func location(_ row: CourseSemester) -> Location {
        Location(
            file: .streams, place: row.school.rawValue, course: row.course,
            semester: instance.semesters[row.semester])
    }
}

extension Finding.Message {
    static let outsideHorizon = Finding.Message("semester", "the semester is not planned", "学期不在规划期内")
    static let notStreamed = Finding.Message(
        "stream.subject", "no broadcast mode streams this subject", "没有专递课堂方式覆盖该学科")
    static let notOnline = Finding.Message(
        "stream.online", "the school is not equipped for live lessons", "学校不具备专递课堂条件")
    static let notOneGroup = Finding.Message(
        "stream.group", "the two schools are not two of one group", "两校不在同一集团")
    static let tooMuchStreamed = Finding.Message(
        "stream.share", "more is followed live than the mode allows", "专递课堂课时超过比例上限")
    static let nothingToStream = Finding.Message(
        "stream.source", "the sender has no such lessons", "主讲学校没有该课程")
    static let negative = Finding.Message("number.sign", "the number must not be negative", "数值应为非负")
}

import Plans
import Rotation

/// What a posting or post may do: section 4.1, the arcs *start*, *extend* and *return*, and running postings.
extension PathReplay {
    mutating func replay(_ posting: Arrangement.Posting) {
        let row = posting.row
        let first = max(0, instance.index(of: row.since))
        let last = instance.index(of: row.until)
        guard first < instance.semesters.count else {
            return report(.startsBeyondHorizon, at: location(row, first))
        }
        arrive(at: first, for: row)
        checkPost(of: posting)
        let base: Int
        if let committed = posting.committedUntil {
            base = instance.index(of: committed)
        } else {
            base = first + posting.terms.minSemesters - 1
            checkStart(of: posting, at: first)
            record(start: .init(semester: first, mode: posting.mode.id, host: row.host))
        }
        checkLength(of: posting, base: base, last: last)
        checkPresence(of: posting, from: posting.committedUntil == nil ? first : base + 1, through: last)
        price(posting, from: first, through: last, committedThrough: posting.committedUntil == nil ? nil : base)
        if first <= last {
            let stay = Activity.Stay(
                mode: posting.mode.id, terms: posting.terms, fillsPost: posting.mode.fillsPosts, host: row.host,
                post: row.post)
            occupy(first...last, with: .posted(stay))
        }
        leave(after: max(first, last), into: .owing(posting.terms.restSemesters))
    }

    private mutating func checkPost(of posting: Arrangement.Posting) {
        let row = posting.row
        guard posting.mode.fillsPosts else {
            if let post = row.post { report(.postNotHeld, at: location(row), found: post) }
            return
        }
        guard let post = row.post.flatMap({ instance.post($0) }) else {
            return report(.postUnknown, at: location(row), found: row.post)
        }
        if post.school != row.host || post.mode != row.mode {
            report(
                .postElsewhere, at: location(row),
                expected: Phrase("\(post.mode) at \(post.school)", "\(post.school)，\(post.mode)"), found: post.id)
        }
    }

    private mutating func checkStart(of posting: Arrangement.Posting, at first: Int) {
        let row = posting.row
        let place = location(row, first)
        let semester = instance.semesters[first]
        guard instance.index(of: row.since) >= 0 else { return report(.startsBeforeHorizon, at: place) }
        if !posting.terms.starts.contains(semester.term) {
            report(.wrongSeason, at: place, found: semester)
        }
        if !state.allowsStart { report(.restCutShort, at: place) }
        if !instance.mayStart(teacher, at: semester) { report(.mayNotMove, at: place) }
        checkSent(by: posting.terms.reach, row: row, at: first)
        checkHost(of: row, reach: posting.terms.reach, needsCourse: posting.terms.needsCourse, at: first)
    }

    /// The length is the committed part and whole steps of extension, each of which begins within the horizon.
    private mutating func checkLength(of posting: Arrangement.Posting, base: Int, last: Int) {
        let row = posting.row
        let terms = posting.terms
        guard last >= base else {
            return report(
                .tooShort, at: location(row, max(0, last)), expected: instance.policy.start.advanced(by: base),
                found: row.until)
        }
        guard last > base else { return }
        if !(last - base).isMultiple(of: max(1, terms.step)) {
            report(
                .notInSteps, at: location(row, base + 1),
                expected: Phrase("steps of \(terms.step)", "每次延长 \(terms.step) 个学期"), found: last - base)
        }
        if row.value.semesters > terms.maxSemesters {
            report(.tooLong, at: location(row, last), expected: terms.maxSemesters, found: row.value.semesters)
        }
        for extending in stride(from: base + 1, through: last, by: max(1, terms.step)) {
            guard extending < instance.semesters.count else {
                return report(.extendsBeyondHorizon, at: location(row, extending))
            }
            checkHost(of: row, reach: terms.reach, needsCourse: terms.needsCourse, at: extending)
        }
    }

    private mutating func checkPresence(of posting: Arrangement.Posting, from first: Int, through last: Int) {
        for semester in instance.horizon where semester >= first && semester <= last && isAbsent(semester) {
            report(.postedWhileAbsent, at: location(posting.row, semester))
        }
    }

    /// Prices a posting: committed semesters cost no points but spend their yuan; what lies beyond the horizon is free.
    private mutating func price(
        _ posting: Arrangement.Posting, from first: Int, through last: Int, committedThrough committed: Int?
    ) {
        let row = posting.row
        let terms = posting.terms
        var priced = TeacherPath.Priced(row: row, isRunning: committed != nil)
        let setting = instance.school(row.host)?.setting
        let minutes = instance.travel.minutes(from: teacher.home, to: row.host) ?? 0
        if committed == nil {
            priced.points += terms.startPoints
            let yuan = setting.map { terms.yuanPerStart[$0] } ?? 0
            priced.yuan += yuan
            spend(yuan, in: first, isCommitted: false)
        }
        for semester in instance.horizon where semester >= first && semester <= last {
            let isCommitted = committed.map { semester <= $0 } ?? false
            if !isCommitted {
                let points = terms.semesterPoints + terms.minutePoints * minutes
                priced.points += max(0, points + instance.wishes(of: teacher, for: row.host))
            }
            let yuan = setting.map { terms.yuanPerSemester[$0] } ?? 0
            priced.yuan += yuan
            spend(yuan, in: semester, isCommitted: isCommitted)
        }
        record(priced)
    }
}

extension Finding.Message {
    static let startsBeyondHorizon = Finding.Message(
        "posting.beyond", "the arrangement starts after the last planned semester", "开始于规划期之后")
    static let startsBeforeHorizon = Finding.Message(
        "posting.before", "a new arrangement starts before the first planned semester", "新安排开始于规划期之前")
    static let wrongSeason = Finding.Message(
        "posting.season", "the mode does not start in this season", "该方式不在此学期开始")
    static let restCutShort = Finding.Message(
        "posting.rest", "the rest owed after the last posting is not over", "轮岗后休整期未满")
    static let mayNotMove = Finding.Message(
        "posting.eligibility", "the teacher takes no new posting (hold, exemption, age or years)",
        "教师暂不能新派出（暂缓、免交流、年龄或年限）")
    static let tooShort = Finding.Message(
        "posting.short", "the posting ends before its commitment does", "派出期短于应履行的期限")
    static let notInSteps = Finding.Message(
        "posting.step", "the extension is not made of whole steps", "延长的学期数不是整步")
    static let tooLong = Finding.Message(
        "posting.long", "the posting is longer than the mode allows", "派出期超过上限")
    static let extendsBeyondHorizon = Finding.Message(
        "posting.extension", "an extension begins after the last planned semester", "延长开始于规划期之后")
    static let postedWhileAbsent = Finding.Message(
        "posting.absent", "the teacher is absent in a semester of the posting", "派出期内教师不在岗")
    static let postNotHeld = Finding.Message(
        "post.unexpected", "a mode that fills no posts names one", "非任职方式却写有职务")
    static let postUnknown = Finding.Message("post.unknown", "there is no such post", "没有这个职务")
    static let postElsewhere = Finding.Message(
        "post.elsewhere", "the post is another school's or another mode's", "职务属于其他学校或其他方式")
}

import Rotation
import Tables

/// What each row of `postings.csv` must be by itself: running at the start, and true to its mode.
struct LedgerChecks {
    private let instance: Instance

    init(_ instance: Instance) { self.instance = instance }

    func check(_ rows: [Located<RunningPosting>]) {
        for row in rows {
            checkPlace(row)
            guard let mode = instance.mode(row.value.mode) else { continue }
            checkTime(row)
            switch mode.kind {
            case .posting(let terms): checkPosting(row, mode, terms)
            case .post(let terms): checkPost(row, mode, terms)
            case .visiting: checkVisit(row)
            case .broadcast, .hire:
                row.row.report(
                    "mode", .wrongKind(mode.id, ModeKind(mode), allowed: ModeKind.allCases.filter(\.movesTeachers)))
            }
        }
    }

    private func checkPlace(_ row: Located<RunningPosting>) {
        if instance.teacher(row.value.teacher)?.home == row.value.host { row.row.report("school", .hostIsHome) }
    }

    private func checkTime(_ row: Located<RunningPosting>) {
        let start = instance.policy.start
        let posting = row.value
        if posting.since >= start { row.row.report("since", .notBegun(posting.since, start)) }
        if instance.committedUntil(posting) < start {
            row.row.report("until", .hasEnded(posting.until, start))
        } else if posting.until < start {
            row.row.report("until", .belowMinimum(posting.until), severity: .warning)
        }
    }

    private func checkPosting(_ row: Located<RunningPosting>, _ mode: Mode, _ terms: PostingTerms) {
        if row.value.post != nil { row.row.report("post", .postNotAllowed(mode)) }
        checkTerms(row, mode, terms)
    }

    private func checkPost(_ row: Located<RunningPosting>, _ mode: Mode, _ terms: PostingTerms) {
        if row.row.text("post").isEmpty { row.row.report("post", .postMissing(mode)) }
        checkTerms(row, mode, terms)
        guard let post = row.value.post.flatMap({ instance.post($0) }) else { return }
        if post.school != row.value.host { row.row.report("post", .postElsewhere(post)) }
        if post.mode != row.value.mode { row.row.report("post", .postOfOtherMode(post)) }
    }

    private func checkTerms(_ row: Located<RunningPosting>, _ mode: Mode, _ terms: PostingTerms) {
        if row.value.days != nil { row.row.report("days", .daysNotAllowed(mode)) }
        let served = row.value.since.distance(to: instance.committedUntil(row.value)) + 1
        if served > terms.maxSemesters {
            row.row.report("until", .aboveMaximum(served, terms.maxSemesters, mode), severity: .warning)
        }
    }

    private func checkVisit(_ row: Located<RunningPosting>) {
        let start = instance.policy.start
        let visit = row.value
        if visit.post != nil, let mode = instance.mode(visit.mode) { row.row.report("post", .postNotAllowed(mode)) }
        if visit.days == nil, row.row.text("days").isEmpty { row.row.report("days", .daysMissing) }
        guard visit.since < start, visit.until >= start else { return }
        if start.term == .fall {
            row.row.report("mode", .visitAtFallStart(start))
        } else if visit.until > start || visit.since < start.advanced(by: -1) {
            row.row.report("until", .visitBeyondItsYear(start), severity: .warning)
        }
    }
}

extension ModeKind {
    /// The kind of a mode that has been read.
    init(_ mode: Mode) {
        switch mode.kind {
        case .posting: self = .posting
        case .post: self = .post
        case .visiting: self = .visiting
        case .broadcast: self = .broadcast
        case .hire: self = .hire
        }
    }
}

extension Diagnostic.Message {
    fileprivate static let hostIsHome = Self(
        "host-is-home", found: Wording("the host is the teacher's home school", "交流学校就是本人编制所在学校"),
        mend: Wording("Name the school to which the teacher has gone", "请填写交流去的学校"))

    fileprivate static func notBegun(_ since: Semester, _ start: Semester) -> Self {
        Self(
            "not-begun",
            found: Wording(
                "the row begins in \(since), but the plan starts in \(start)", "本行自 \(since) 开始，而规划从 \(start) 开始"),
            allowed: Wording("what is running at the start", "规划开始时正在进行的交流"),
            mend: Wording("Pin what is to come in pins.csv instead", "将来的安排请写入 pins.csv"))
    }

    fileprivate static func hasEnded(_ until: Semester, _ start: Semester) -> Self {
        Self(
            "has-ended",
            found: Wording(
                "the row ended in \(until), before the plan's start \(start)", "本行在 \(until) 已结束，早于规划开始学期 \(start)"),
            mend: Wording(
                "Remove it, and write its end into last_exchange_until of the teacher",
                "请删去此行，并把结束学期填入教师表的 last_exchange_until"))
    }

    fileprivate static func belowMinimum(_ until: Semester) -> Self {
        Self(
            "below-minimum",
            found: Wording(
                "the row ends in \(until), before its mode's minimum is served; it runs on until then",
                "本行在 \(until) 结束，未满该方式的最短期限，将延续至期满"))
    }

    fileprivate static func aboveMaximum(_ served: Int, _ most: Int, _ mode: Mode) -> Self {
        Self(
            "above-maximum",
            found: Wording(
                "the row runs for \(served) semesters, modes.\(mode.id) for at most \(most)",
                "本行共 \(served) 个学期，modes.\(mode.id) 至多 \(most) 个"))
    }

    fileprivate static func postNotAllowed(_ mode: Mode) -> Self {
        Self(
            "post-not-allowed",
            found: Wording(
                "modes.\(mode.id) is of kind \(mode.kindName) and fills no post",
                "modes.\(mode.id) 的类型是 \(mode.kindName)，不占岗位"), mend: Wording("Leave post blank", "岗位应留空"))
    }

    fileprivate static func postMissing(_ mode: Mode) -> Self {
        Self(
            "post-missing",
            found: Wording("modes.\(mode.id) fills posts, and none is named", "modes.\(mode.id) 须占岗位，但未填写"),
            mend: Wording("Name a post of posts.csv", "请填写 posts.csv 中的岗位编号"))
    }

    fileprivate static func postElsewhere(_ post: Post) -> Self {
        Self(
            "post-elsewhere",
            found: Wording("post \(post.id) is at \(post.school), not at this host", "岗位 \(post.id) 在 \(post.school)，不在此校"),
            mend: Wording("Correct the post or the school", "请更正岗位或学校"))
    }

    fileprivate static func postOfOtherMode(_ post: Post) -> Self {
        Self(
            "post-of-other-mode",
            found: Wording(
                "post \(post.id) is filled by modes.\(post.mode), not by this mode",
                "岗位 \(post.id) 由 modes.\(post.mode) 补充，不是此方式"),
            mend: Wording("Correct the post or the mode", "请更正岗位或方式"))
    }

    fileprivate static func daysNotAllowed(_ mode: Mode) -> Self {
        Self(
            "days-not-allowed",
            found: Wording(
                "days are for visits, and modes.\(mode.id) is of kind \(mode.kindName)",
                "天数仅用于走教，而 modes.\(mode.id) 的类型是 \(mode.kindName)"), mend: Wording("Leave days blank", "天数应留空"))
    }

    fileprivate static let daysMissing = Self(
        "days-missing", found: Wording("a visit without its days a week", "走教没有填写每周天数"),
        mend: Wording("Fill in days", "请填写每周天数"))

    fileprivate static func visitAtFallStart(_ start: Semester) -> Self {
        Self(
            "visit-at-fall-start",
            found: Wording(
                "a visit lasts one school year and cannot be running at the fall start \(start)",
                "走教以一学年为期，秋季开始的规划（\(start)）不应有在行走教"),
            mend: Wording("Remove the row, or pin the visit in pins.csv", "请删去此行，或在 pins.csv 中指定"))
    }

    fileprivate static func visitBeyondItsYear(_ start: Semester) -> Self {
        Self(
            "visit-beyond-its-year",
            found: Wording(
                "a visit lasts one school year; of this one only \(start) counts", "走教以一学年为期，此行只有 \(start) 计入"))
    }
}

import Rotation

/// What an instance that starts later must know of a plan: the postings that run, who came home, what was spent and served.
///
/// Whatever the plan begins before the new start is taken to have happened as it says, and runs for as long as it says,
/// so that no posting that was published ends early. What begins later is planned again, other than what was sent out
/// as firm: that becomes a pin.
public struct Advance: Sendable, Hashable {
    /// The first semester of the plan.
    public let from: Semester
    /// The first semester of the new instance.
    public let start: Semester
    /// The ledger: what runs at the new start, by teacher and host.
    public let postings: [RunningPosting]
    /// Arrangements that ended before the new start, visits among them.
    public let finished: [Placement]
    /// The dates of those teachers for whom they are others than before.
    public let clocks: [TeacherID: Clock]
    /// Firm arrangements that begin with the new start or later, to be pinned.
    public let promised: [Placement]
    /// Firm arrangements that begin later and can be no more, because their teachers' clocks have started again.
    public let withdrawn: [Placement]
    /// Arrangements that were an outlook when they were planned and are taken to have begun.
    public let outlook: [Placement]
    /// Service before the new start, by stay.
    public let service: [EarlierService]
    /// Yuan spent in the new start's school year before it: postings, visits and bought lessons.
    public let spent: Double

    /// When a teacher came home, and until when there is rest.
    public struct Clock: Sendable, Hashable {
        /// The last semester of the latest posting that is over.
        public let lastExchangeUntil: Semester?
        /// The last semester of rest; `nil` where no rest is left.
        public let restUntil: Semester?

        /// The dates of one teacher.
        public init(lastExchangeUntil: Semester?, restUntil: Semester?) {
            self.lastExchangeUntil = lastExchangeUntil
            self.restUntil = restUntil
        }
    }

    /// Works out what the plan made of `instance` hands on to an instance that begins in `start`.
    ///
    /// - Parameter coverage: Who covered what, for the lessons that were bought.
    public init(
        _ placements: [Placement], coverage: [Coverage] = [], in instance: Instance, to start: Semester
    ) {
        self.start = start
        from = instance.policy.start
        let begun = placements.filter { $0.since < start }
        postings = begun.filter { $0.until >= start }.map(Self.running).sorted {
            ($0.teacher, $0.host, $0.since) < ($1.teacher, $1.host, $1.since)
        }
        finished = begun.filter { $0.until < start }.sorted { ($0.teacher, $0.host) < ($1.teacher, $1.host) }
        let clocks = Self.clocks(after: finished, in: instance, to: start)
        self.clocks = clocks
        outlook = begun.filter { !$0.isFirm }
        let later = placements.filter { $0.isFirm && $0.since >= start }
            .sorted { ($0.teacher, $0.host) < ($1.teacher, $1.host) }
        promised = later.filter { Self.mayBegin($0, clocks, in: instance) }
        withdrawn = later.filter { !Self.mayBegin($0, clocks, in: instance) }
        service = Self.service(of: placements, in: instance, to: start)
        spent = Self.spent(begun, coverage, in: instance, before: start)
    }

    private static func running(_ placement: Placement) -> RunningPosting {
        RunningPosting(
            teacher: placement.teacher, mode: placement.mode, host: placement.host, post: placement.post,
            since: placement.since, until: placement.until, days: placement.days)
    }

    // MARK: Coming home

    /// Coming home restarts the clock. A rest that is over goes, for whoever has one is never called overdue.
    private static func clocks(
        after finished: [Placement], in instance: Instance, to start: Semester
    ) -> [TeacherID: Clock] {
        let byTeacher = Dictionary(grouping: finished, by: \.teacher)
        return instance.teachers.reduce(into: [:]) { clocks, teacher in
            var last = teacher.lastExchangeUntil
            var rest = teacher.restUntil
            for placement in byTeacher[teacher.id] ?? [] {
                guard let terms = instance.mode(placement.mode)?.postingTerms else { continue }
                last = max(last ?? placement.until, placement.until)
                let rested = placement.until.advanced(by: terms.restSemesters)
                rest = max(rest ?? rested, rested)
            }
            if let end = rest, end < start { rest = nil }
            guard last != teacher.lastExchangeUntil || rest != teacher.restUntil else { return }
            clocks[teacher.id] = Clock(lastExchangeUntil: last, restUntil: rest)
        }
    }

    /// Whether the arrangement can begin as announced for all that the new instance knows of its teacher.
    private static func mayBegin(_ placement: Placement, _ clocks: [TeacherID: Clock], in instance: Instance) -> Bool {
        guard var teacher = instance.teacher(placement.teacher) else { return false }
        if let clock = clocks[teacher.id] {
            (teacher.lastExchangeUntil, teacher.restUntil) = (clock.lastExchangeUntil, clock.restUntil)
        }
        if let rest = teacher.restUntil, rest >= placement.since { return false }
        return instance.mode(placement.mode)?.postingTerms == nil || instance.mayStart(teacher, at: placement.since)
    }

    // MARK: Service and yuan

    private static func service(
        of placements: [Placement], in instance: Instance, to start: Semester
    ) -> [EarlierService] {
        var served = Dictionary(instance.service.map { ($0.stay, $0.semesters) }) { first, _ in first }
        for (stay, placements) in Dictionary(grouping: placements, by: \.stay) {
            let planned = placements.reduce(0) {
                $0 + ServiceLedger.semesters(of: $1, from: instance.policy.start, before: start, in: instance)
            }
            served[stay] =
                planned + ServiceLedger.served(before: instance.policy.start, stay, placements, in: instance)
        }
        return served.filter { $0.value > 0 }.sorted { $0.key < $1.key }
            .map { EarlierService($0.key, semesters: $0.value) }
    }

    /// Yuan of the semester before a spring start; a school year that begins with the start has spent nothing.
    private static func spent(
        _ placements: [Placement], _ coverage: [Coverage], in instance: Instance, before start: Semester
    ) -> Double {
        guard start.term == .spring else { return 0 }
        let fall = start.advanced(by: -1)
        let moves = placements.filter { $0.since <= fall && fall <= $0.until }.reduce(0) { sum, placement in
            guard let setting = instance.school(placement.host)?.setting, let mode = instance.mode(placement.mode)
            else { return sum }
            if let terms = mode.visitingTerms {
                return sum + Double(placement.days ?? 0) * terms.yuanPerDay[setting]
            }
            guard let terms = mode.postingTerms else { return sum }
            return sum + terms.yuanPerSemester[setting] + (placement.since == fall ? terms.yuanPerStart[setting] : 0)
        }
        return coverage.filter { $0.semester == fall }.reduce(moves) { $0 + Self.boughtYuan($1, in: instance) }
    }

    /// Yuan of bought lessons. Where several modes sell them, those that cost fewest points are taken first.
    private static func boughtYuan(_ row: Coverage, in instance: Instance) -> Double {
        guard row.hired > 0, let setting = instance.school(row.school)?.setting else { return 0 }
        let offers = instance.policy.modes.compactMap { mode in
            if case .hire(let terms) = mode.kind, terms.subjects.contains(row.course.subject) { terms } else { nil }
        }.sorted { ($0.points, $0.yuanPerPeriod[setting]) < ($1.points, $1.yuanPerPeriod[setting]) }
        var left = row.hired
        return offers.reduce(0) { sum, offer in
            let bought = min(left, offer.maxPeriods)
            left -= bought
            return sum + bought * offer.yuanPerPeriod[setting]
        }
    }
}

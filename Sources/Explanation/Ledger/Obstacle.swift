import Rotation

/// One fact that keeps somebody from working at a school in a semester.
public enum Obstacle: Sendable, Hashable {
    /// Absent, with the reason of the leave if there is one.
    case absent(reason: String)
    /// Absent from a later semester on, too soon for the shortest stay; with the reason of the leave if there is one.
    case absentLater(from: Semester, reason: String)
    /// Exempt, with the reason.
    case exempt(reason: String)
    /// Serves out a posting or visit of the ledger.
    case running(ModeID, SchoolID, until: Semester)
    /// On hold through a semester.
    case held(until: Semester, reason: String)
    /// Resting after an earlier posting.
    case resting(until: Semester)
    /// Over the age for new postings, in whole years.
    case overAge(Int)
    /// At the school for too short a time, in years.
    case tooNew(years: Double)
    /// A pin, or the terms of the modes together with other limits, leave no way.
    case pinned
    /// So many minutes one way; `nil` where nothing says how far it is.
    case far(minutes: Double?)
    /// Modes lead there, but are for others: which.
    case notAmong([ModeID])
    /// The scope of some mode reaches there, but none of its routes leads there.
    case offRoute
    /// No mode leads there for this teacher.
    case noWay
    /// At most this share of what is demanded may be followed live.
    case liveShare(Double)
    /// The school, or whoever could send to it, is not equipped for live lessons.
    case notOnline
    /// What going would cost.
    case cost(Toll)
}

extension Instance {
    /// Why no mode leads to a school for a teacher whom nothing else binds.
    func barrier(_ teacher: Teacher, to school: SchoolID, _ k: Int) -> Obstacle {
        let semester = semesters[k]
        let reaches = policy.modes.compactMap { mode in
            (mode.postingTerms?.reach ?? mode.visitingTerms?.reach).map { (mode: mode.id, reach: $0) }
        }
        let leading = reaches.filter {
            isOnRoute(
                $0.reach.routes, from: teacher.home, to: school, at: semester, scope: $0.reach.scope,
                kinds: $0.reach.groupKinds)
        }
        if !leading.isEmpty {
            return leading.contains { matches(teacher, $0.reach.who) } ? .noWay : .notAmong(leading.map(\.mode))
        }
        let isJoined = reaches.contains {
            !connections(
                from: teacher.home, to: school, at: semester, scope: $0.reach.scope, kinds: $0.reach.groupKinds
            ).isEmpty
        }
        return isJoined ? .offRoute : .noWay
    }

    /// What keeps somebody from a post for whom its mode is meant; `nil` for all others.
    func obstacle(of teacher: Teacher, to post: Post) -> Obstacle? {
        guard let reach = mode(post.mode)?.postingTerms?.reach, matches(teacher, reach.who) else { return nil }
        let wanted = semesters.indices.filter { k in
            post.wanted.contains(semesters[k])
                && isOnRoute(
                    reach.routes, from: teacher.home, to: post.school, at: semesters[k], scope: reach.scope,
                    kinds: reach.groupKinds)
        }
        guard let first = wanted.first else { return nil }
        for k in wanted { if let obstacle = personalObstacle(teacher, k) { return obstacle } }
        let minutes = travel.minutes(from: teacher.home, to: post.school)
        if let most = reach.maxMinutes, minutes ?? .infinity > most { return .far(minutes: minutes) }
        return laterObstacle(teacher, first)
    }

    /// What keeps a teacher whom no fact forbids it in the planned semester `k` from staying away as long as they have to.
    func laterObstacle(_ teacher: Teacher, _ k: Int) -> Obstacle {
        guard let absent = semesters.dropFirst(k + 1).first(where: { isAbsent(teacher, at: $0) }) else {
            return .pinned
        }
        let leave = leaves(of: teacher.id).first { $0.span.contains(absent) }
        return .absentLater(from: absent, reason: leave?.reason ?? "")
    }

    /// The first fact about a teacher that forbids a new arrangement in the planned semester `k`.
    func personalObstacle(_ teacher: Teacher, _ k: Int) -> Obstacle? {
        let semester = semesters[k]
        if isAbsent(teacher, at: semester) {
            return .absent(reason: leaves(of: teacher.id).first { $0.span.contains(semester) }?.reason ?? "")
        }
        for posting in postings(of: teacher.id) where semester <= committedUntil(posting) {
            return .running(posting.mode, posting.host, until: committedUntil(posting))
        }
        if let reason = teacher.exemption { return .exempt(reason: reason) }
        if let hold = teacher.holdUntil, semester <= hold { return .held(until: hold, reason: teacher.holdReason) }
        if let rest = teacher.restUntil, semester <= rest { return .resting(until: rest) }
        if isOverAge(teacher, at: semester), let age = age(of: teacher, at: semester) { return .overAge(age) }
        if !mayStart(teacher, at: semester) { return .tooNew(years: years(of: teacher, at: semester)) }
        return pins.contains { $0.teacher == nil || $0.teacher == teacher.id } ? .pinned : nil
    }
}

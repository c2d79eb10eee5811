import Formulation
import Itineraries
import Plans
import Rotation

/// Everybody who holds a course and works within the scope of a school, asked why they do not teach it there.
struct StaffSurvey {
    private let plan: SettledPlan
    private let school: SchoolID
    private let course: Course
    private let teachers: [Teacher]
    private let limits: LiftedLimits

    private var instance: Instance { plan.instance }

    init(_ plan: SettledPlan, school: SchoolID, course: Course) {
        self.plan = plan
        self.school = school
        self.course = course
        let instance = plan.instance
        // Own staff and that of the school's groups count always, others where a mode that may send them leads so far.
        var homes: [Scope: Set<SchoolID>] = [:]
        for scope in Scope.allCases {
            homes[scope] = Set(
                instance.schools.map(\.id).filter { home in
                    home == school
                        || instance.semesters.contains {
                            !instance.connections(from: home, to: school, at: $0, scope: scope, kinds: nil).isEmpty
                        }
                })
        }
        teachers = instance.teachers.filter { teacher in
            guard teacher.qualification.covers(course) else { return false }
            let reaches = instance.policy.modes.compactMap { $0.postingTerms?.reach ?? $0.visitingTerms?.reach }
                .filter { instance.matches(teacher, $0.who) }
            return Set(reaches.map(\.scope)).union([.group]).contains { homes[$0]?.contains(teacher.home) ?? false }
        }
        limits = LiftedLimits(instance, teachers, to: school)
    }

    /// The row of one semester.
    func row(_ coverage: Coverage) -> GapRow {
        let k = instance.semesters.firstIndex(of: coverage.semester) ?? 0
        let sources = coverage.unmet > 1e-9 ? teachers.flatMap { supply(of: $0, k) } + lessonsToBuy(coverage, k) : []
        return GapRow(
            school: school, course: course, semester: coverage.semester, demand: coverage.demand,
            unmet: max(0, coverage.unmet), sources: sources)
    }

    /// What one teacher could still give, limit by limit.
    private func supply(of teacher: Teacher, _ k: Int) -> [GapRow.Source] {
        guard let position = plan.position(of: teacher.id) else { return [] }
        let given = plan.given(by: position, at: school, k)
        let most = plan.program.types[position].network.most(at: school, k)
        let nearby = max(most, limits.mostNearby(teacher.id, at: school, k))
        let unbound = max(nearby, limits.mostUnbound(teacher.id, at: school, k))
        let personal = instance.personalObstacle(teacher, k)
        if unbound == 0 {
            let absent = instance.isAbsent(teacher, at: instance.semesters[k])
            return layer(teacher, teacher.load, absent ? .committed : .rule, absent ? personal : .noWay)
        }
        return layer(teacher, unbound - max(nearby, given), .committed, personal ?? .pinned)
            + layer(
                teacher, nearby - max(most, given), .tooFar,
                .far(minutes: instance.travel.minutes(from: teacher.home, to: school)))
            + (most > given + 1e-9 ? priced(teacher, position, most - given, given, k) : [])
    }

    private func layer(
        _ teacher: Teacher, _ periods: Double, _ cause: GapCause, _ obstacle: Obstacle?
    ) -> [GapRow.Source] {
        guard periods > 1e-9 else { return [] }
        return [GapRow.Source(teacher: teacher.id, periods: periods, cause: cause, obstacle: obstacle)]
    }

    /// What a teacher could give whom nothing hinders: the cause is whatever makes the cheapest way too dear.
    private func priced(
        _ teacher: Teacher, _ position: Int, _ periods: Double, _ given: Double, _ k: Int
    ) -> [GapRow.Source] {
        var answer = BestAnswer(plan, teacher: position, .more(than: given, at: school, k))
        guard let path = answer.path() else { return layer(teacher, periods, .rule, .pinned) }
        let toll = plan.toll(of: position, taking: path, askedBy: school)
        return layer(teacher, periods, toll.cause, .cost(toll))
    }

    /// Lessons that could be bought beyond those that are.
    private func lessonsToBuy(_ coverage: Coverage, _ k: Int) -> [GapRow.Source] {
        guard let block = plan.program.blocks.first(where: { $0.school == school && $0.k == k }),
            let position = block.courses.firstIndex(where: { $0.course == course })
        else { return [] }
        let offers = block.hires.filter { $0.course == position }
        let left = offers.reduce(0) { $0 + $1.limit } - coverage.hired
        guard left > 1e-9 else { return [] }
        let costsYuan = plan.program.budgetRows[k] != nil && offers.contains { $0.yuan > 0 }
        return [GapRow.Source(teacher: nil, periods: left, cause: costsYuan ? .rule : .price, obstacle: nil)]
    }
}

extension Toll {
    /// What makes a change not worth its points: the first of the causes without which it would be.
    var cause: GapCause {
        let gain = here + elsewhere + moves
        if total < -Self.tolerance { return .unfound }
        let (all, others) = (rulePoints(), rulePoints(besides: .awayCap))
        if gain + all < -Self.tolerance { return .ownNeed }
        if gain + others < -Self.tolerance { return .awayCap }
        return gain < -Self.tolerance ? .rule : .price
    }
}

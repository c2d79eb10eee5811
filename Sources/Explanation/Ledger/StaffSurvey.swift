import Formulation
import Itineraries
import Plans
import Rotation

/// Everybody who holds a course and works within the scope of a school, asked why they do not teach it there.
struct StaffSurvey {
    private let ground: SurveyGround
    private let school: SchoolID
    private let course: Course
    private let teachers: [Teacher]
    /// What paths come to that were looked at for another semester.
    private var tolls: [Answer: Toll] = [:]

    private struct Answer: Hashable {
        let teacher: Int
        let path: Path
    }

    private var plan: SettledPlan { ground.plan }
    private var instance: Instance { ground.plan.instance }

    init(_ ground: SurveyGround, school: SchoolID, course: Course) {
        self.ground = ground
        self.school = school
        self.course = course
        teachers = ground.staff(within: school).filter { $0.qualification.covers(course) }
    }

    /// The row of one semester.
    mutating func row(_ coverage: Coverage) -> GapRow {
        let k = instance.semesters.firstIndex(of: coverage.semester) ?? 0
        var sources: [GapRow.Source] = []
        if coverage.unmet > 1e-9 {
            for teacher in teachers { sources += supply(of: teacher, k) }
            sources += LessonSurvey(plan, coverage, k)?.sources ?? []
        }
        return GapRow(
            school: school, course: course, semester: coverage.semester, demand: coverage.demand,
            unmet: max(0, coverage.unmet), sources: sources)
    }

    /// What one teacher could still give, limit by limit.
    private mutating func supply(of teacher: Teacher, _ k: Int) -> [GapRow.Source] {
        guard let position = plan.position(of: teacher.id) else { return [] }
        let given = plan.given(by: position, at: school, k)
        let most = plan.program.types[position].network.most(at: school, k)
        let nearby = max(most, ground.limits.mostNearby(teacher.id, at: school, k))
        let unbound = max(nearby, ground.limits.mostUnbound(teacher.id, at: school, k))
        let personal = instance.personalObstacle(teacher, k)
        if unbound == 0 {
            let absent = instance.isAbsent(teacher, at: instance.semesters[k])
            return layer(
                teacher, teacher.load, absent ? .committed : .rule,
                absent ? personal : instance.barrier(teacher, to: school, k))
        }
        return layer(teacher, unbound - max(nearby, given), .committed, personal ?? instance.laterObstacle(teacher, k))
            + layer(
                teacher, nearby - max(most, given), .tooFar,
                .far(minutes: instance.travel.minutes(from: teacher.home, to: school)))
            + (most > given + 1e-9 ? priced(teacher, position, most - given, given, k) : [])
    }

    private func layer(
        _ teacher: Teacher, _ periods: Double, _ cause: GapCause, _ obstacle: Obstacle?
    ) -> [GapRow.Source] {
        guard periods > 1e-9 else { return [] }
        return [GapRow.Source(giver: .teacher(teacher.id), periods: periods, cause: cause, obstacle: obstacle)]
    }

    /// What a teacher could give whom nothing hinders: the cause is whatever makes the cheapest way too dear.
    private mutating func priced(
        _ teacher: Teacher, _ position: Int, _ periods: Double, _ given: Double, _ k: Int
    ) -> [GapRow.Source] {
        let answer = BestAnswer(plan, ground.priced(position), .more(than: given, at: school, k))
        guard let path = answer.path() else { return layer(teacher, periods, .rule, .pinned) }
        let known = Answer(teacher: position, path: path)
        let toll = tolls[known] ?? plan.toll(of: position, taking: path, askedBy: school)
        tolls[known] = toll
        return layer(teacher, periods, toll.cause, .cost(toll))
    }
}

extension Toll {
    /// What makes a change not worth its points: the first of the causes without which it would be.
    var cause: GapCause {
        let gain = here + elsewhere + moves + lessons
        if total < -Self.tolerance { return .unfound }
        let (all, others) = (rulePoints(), rulePoints(besides: .awayCap))
        if gain + all < -Self.tolerance { return .ownNeed }
        if gain + others < -Self.tolerance { return .awayCap }
        return gain < -Self.tolerance ? .rule : .price
    }
}

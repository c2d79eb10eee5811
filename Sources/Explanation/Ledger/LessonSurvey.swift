import Formulation
import Plans
import Rotation

/// Lessons that a school could follow live or buy beyond those that it does, asked why they are not.
struct LessonSurvey {
    private let plan: SettledPlan
    private let row: Coverage
    private let k: Int
    private let block: Int
    private let course: Int

    private var instance: Instance { plan.instance }

    /// A survey for one row of coverage; `nil` where nothing is demanded.
    init?(_ plan: SettledPlan, _ row: Coverage, _ k: Int) {
        guard let block = plan.blocks.firstIndex(where: { $0.school == row.school && $0.k == k }),
            let course = plan.blocks[block].courses.firstIndex(where: { $0.course == row.course })
        else { return nil }
        self.plan = plan
        self.row = row
        self.k = k
        self.block = block
        self.course = course
    }

    /// Live lessons, then bought ones.
    var sources: [GapRow.Source] { liveLessons + boughtLessons }

    // MARK: Live

    private var liveLessons: [GapRow.Source] {
        let terms = instance.policy.modes.compactMap { mode -> BroadcastTerms? in
            guard case .broadcast(let terms) = mode.kind, terms.subjects.contains(row.course.subject) else {
                return nil
            }
            return terms
        }
        guard !terms.isEmpty else { return [] }
        let fanout = terms.reduce(0) { $0 + $1.fanout }
        let share = min(1, terms.reduce(0) { $0 + $1.maxShare })
        let allowed = max(0, share * row.demand - row.streamed)
        let senders = groupmates.map { school in
            (school: school, room: plan.live.room(at: school.id, row.course, row.semester, fanout: fanout))
        }
        let isOnline = instance.school(row.school)?.isOnline ?? false
        let all = senders.reduce(0) { $0 + $1.room }
        let reached = senders.reduce(0) { $0 + (isOnline && $1.school.isOnline ? $1.room : 0) }
        return layer(.liveLessons, reached - allowed, .rule, .liveShare(share))
            + layer(.liveLessons, min(all, allowed) - min(reached, allowed), .rule, .notOnline)
            + priced(.liveLessons, min(reached, allowed), points: terms.map(\.points).min() ?? 0, yuan: 0)
    }

    /// The schools that share a group with this one.
    private var groupmates: [School] {
        let groups = Set(instance.memberships(of: row.school, at: row.semester).map(\.group))
        let schools = instance.memberships.filter { groups.contains($0.group) && $0.span.contains(row.semester) }
        return Set(schools.map(\.school)).subtracting([row.school]).sorted().compactMap { instance.school($0) }
    }

    // MARK: Bought

    private var boughtLessons: [GapRow.Source] {
        let offers = plan.program.blocks[block].hires.filter { $0.course == course }
        let left = offers.reduce(0) { $0 + $1.limit } - row.hired
        // Where there are several offers, the cheapest are bought first, and the dearest are left.
        return priced(
            .boughtLessons, left, points: offers.map(\.points).max() ?? 0, yuan: offers.map(\.yuan).max() ?? 0)
    }

    // MARK: What they would bring

    private func layer(
        _ giver: GapRow.Giver, _ periods: Double, _ cause: GapCause, _ obstacle: Obstacle
    ) -> [GapRow.Source] {
        periods > 1e-9 ? [GapRow.Source(giver: giver, periods: periods, cause: cause, obstacle: obstacle)] : []
    }

    /// The dearest missing periods are given first; each slice of them has a cause of its own.
    private func priced(
        _ giver: GapRow.Giver, _ periods: Double, points: Double, yuan: Double
    ) -> [GapRow.Source] {
        guard periods > 1e-9 else { return [] }
        var (left, missing, given) = (periods, row.unmet, 0.0)
        var slices: [Double] = []
        for slice in plan.blocks[block].courses[course].slices {
            slices.append(min(slice.width, missing))
            missing -= min(slice.width, missing)
        }
        var found: [GapRow.Source] = []
        var known = Toll()
        for slice in slices.reversed() where slice > 1e-9 && left > 1e-9 {
            let more = min(slice, left)
            given += more
            left -= more
            let toll = plan.toll(ofLessons: given, course, in: block, points: points, yuan: yuan)
            let own = toll - known
            known = toll
            found.append(GapRow.Source(giver: giver, periods: more, cause: own.cause, obstacle: .cost(own)))
        }
        return found
    }
}

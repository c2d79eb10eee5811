import Formulation
import Itineraries
import Plans
import Rotation

extension SettledPlan {
    /// Every arrangement of the plan with the facts that speak for it.
    public var placements: [Placement] {
        explained(paths.indices.flatMap { placements(of: $0, on: paths[$0]) })
    }

    /// The same arrangements; where nothing of its own speaks for one, with what it makes possible.
    public func explained(_ placements: [Placement]) -> [Placement] {
        placements.map { placement in
            guard !placement.explainsItself else { return placement }
            var placement = placement
            placement.reasons += purposes(of: placement)
            return placement
        }
    }

    /// What would be lacking if the teacher stayed at home then, and all else were as planned.
    func purposes(of placement: Placement) -> [Justification] {
        guard let position = position(of: placement.teacher),
            let change = stayingHome(position, instead: [placement])
        else { return [.pinned] }
        let toll = toll(of: [change], askedBy: placement.host, home: placement.home)
        let lessons = lacking(after: change)
        let rules = broken(after: change)
        // Whether live lessons could be sent as before is not looked at, so no sum can be told.
        if toll.restsOnLiveLessons { return lessons + rules }
        if toll.total <= Toll.tolerance { return lessons + rules + [.needless(points: max(0, -toll.total))] }
        return lessons.isEmpty && rules.isEmpty ? [.spares(points: toll.total)] : lessons + rules
    }

    /// The path of a teacher who stays at home in place of some arrangements; `nil` where pins leave none.
    func stayingHome(_ teacher: Int, instead placements: [Placement]) -> (teacher: Int, path: Path)? {
        let spans = placements.compactMap { $0.freeSpan(in: instance) }
        let semesters = instance.semesters.indices.filter { k in
            spans.contains { $0.contains(instance.semesters[k]) }
        }
        return PathAtHome(paths[teacher], in: program.types[teacher].network, at: Set(semesters)).path()
            .map { (teacher, $0) }
    }

    /// How many schools and subjects are named.
    private static let named = 3

    /// Whose lessons would be missed more, those that would be missed most first.
    private func lacking(after change: (teacher: Int, path: Path)) -> [Justification] {
        struct Place: Hashable {
            let school: SchoolID
            let subject: SubjectID
        }
        var more: [Place: [Semester: Double]] = [:]
        for lessons in missed(after: [change]) {
            more[Place(school: lessons.school, subject: lessons.course.subject), default: [:]][
                lessons.semester, default: 0] += lessons.after - lessons.before
        }
        let most = more.compactMap { place, semesters -> (place: Place, periods: Double, semesters: Set<Semester>)? in
            let periods = semesters.values.max() ?? 0
            return periods >= 0.05 ? (place, periods, Set(semesters.filter { $0.value > 1e-9 }.keys)) : nil
        }.sorted { ($1.periods, $0.place.school, $0.place.subject) < ($0.periods, $1.place.school, $1.place.subject) }
        return most.prefix(Self.named).map { entry in
            .covers(
                entry.place.school, entry.place.subject, periods: entry.periods,
                whileAway: away(from: entry.place.school, entry.place.subject, entry.semesters))
        }
    }

    /// Who of a school's own staff holds a subject and is away in some of the semesters, by id.
    private func away(from school: SchoolID, _ subject: SubjectID, _ semesters: Set<Semester>) -> [TeacherID] {
        instance.teachers.indices.filter { position in
            let teacher = instance.teachers[position]
            guard teacher.home == school, teacher.qualification.subjects.contains(subject) else { return false }
            let network = program.types[position].network
            return paths[position].steps.contains { step in
                let arc = network.arcs[step.arc]
                return arc.isAway && arc.span.contains { semesters.contains(instance.semesters[$0]) }
            }
        }.map { instance.teachers[$0].id }
    }

    /// Which rules would be short by more.
    private func broken(after change: (teacher: Int, path: Path)) -> [Justification] {
        var more: [RuleName: Double] = [:]
        for (row, activity) in delta([change]).rows where program.rows[row].penalty > 0 {
            let rule = program.rows[row]
            more[rule.rule, default: 0] += rule.shortfall(activity) - rule.shortfall(activities[row])
        }
        return instance.policy.rules.compactMap { rule in
            let shortfall = more[rule.name] ?? 0
            return shortfall > 1e-6 ? .keeps(rule.name, rule.cite, shortfall: shortfall) : nil
        }
    }
}

extension Placement {
    /// Whether some fact of its own speaks for it, besides that somebody wishes to go.
    fileprivate var explainsItself: Bool {
        reasons.contains { reason in
            switch reason {
            // That it ran before says nothing of why it goes on.
            case .running: status == .running
            case .fillsPost, .countsTowards, .due: true
            case .hostLacks(_, let periods): periods >= 0.05
            case .extended, .welcome, .covers, .keeps, .spares, .needless, .pinned: false
            }
        }
    }
}

extension Arc {
    /// Whether some of the periods are given elsewhere than at home.
    fileprivate var isAway: Bool {
        switch action {
        case .start, .extend, .serveOut, .visit, .runningVisit: true
        case .stay, .absent, .comeHome: false
        }
    }
}

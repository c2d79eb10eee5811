import Itineraries
import Plans
import Rotation

/// Who fits a place best, and which place fits a teacher best, while everybody else does as planned.
public struct Fit: Sendable {
    /// One choice.
    public struct Choice: Sendable {
        /// Who.
        public let teacher: TeacherID
        /// What the teacher would do.
        public let placements: [Placement]
        /// The arrangement that is the choice.
        public let placement: Placement
        /// What it adds to the score.
        public let toll: Toll
        /// Whether the plan has it so.
        public let isPlanned: Bool
    }

    /// The choices, the cheapest first.
    public let choices: [Choice]
    /// Those for whom a post is meant and who can hold it at no time, with what keeps them from it.
    public let barred: [(teacher: TeacherID, obstacle: Obstacle)]

    /// Everybody who could hold a post, instead of whoever holds it in the plan.
    public init(_ plan: SettledPlan, post: Post) {
        let holders = plan.instance.teachers.indices.filter { teacher in
            plan.placements(of: teacher, on: plan.paths[teacher]).contains { $0.post == post.id }
        }
        let leaving = holders.compactMap { holder -> (teacher: Int, path: Path)? in
            let answer = BestAnswer(plan, teacher: holder, .notHolding(post.id))
            return answer.path().map { (holder, $0) }
        }
        // A holder whom the ledger binds stays; nobody else can hold the post then.
        let vacant = plan.changing(leaving)
        let choices = plan.instance.teachers.indices.compactMap { teacher -> Choice? in
            if holders.contains(teacher) {
                let placements = plan.placements(of: teacher, on: plan.paths[teacher])
                guard let own = placements.first(where: { $0.post == post.id }) else { return nil }
                return Choice(
                    teacher: own.teacher, placements: placements, placement: own, toll: Toll(), isPlanned: true)
            }
            let answer = BestAnswer(vacant, teacher: teacher, .holding(post.id))
            guard leaving.count == holders.count, let path = answer.path() else { return nil }
            let placements = plan.placements(of: teacher, on: path)
            guard let own = placements.first(where: { $0.post == post.id }) else { return nil }
            let home = plan.instance.teachers[teacher].home
            return Choice(
                teacher: own.teacher, placements: placements, placement: own,
                toll: plan.toll(of: leaving + [(teacher, path)], askedBy: post.school, home: home), isPlanned: false)
        }.sorted { ($0.toll.total, $0.teacher) < ($1.toll.total, $1.teacher) }
        self.choices = choices
        let fitting = Set(choices.map(\.teacher))
        barred = plan.instance.teachers.filter { !fitting.contains($0.id) }.compactMap { teacher in
            plan.instance.obstacle(of: teacher, to: post).map { (teacher.id, $0) }
        }
    }

    /// Every mode and host that are open to a teacher.
    public init(_ plan: SettledPlan, teacher: Teacher) {
        barred = []
        guard let position = plan.position(of: teacher.id) else {
            choices = []
            return
        }
        let network = plan.program.types[position].network
        var places: [Place] = []
        for arc in network.arcs {
            var found: [Place] = []
            if let stay = arc.started { found = [Place(mode: stay.mode, host: stay.host)] }
            if let menu = arc.menu { found = menu.hosts.map { Place(mode: menu.mode, host: $0.host) } }
            for place in found where !places.contains(place) { places.append(place) }
        }
        let now = plan.placements(of: position, on: plan.paths[position])
        choices = places.compactMap { place -> Choice? in
            let isPlanned = plan.isAway(position, place.mode, place.host)
            let answer = BestAnswer(plan, teacher: position, .away(place.mode, place.host))
            guard let path = isPlanned ? plan.paths[position] : answer.path() else { return nil }
            let placements = isPlanned ? now : plan.placements(of: position, on: path)
            guard let own = placements.first(where: { $0.mode == place.mode && $0.host == place.host }) else {
                return nil
            }
            return Choice(
                teacher: teacher.id, placements: placements, placement: own,
                toll: isPlanned ? Toll() : plan.toll(of: position, taking: path, askedBy: place.host),
                isPlanned: isPlanned)
        }.sorted { one, other in
            (one.toll.total, one.placement.mode, one.placement.host)
                < (other.toll.total, other.placement.mode, other.placement.host)
        }
    }

    private struct Place: Hashable {
        let mode: ModeID
        let host: SchoolID
    }
}

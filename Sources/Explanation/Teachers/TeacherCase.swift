import Itineraries
import Plans
import Rotation

/// Why a teacher moves as planned, or does not.
public struct TeacherCase: Sendable {
    /// One arrangement that the plan, not the ledger, decides.
    public struct Move: Sendable {
        /// The arrangement, with the facts that speak for it.
        public let placement: Placement
        /// What it adds to the score if the teacher leaves it, makes the best of what is left, and everybody else does as
        /// planned; seen from the host. `nil` where pins leave nothing else. An arrangement that the plan prolongs is left
        /// when the ledger's commitment ends.
        public let leaving: Toll?
        /// What the teacher would do then that the plan does not have; nothing where staying at home is the best.
        public let instead: [Placement]
        /// What it adds to the score if the teacher stays at home then and all else is as planned; `nil` where pins do not
        /// allow it.
        public let staying: Toll?
        /// What is missed more, or less, if the teacher stays at home.
        public let missed: [SettledPlan.MissedLessons]
        /// Who could go instead while everybody else does as planned, the cheapest first.
        public let substitutes: [Substitute]
    }

    /// Somebody who could go instead.
    public struct Substitute: Sendable {
        /// Who.
        public let teacher: TeacherID
        /// What the substitute would do.
        public let placements: [Placement]
        /// What the exchange adds to the score.
        public let toll: Toll
    }

    /// The teacher.
    public let teacher: Teacher
    /// What the ledger has committed.
    public let running: [Placement]
    /// What the plan decides.
    public let moves: [Move]
    /// What hinders a new arrangement, by semester; for those whom the plan does not move.
    public let obstacles: [(semester: Semester, obstacle: Obstacle)]
    /// The cheapest arrangement that a teacher whom nothing hinders could take, and what it would add to the score.
    public let nearest: Substitute?

    /// The case of a teacher.
    public init?(_ plan: SettledPlan, _ teacher: Teacher) {
        guard let position = plan.position(of: teacher.id) else { return nil }
        self.teacher = teacher
        let placements = plan.explained(plan.placements(of: position, on: plan.paths[position]))
        running = placements.filter { $0.status == .running }
        moves = placements.filter { $0.status != .running }.map { Self.move($0, placements, position, plan) }
        guard moves.isEmpty else {
            (obstacles, nearest) = ([], nil)
            return
        }
        let instance = plan.instance
        obstacles = instance.semesters.indices.compactMap { k in
            instance.personalObstacle(teacher, k).map { (instance.semesters[k], $0) }
        }
        let answer = BestAnswer(plan, teacher: position, .away(nil, nil))
        let isBound = !running.isEmpty
        nearest =
            isBound
            ? nil
            : answer.path().map { path in
                let placements = plan.placements(of: position, on: path)
                return Substitute(
                    teacher: teacher.id, placements: placements,
                    toll: plan.toll(of: position, taking: path, askedBy: placements.first?.host))
            }
    }

    private static func move(
        _ placement: Placement, _ planned: [Placement], _ position: Int, _ plan: SettledPlan
    ) -> Move {
        let same = planned.filter { $0.mode == placement.mode && $0.host == placement.host }
        let home = plan.stayingHome(position, instead: same)
        let staying = home.map { plan.toll(of: [$0], askedBy: placement.host, home: placement.home) }
        let missed = home.map { plan.missed(after: [$0]) } ?? []
        let since = placement.freeSpan(in: plan.instance)?.from ?? placement.since
        let k = max(0, plan.instance.policy.start.distance(to: since))
        // What is new is left for good; what is prolonged, when the commitment ends.
        let left = placement.status == .extended ? k : 0
        let answer = BestAnswer(plan, teacher: position, .notAway(placement.mode, placement.host, since: left))
        guard let path = answer.path() else {
            return Move(
                placement: placement, leaving: nil, instead: [], staying: staying, missed: missed, substitutes: [])
        }
        let known = Set(planned.map(\.engagement))
        return Move(
            placement: placement, leaving: plan.toll(of: position, taking: path, askedBy: placement.host),
            instead: plan.placements(of: position, on: path).filter {
                $0.status != .running && !known.contains($0.engagement)
            },
            staying: staying, missed: missed,
            substitutes: substitutes(for: placement, since: k, leaving: (position, path), plan))
    }

    /// Everybody who could take the same mode to the same host when the teacher has left it in the planned semester `k`.
    private static func substitutes(
        for placement: Placement, since k: Int, leaving: (teacher: Int, path: Path), _ plan: SettledPlan
    ) -> [Substitute] {
        let without = plan.changing([leaving])
        return plan.instance.teachers.compactMap { other -> Substitute? in
            guard let position = plan.position(of: other.id), position != leaving.teacher,
                !plan.isAway(position, placement.mode, placement.host),
                plan.program.types[position].network.most(at: placement.host, k) > 0
            else { return nil }
            let answer = BestAnswer(without, teacher: position, .away(placement.mode, placement.host))
            guard let path = answer.path() else { return nil }
            let toll = plan.toll(
                of: [leaving, (position, path)], askedBy: placement.host, home: other.home)
            return Substitute(teacher: other.id, placements: plan.placements(of: position, on: path), toll: toll)
        }.sorted { ($0.toll.total, $0.teacher) < ($1.toll.total, $1.teacher) }
    }
}

extension SettledPlan {
    /// Whether a teacher is away on a mode at a host at some time of the plan.
    func isAway(_ teacher: Int, _ mode: ModeID, _ host: SchoolID) -> Bool {
        let network = program.types[teacher].network
        return paths[teacher].steps.contains { step in
            let arc = network.arcs[step.arc]
            if let stay = arc.stay { return stay.mode == mode && stay.host == host }
            guard let menu = arc.menu, menu.mode == mode else { return false }
            return step.choice.contains { menu.hosts[$0.host].host == host }
        }
    }
}

extension Placement {
    /// The semesters of the arrangement that the plan is free to decide; `nil` where the ledger has committed all.
    public func freeSpan(in instance: Instance) -> SemesterSpan? {
        switch status {
        case .running: return nil
        case .new: return SemesterSpan(from: since, until: until)
        case .extended:
            let row = instance.postings(of: teacher).first { $0.host == host && $0.mode == mode }
            guard let committed = row.map(instance.committedUntil), committed < until else { return nil }
            return SemesterSpan(from: committed.advanced(by: 1), until: until)
        }
    }
}

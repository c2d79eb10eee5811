import Planning
import Plans
import Rotation
import Synchronization

/// What the ledgers of several gaps have in common: what limits keep whom from, and what each teacher's ways cost.
final class SurveyGround: Sendable {
    let plan: SettledPlan
    /// What everybody who is asked could do but for limits.
    let limits: LiftedLimits
    private let staff: [SchoolID: [Teacher]]
    private let networks = Mutex<[Int: PricedNetwork]>([:])

    /// The ground of ledgers of some subjects at some schools.
    init(_ plan: SettledPlan, _ subjects: [SchoolID: Set<SubjectID>]) {
        self.plan = plan
        let instance = plan.instance
        let reach = Reach(instance)
        staff = Dictionary(
            uniqueKeysWithValues: subjects.map { school, subjects in
                (school, reach.staff(within: school).filter { !subjects.isDisjoint(with: $0.qualification.subjects) })
            })
        let all = Set(staff.values.joined().map(\.id))
        limits = LiftedLimits(instance, instance.teachers.filter { all.contains($0.id) }, to: subjects.keys.sorted())
    }

    /// Whoever holds a subject asked about and works at a school or within the scope of a mode that may send them there.
    func staff(within school: SchoolID) -> [Teacher] { staff[school] ?? [] }

    /// The network of a teacher with the price of each way.
    func priced(_ teacher: Int) -> PricedNetwork {
        if let known = networks.withLock({ $0[teacher] }) { return known }
        // Two threads may price one network; they come to the same.
        let priced = PricedNetwork(plan, teacher: teacher)
        networks.withLock { $0[teacher] = priced }
        return priced
    }
}

/// From how far the modes may send whom.
private struct Reach {
    private let instance: Instance
    private let homes: [SchoolID: [Teacher]]
    /// The widest scopes of the modes that may send a teacher, in the order of the instance's teachers.
    private let scopes: [TeacherID: Set<Scope>]

    init(_ instance: Instance) {
        self.instance = instance
        homes = Dictionary(grouping: instance.teachers, by: \.home)
        let reaches = instance.policy.modes.compactMap { $0.postingTerms?.reach ?? $0.visitingTerms?.reach }
        scopes = Dictionary(
            uniqueKeysWithValues: instance.teachers.map { teacher in
                // Own staff and that of the school's groups count always.
                (teacher.id, Set(reaches.filter { instance.matches(teacher, $0.who) }.map(\.scope)).union([.group]))
            })
    }

    func staff(within school: SchoolID) -> [Teacher] {
        var found: Set<TeacherID> = []
        for (home, teachers) in homes {
            let near = Set(
                Scope.allCases.filter { scope in
                    home == school
                        || instance.semesters.contains {
                            !instance.connections(from: home, to: school, at: $0, scope: scope, kinds: nil).isEmpty
                        }
                })
            for teacher in teachers where !near.isDisjoint(with: scopes[teacher.id] ?? []) { found.insert(teacher.id) }
        }
        return instance.teachers.filter { found.contains($0.id) }
    }
}

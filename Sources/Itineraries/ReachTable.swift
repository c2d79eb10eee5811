import Rotation

/// Which hosts each mode reaches from each school in each semester, worked out once for all teachers.
struct ReachTable {
    /// A host within reach.
    struct Host {
        let school: School
        let minutes: Double
    }

    private struct Key: Hashable {
        let mode: ModeID
        let home: SchoolID
    }

    private var table: [Key: [[Host]]] = [:]

    /// A table in which nothing is within reach.
    init() {}

    init(_ instance: Instance) {
        let neighbours = Neighbours(instance)
        for mode in instance.policy.modes {
            guard let reach = mode.postingTerms?.reach ?? mode.visitingTerms?.reach else { continue }
            for home in instance.schools {
                let schools = neighbours.schools(of: home.id, within: reach.scope)
                table[Key(mode: mode.id, home: home.id)] = instance.semesters.map { semester in
                    schools.compactMap { host in
                        guard instance.isWithinReach(reach, from: home.id, to: host.id, at: semester) else {
                            return nil
                        }
                        return instance.travel.minutes(from: home.id, to: host.id)
                            .map { Host(school: host, minutes: $0) }
                    }
                }
            }
        }
    }

    /// The hosts of `mode` for someone whose home is `home`, in the planned semester `k`, by id.
    func hosts(of mode: ModeID, from home: SchoolID, _ k: Int) -> [Host] {
        table[Key(mode: mode, home: home)]?[k] ?? []
    }
}

/// The schools that a scope may join a school with in any semester: a few of all that there are.
private struct Neighbours {
    private let instance: Instance
    private let schoolsByGroup: [GroupID: Set<SchoolID>]

    init(_ instance: Instance) {
        self.instance = instance
        schoolsByGroup = Dictionary(grouping: instance.memberships, by: \.group).mapValues { Set($0.map(\.school)) }
    }

    /// The schools, by id.
    func schools(of home: SchoolID, within scope: Scope) -> [School] {
        var groups = Set(instance.memberships(of: home).map(\.group))
        switch scope {
        case .region: return instance.schools
        case .linked:
            groups.formUnion(groups.flatMap { group in schoolsByGroup.keys.filter { instance.areLinked(group, $0) } })
        case .group: break
        }
        return groups.reduce(into: Set<SchoolID>()) { $0.formUnion(schoolsByGroup[$1] ?? []) }.sorted()
            .compactMap { instance.school($0) }
    }
}

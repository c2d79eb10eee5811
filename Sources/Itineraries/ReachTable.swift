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
        for mode in instance.policy.modes {
            guard let reach = mode.postingTerms?.reach ?? mode.visitingTerms?.reach else { continue }
            for home in instance.schools {
                table[Key(mode: mode.id, home: home.id)] = instance.semesters.map { semester in
                    instance.schools.compactMap { host in
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

import Rotation

/// Periods a week that one pool can give in one semester, by where its teachers come from.
struct PoolCapacity: Sendable, Hashable {
    var home = 0.0
    var posted = 0.0
    var visiting = 0.0

    var total: Double { home + posted + visiting }
}

/// What every pool can give: section 5, from the paths alone.
///
/// A pool is the teachers of one qualification at one place; those who come from outside join the pool of the
/// place where they teach.
struct PoolCapacities: Sendable {
    private let pools: [SchoolSemester: [Qualification: PoolCapacity]]

    init(_ replay: Replay, in instance: Instance) {
        var pools: [SchoolSemester: [Qualification: PoolCapacity]] = [:]
        for path in replay.paths {
            let teacher = path.teacher
            for (semester, activity) in path.activities.enumerated() {
                guard !instance.isAbsent(teacher, at: instance.semesters[semester]) else { continue }
                func give(_ periods: Double, at school: SchoolID, as source: WritableKeyPath<PoolCapacity, Double>) {
                    pools[SchoolSemester(school, semester), default: [:]][
                        teacher.qualification, default: PoolCapacity()][keyPath: source] += periods
                }
                switch activity {
                case .absent: break
                case .home: give(teacher.load, at: teacher.home, as: \.home)
                case .posted(let stay): give(teacher.load * stay.terms.teachingShare, at: stay.host, as: \.posted)
                case .visiting(let round):
                    give(max(0, teacher.load - round.lost), at: teacher.home, as: \.home)
                    for stop in round.stops {
                        give(Double(stop.days) * round.terms.periodsPerDay, at: stop.host, as: \.visiting)
                    }
                }
            }
        }
        self.pools = pools
    }

    /// The pools at a school, in the order of their qualifications.
    func pools(at school: SchoolID, _ semester: Int) -> [(qualification: Qualification, capacity: PoolCapacity)] {
        (pools[SchoolSemester(school, semester)] ?? [:]).sorted { $0.key < $1.key }
            .map { (qualification: $0.key, capacity: $0.value) }
    }
}

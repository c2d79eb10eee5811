import Rotation

/// Who teaches what at one school in one semester, the paths, live lessons and hires being given: section 5.
///
/// Pools give periods to the courses of their qualification; what a course still lacks is unmet and costs points.
/// Every solution is the cheapest flow from the pools to the courses.
struct TeachingProblem: Sendable {
    /// One course that the school demands.
    struct Row: Sendable {
        let course: Course
        let demand: Double
        /// Periods followed live or bought.
        var given = 0.0
        /// Periods that must be taught here, because other schools follow them live.
        var least = 0.0
        let weight: Double
        let curve: GapCurve

        /// Periods that are unmet where so many are taught.
        func unmet(taught: Double) -> Double { max(0, demand - given - taught) }
    }

    /// One pool and what it can give.
    struct Pool: Sendable {
        let qualification: Qualification
        let capacity: Double
    }

    var rows: [Row]
    var pools: [Pool]
    /// Points for each period taught outside the pool's main subject.
    let secondSubjectPoints: Double

    /// The problem of `school` in a planned semester, with nothing given and nothing owed.
    init(at school: School, _ semester: Int, capacities: PoolCapacities, in instance: Instance) {
        rows = instance.demand.courses(at: school.id, semester).map { course in
            let demand = instance.demand(school.id, course, semester)
            let curve = GapCurve(demand: demand, subject: course.subject, setting: school.setting, instance: instance)
            return Row(course: course, demand: demand, weight: instance.weight(of: course.subject), curve: curve)
        }
        pools = capacities.pools(at: school.id, semester).map {
            Pool(qualification: $0.qualification, capacity: $0.capacity.total)
        }
        secondSubjectPoints = instance.policy.worth.secondSubjectPoints
    }

    /// Points for the gaps if nobody taught anything: the size of the numbers at play here.
    var scale: Double { rows.reduce(0) { $0 + $1.curve.points(unmet: $1.demand) } }
}

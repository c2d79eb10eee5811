import Rotation

/// What every school lacks, and what all is worth, when nobody starts or extends anything: section 6.
struct StatusQuo: Sendable {
    let replay: Replay
    let capacities: PoolCapacities
    /// By school and semester: the least unmet weight, among that the fewest gap points, then second subjects.
    let allocations: [SchoolSemester: TeachingAllocation]

    init(of instance: Instance) {
        replay = Replay(statusQuoOf: instance)
        capacities = PoolCapacities(replay, in: instance)
        var allocations: [SchoolSemester: TeachingAllocation] = [:]
        for school in instance.schools {
            for semester in instance.horizon {
                let problem = TeachingProblem(at: school, semester, capacities: capacities, in: instance)
                allocations[SchoolSemester(school.id, semester)] = problem.solved(for: .leastUnmetWeight)
            }
        }
        self.allocations = allocations
    }

    /// Σ subject weight × unmet by school and semester, which `no_harm` holds plans to.
    var weightedUnmet: [SchoolSemester: Double] { allocations.mapValues(\.weightedUnmet) }

    /// The worth of the status quo: gaps, second subjects, overdue moves, and the shortfalls of the rules.
    func score(in instance: Instance) -> Double {
        let teaching = allocations.sorted {
            ($0.key.semester, $0.key.school) < ($1.key.semester, $1.key.school)
        }.reduce(0) { $0 + $1.value.points }
        let overdue = replay.paths.reduce(0) { $0 + $1.overdueSemesters }
        let facts = RuleFacts(
            instance: instance, replay: replay, weightedUnmet: weightedUnmet, allowedUnmet: weightedUnmet,
            hiredYuan: Array(repeating: .zero, count: instance.semesters.count))
        let rules = instance.policy.rules.flatMap { facts.rows(of: $0) }.reduce(0) { $0 + $1.points }
        return teaching + Double(overdue) * instance.policy.worth.overduePoints + rules
    }
}

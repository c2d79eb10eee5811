import Rotation
import Testing

@testable import Verification

/// Small allocations with their optima worked out by hand, and the price of unmet weight against a fine grid.
@Suite struct TeachingProblemTests {
    /// One school's problem with these pools: subjects, main first, and periods.
    private func problem(
        _ pools: [([SubjectID], Double)], demand: [(SubjectID, Double)]
    ) -> TeachingProblem {
        let teachers = pools.enumerated().map { index, pool in
            Teacher(
                id: TeacherID(rawValue: "T\(index)"), name: "", home: "A",
                qualification: known(Qualification(stages: [.primary], subjects: pool.0)), load: pool.1)
        }
        let instance = Village.instance(
            policy: Village.policy(horizon: 1), teachers: teachers, postings: [],
            demand: demand.map { DemandRow(school: "A", course: Course(.primary, $0.0), periods: $0.1) })
        return TeachingProblem(
            at: instance.schools[0], 0, capacities: PoolCapacities(Replay(statusQuoOf: instance), in: instance),
            in: instance)
    }

    @Test func theDearestGapsAreClosedFirst() {
        // 10 periods for 10 of each; bands make it dearer to miss half of one than half of both.
        let solved = problem([(["pe", "music"], 10)], demand: [("pe", 10), ("music", 10)])
            .solved(for: .fewestPoints(unmetWeightPrice: 0))
        // Each unmet period costs 20, 30 or 40; half of each unmet: 2 × (2 × 20 + 3 × 30) = 260.
        #expect(abs(solved.gapPoints - 260) < 1e-9)
        #expect(abs(solved.secondPoints - 5 * 0.2) < 1e-9)
    }

    @Test func aMainSubjectIsTaughtByWhoeverHasNoOther() {
        let solved = problem(
            [(["pe", "music"], 10), (["pe"], 10)], demand: [("pe", 10), ("music", 4)]
        ).solved(for: .fewestPoints(unmetWeightPrice: 0))
        #expect(solved.gapPoints == 0)
        #expect(abs(solved.secondPeriods - 4) < 1e-9)
    }

    @Test func whatIsFollowedElsewhereIsTaught() {
        var problem = problem([(["pe", "chinese"], 4)], demand: [("pe", 10), ("chinese", 10)])
        #expect(problem.solved(for: .fewestPoints(unmetWeightPrice: 0)).taught == [0, 4])
        problem.rows[0].least = 3
        #expect(problem.solved(for: .fewestPoints(unmetWeightPrice: 0)).taught == [3, 1])
        problem.rows[0].given = 9
        #expect(problem.solved(for: .fewestPoints(unmetWeightPrice: 0)).taught == [3, 1])
    }

    @Test func unmetWeightComesBeforePoints() {
        // Three of 20 periods of physical education lack (20 points and weight 2 each), and all 10 of Chinese (20
        // points and weight 1 each), which is the main subject of the two periods to be had.
        let problem = problem(
            [(["chinese", "pe"], 2), (["pe"], 17)], demand: [("pe", 20), ("chinese", 10)])
        #expect(problem.solved(for: .fewestPoints(unmetWeightPrice: 0)).taught == [2, 17])
        #expect(problem.solved(for: .leastUnmetWeight).taught == [0, 19])
        #expect(problem.solved(for: .leastUnmetWeight).weightedUnmet == 12)
    }

    @Test(arguments: [0.0, 5, 12, 20, 26, 30, 34, 40, 60])
    func theCouplingIsExact(_ limit: Double) {
        let problem = problem(
            [(["pe", "chinese"], 7), (["music", "pe"], 5), (["chinese"], 3), (["music", "chinese"], 4)],
            demand: [("pe", 12), ("music", 9), ("chinese", 16)])
        for penalty in [0.0, 1, 4, 10, 30, 300] {
            let exact = problem.fewestPoints(limit: limit, penalty: penalty)
            // The bound at every price lies below the truth, and the truth is the best of them.
            let grid =
                stride(from: 0, through: 1, by: 1.0 / 64).map { step -> Double in
                    let price = step * penalty
                    let solved = problem.solved(for: .fewestPoints(unmetWeightPrice: price))
                    return solved.points + price * (solved.weightedUnmet - limit)
                }.max() ?? 0
            #expect(exact >= grid - 1e-9)
            #expect(exact - grid <= penalty / 64 * 100)
            // No allocation that we can name is better.
            for price in stride(from: 0, through: 300.0, by: 7.5) {
                let solved = problem.solved(for: .fewestPoints(unmetWeightPrice: price))
                let truth = solved.points + penalty * max(0, solved.weightedUnmet - limit)
                #expect(truth >= exact - 1e-9)
            }
        }
    }

    @Test func exactAmounts() {
        let problem = problem(
            [(["pe", "music"], 10), (["pe"], 10)], demand: [("pe", 12), ("music", 8)])
        // Rows are in the order of courses: music comes first.
        let possible = problem.solved(for: .teaching([8, 11]))
        #expect(possible.taught == [8, 11])
        #expect(abs(possible.secondPeriods - 8) < 1e-9)
        let impossible = problem.solved(for: .teaching([9, 12]))
        #expect(abs(impossible.taught.reduce(0, +) - 20) < 1e-9)
    }
}

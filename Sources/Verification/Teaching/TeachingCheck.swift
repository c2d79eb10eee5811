import Plans
import Rotation

/// Whether the pools can teach what `coverage.csv` says, school by school and semester by semester, and whether
/// nothing cheaper was possible with the same paths, live lessons and hires: section 5 solved again.
struct TeachingCheck {
    /// What the whole teaching adds up to.
    struct Totals: Sendable {
        var gapPoints = 0.0
        var unmet = 0.0
        var secondPoints = 0.0
        var secondPeriods = 0.0
        /// Σ subject weight × unmet by school and semester.
        var weightedUnmet: [SchoolSemester: Double] = [:]
    }

    let instance: Instance
    let table: CoverageTable
    let capacities: PoolCapacities
    let statusQuo: StatusQuo
    let streams: StreamCheck.Totals

    func check(into findings: inout Findings) -> Totals {
        var totals = Totals()
        for semester in instance.horizon {
            for school in instance.schools { check(school, semester, &totals, into: &findings) }
        }
        return totals
    }

    private func check(_ school: School, _ semester: Int, _ totals: inout Totals, into findings: inout Findings) {
        let place = Location(
            file: .coverage, place: school.id.rawValue, semester: instance.semesters[semester])
        let problem = problem(at: school, semester)
        let written = problem.rows.map { table[school.id, $0.course, semester] }
        let taught = written.map { row in row.map { $0.home + $0.posted + $0.visiting } ?? 0 }
        checkFanOut(problem, taught: taught, at: place, into: &findings)
        checkBefore(school, semester, at: place, into: &findings)
        let isFeasible = checkSources(school, semester, problem, written, at: place, into: &findings)

        let allocation = problem.solved(for: .teaching(taught))
        totals.gapPoints += allocation.gapPoints
        totals.unmet += zip(problem.rows, taught).reduce(0) { $0 + $1.0.unmet(taught: $1.1) }
        totals.secondPoints += allocation.secondPoints
        totals.secondPeriods += allocation.secondPeriods
        totals.weightedUnmet[SchoolSemester(school.id, semester)] = allocation.weightedUnmet
        guard isFeasible else { return }
        checkOptimum(
            of: owing(problem, taught, school, semester), allocation, school, semester, at: place, into: &findings)
    }

    /// The problem with as much owed to other schools as what is taught may be needed for: where several modes stream
    /// a subject, the file does not say which of them carries a lesson, and what a lesson demands here depends on it.
    private func owing(
        _ problem: TeachingProblem, _ taught: [Double], _ school: School, _ semester: Int
    ) -> TeachingProblem {
        var problem = problem
        for index in problem.rows.indices {
            let course = problem.rows[index].course
            let key = CourseSemester(school: school.id, course: course, semester: semester)
            let most = StreamCheck(instance: instance).taught(for: streams.sent[key] ?? 0, of: course.subject)
                .upperBound
            problem.rows[index].least = max(problem.rows[index].least, min(taught[index], most))
        }
        return problem
    }

    private func problem(at school: School, _ semester: Int) -> TeachingProblem {
        var problem = TeachingProblem(at: school, semester, capacities: capacities, in: instance)
        let streaming = StreamCheck(instance: instance)
        for index in problem.rows.indices {
            let course = problem.rows[index].course
            let key = CourseSemester(school: school.id, course: course, semester: semester)
            problem.rows[index].given = (streams.followed[key] ?? 0) + (table[school.id, course, semester]?.hired ?? 0)
            problem.rows[index].least = streaming.taught(for: streams.sent[key] ?? 0, of: course.subject).lowerBound
        }
        return problem
    }

    private func checkFanOut(
        _ problem: TeachingProblem, taught: [Double], at place: Location, into findings: inout Findings
    ) {
        for (row, taught) in zip(problem.rows, taught) where !findings.tolerance.isAtMost(row.least, taught) {
            var place = place
            place.course = row.course
            findings.report(
                .fanOut, at: place, expected: Phrase.atLeast(row.least.plain), found: taught.plain,
                distance: row.least - taught)
        }
    }

    /// Whether the pools' own, posted and visiting teachers can each give what is written of them.
    private func checkSources(
        _ school: School, _ semester: Int, _ problem: TeachingProblem, _ written: [Written<Coverage>?],
        at place: Location, into findings: inout Findings
    ) -> Bool {
        var isFeasible = true
        for source in PoolSource.allCases {
            let amounts = written.map { row in row.map { source.periods(in: $0.value) } ?? 0 }
            let total = amounts.reduce(0, +)
            guard total > 0 else { continue }
            var part = problem
            part.pools = capacities.pools(at: school.id, semester).map {
                .init(qualification: $0.qualification, capacity: source.periods(in: $0.capacity))
            }
            let possible = part.solved(for: .teaching(amounts))
            let reached = possible.taught.reduce(0, +)
            guard !findings.tolerance.isAtMost(total, reached) else { continue }
            isFeasible = false
            var place = place
            place.item = source.rawValue
            // The course that the flow fails is one of those that want the missing teacher.
            if let index = zip(amounts, possible.taught).enumerated()
                .max(by: { $0.element.0 - $0.element.1 < $1.element.0 - $1.element.1 })?.offset
            {
                place.course = problem.rows[index].course
                place.line = written[index]?.line
            }
            findings.report(
                .nobodyToTeach, at: place,
                expected: Phrase("at most \(reached.plain) in all", "合计不超过 \(reached.plain)"), found: total.plain,
                distance: total - reached)
        }
        return isFeasible
    }

    private func checkOptimum(
        of problem: TeachingProblem, _ allocation: TeachingAllocation, _ school: School, _ semester: Int,
        at place: Location, into findings: inout Findings
    ) {
        let limit = statusQuo.allocations[SchoolSemester(school.id, semester)]?.weightedUnmet ?? 0
        let penalty = penalty(at: school, semester)
        let written = allocation.points + penalty * max(0, allocation.weightedUnmet - limit)
        let best = problem.fewestPoints(limit: limit, penalty: penalty)
        // A dear penalty magnifies the last decimal written just as a dear gap does.
        findings.compare(
            .notTheBest, at: place, expected: best, found: written, scale: max(problem.scale, penalty))
    }

    /// What `no_harm` charges for each unit of unmet weight above the status quo.
    private func penalty(at school: School, _ semester: Int) -> Double {
        guard let rule = instance.rule(.noHarm),
            instance.waiver(of: .noHarm, at: school.id.rawValue, semester) == nil
        else { return 0 }
        return rule.penalty
    }

    /// The column `before`: possible in the status quo, and as good as its definition asks.
    private func checkBefore(
        _ school: School, _ semester: Int, at place: Location, into findings: inout Findings
    ) {
        guard let best = statusQuo.allocations[SchoolSemester(school.id, semester)] else { return }
        var place = place
        place.item = "before"
        let problem = TeachingProblem(at: school, semester, capacities: statusQuo.capacities, in: instance)
        let taught = problem.rows.map { row in
            max(0, row.demand - (table[school.id, row.course, semester]?.before ?? row.demand))
        }
        let possible = problem.solved(for: .teaching(taught))
        let claimed = TeachingAllocation(of: problem, taught: taught, secondPeriods: 0)
        findings.compare(
            .wrongBefore, at: place, expected: possible.taught.reduce(0, +), found: taught.reduce(0, +))
        findings.compare(
            .wrongBefore, at: place, expected: best.weightedUnmet, found: claimed.weightedUnmet)
        findings.compare(
            .wrongBefore, at: place, expected: best.gapPoints, found: claimed.gapPoints, scale: problem.scale)
    }
}

extension Finding.Message {
    static let fanOut = Finding.Message(
        "stream.fanout", "more is followed live than the sender's lessons allow", "专递课堂超出主讲学校实际授课量")
    static let nobodyToTeach = Finding.Message(
        "coverage.capacity", "nobody who is there and qualified can give so many periods", "在岗且具备资格的教师无法承担这些课时")
    static let notTheBest = Finding.Message(
        "coverage.optimum", "the periods are not shared out in the cheapest way", "课时分配不是代价最小的分配")
    static let wrongBefore = Finding.Message(
        "coverage.before", "the unmet periods before planning are not those of the status quo", "规划前缺口与现状不符")
}

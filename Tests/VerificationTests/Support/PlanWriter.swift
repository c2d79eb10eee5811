import Plans
import Rotation

@testable import Verification

/// Writes a plan around given rows as a planner would: coverage, outcomes and worth follow from the rows.
///
/// What it writes is as right as the parts it is made of; these have tests of their own with numbers worked out by
/// hand, and a folder written out by hand stands beside them.
struct PlanWriter {
    let instance: Instance

    func plan(
        _ placements: [Placement], streams: [Plans.Stream] = [], hired: [CourseSemester: Double] = [:]
    ) -> WrittenPlan {
        var findings = Findings()
        var rows = Written.table(placements)
        let replay = Replay(rows, in: instance, findings: &findings)
        for priced in replay.paths.flatMap(\.rows) {
            guard let index = rows.firstIndex(where: { $0.line == priced.row.line }) else { continue }
            rows[index].value.points = priced.points
            rows[index].value.yuan = priced.yuan
        }
        let statusQuo = StatusQuo(of: instance)
        let capacities = PoolCapacities(replay, in: instance)
        let streamTotals = StreamCheck(instance: instance).check(Written.table(streams), into: &findings)
        var coverage: [Coverage] = []
        for semester in instance.horizon {
            for school in instance.schools {
                coverage += self.coverage(
                    of: school, semester, capacities, statusQuo, streamTotals, hired)
            }
        }
        let table = CoverageTable(Written.table(coverage), in: instance, findings: &findings)
        let teaching = TeachingCheck(
            instance: instance, table: table, capacities: capacities, statusQuo: statusQuo, streams: streamTotals
        ).check(into: &findings)
        let hires = HireCheck(instance: instance).check(table, into: &findings)
        let facts = RuleFacts(
            instance: instance, replay: replay, weightedUnmet: teaching.weightedUnmet,
            allowedUnmet: statusQuo.weightedUnmet, hiredYuan: hires.yuan)
        let ruleRows = instance.policy.rules.flatMap { facts.rows(of: $0) }
        let worth = Worth(
            replay: replay, teaching: teaching, streams: streamTotals, hires: hires, rows: ruleRows,
            instance: instance)
        let score = worth.terms.reduce(0) { $0 + $1.points.least }
        let proof = Proof(
            score: score, bound: score - 10, statusQuoScore: statusQuo.score(in: instance), stop: .gap,
            tolerance: 1e-9)
        return WrittenPlan(
            placements: rows, coverage: Written.table(coverage), streams: Written.table(streams),
            outcomes: Written.table(ruleRows.filter { !$0.isIdle }.map { outcome($0) }),
            terms: Written.table(
                worth.terms.map { WrittenTerm(key: $0.key, amount: $0.amount ?? 0, points: $0.points.least) }),
            summary: WrittenSummary(proof))
    }

    private func outcome(_ row: RuleRow) -> WrittenOutcome {
        WrittenOutcome(
            rule: row.rule.name, cite: row.rule.cite?.rawValue ?? "", place: row.place,
            semester: instance.semesters[row.semester], required: row.required, achieved: row.achieved,
            shortfall: row.shortfall, points: row.points, waivedBy: row.waiver.map { $0.grantedBy + $0.reason } ?? "")
    }

    private func coverage(
        of school: School, _ semester: Int, _ capacities: PoolCapacities, _ statusQuo: StatusQuo,
        _ streams: StreamCheck.Totals, _ hired: [CourseSemester: Double]
    ) -> [Coverage] {
        var problem = TeachingProblem(at: school, semester, capacities: capacities, in: instance)
        let keys = problem.rows.map { CourseSemester(school: school.id, course: $0.course, semester: semester) }
        for (index, key) in keys.enumerated() {
            problem.rows[index].given = (streams.followed[key] ?? 0) + (hired[key] ?? 0)
            problem.rows[index].least = (streams.sent[key] ?? 0) / 3
        }
        let limit = statusQuo.allocations[SchoolSemester(school.id, semester)]?.weightedUnmet ?? 0
        let penalty = instance.rule(.noHarm)?.penalty ?? 0
        let candidates = [0, penalty].map { problem.solved(for: .fewestPoints(unmetWeightPrice: $0)) }
        func cost(_ allocation: TeachingAllocation) -> Double {
            allocation.points + penalty * max(0, allocation.weightedUnmet - limit)
        }
        let best = cost(candidates[0]) <= cost(candidates[1]) ? candidates[0] : candidates[1]
        var left = best.taught
        var parts: [PoolSource: [Double]] = [:]
        for source in PoolSource.allCases {
            problem.pools = capacities.pools(at: school.id, semester).map {
                .init(qualification: $0.qualification, capacity: source.periods(in: $0.capacity))
            }
            let taught = problem.solved(for: .teaching(left)).taught
            parts[source] = taught
            left = zip(left, taught).map { max(0, $0 - $1) }
        }
        let before = statusQuo.allocations[SchoolSemester(school.id, semester)]?.taught ?? []
        return keys.indices.map { index in
            let row = problem.rows[index]
            let unmet = row.unmet(taught: best.taught[index])
            return Coverage(
                school: school.id, course: row.course, semester: instance.semesters[semester], demand: row.demand,
                home: parts[.home]?[index] ?? 0, posted: parts[.posted]?[index] ?? 0,
                visiting: parts[.visiting]?[index] ?? 0, streamed: streams.followed[keys[index]] ?? 0,
                hired: hired[keys[index]] ?? 0, unmet: unmet, before: row.demand - before[index],
                points: row.curve.points(unmet: unmet))
        }
    }
}

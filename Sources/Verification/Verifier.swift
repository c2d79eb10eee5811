import Rotation

/// Checks a written plan against the instance it was made from, sharing nothing with what made it.
///
/// The verifier replays every path against section 4 of the planning model, solves section 5 again school by school
/// with live lessons and hires as written, works out every row of section 6 and the worth of section 7, and compares
/// all of it with the files. Only the data is shared with the planner: the tables of the instance, and the
/// questions that need nothing else (who is absent, due or within reach).
public struct Verifier: Sendable {
    /// What the plan was made from.
    public let instance: Instance
    /// How far numbers may lie apart.
    public let tolerance: Tolerance

    /// A verifier for plans of one instance.
    public init(instance: Instance, tolerance: Tolerance = Tolerance()) {
        self.instance = instance
        self.tolerance = tolerance
    }

    /// Everything in `plan` that does not hold.
    public func report(on plan: WrittenPlan) -> Report {
        var findings = Findings(tolerance: tolerance)
        findings.append(contentsOf: plan.faults)
        let replay = replay(plan, into: &findings)
        let statusQuo = StatusQuo(of: instance)
        let capacities = PoolCapacities(replay, in: instance)

        let table = CoverageTable(plan.coverage, in: instance, findings: &findings)
        let streams = StreamCheck(instance: instance).check(plan.streams, into: &findings)
        let hires = HireCheck(instance: instance).check(table, into: &findings)
        CoverageCheck(instance: instance).check(table, streams: streams, into: &findings)
        let teaching = TeachingCheck(
            instance: instance, table: table, capacities: capacities, statusQuo: statusQuo, streams: streams
        ).check(into: &findings)

        ServiceCheck(instance: instance).check(plan.service, against: replay, into: &findings)
        MentoringCheck(instance: instance).check(plan.mentoring, against: replay, into: &findings)
        let directions = DirectionCheck(instance: instance)
        directions.check(plan.directions, against: replay, into: &findings)
        directions.check(plan.summary?.twoWay, against: replay, into: &findings)

        let facts = RuleFacts(
            instance: instance, replay: replay, weightedUnmet: teaching.weightedUnmet,
            allowedUnmet: statusQuo.weightedUnmet, hiredYuan: hires.yuan)
        let rows = instance.policy.rules.flatMap { facts.rows(of: $0) }
        HardBudgetCheck(instance: instance).check(rows, into: &findings)
        OutcomeCheck(instance: instance).check(plan.outcomes, against: rows, into: &findings)

        let worth = Worth(
            replay: replay, teaching: teaching, streams: streams, hires: hires, rows: rows, instance: instance)
        ScoreCheck().check(plan.terms, against: worth, into: &findings)
        let terms = terms(of: worth, asWritten: plan.terms)
        let statusQuoScore = statusQuo.score(in: instance)
        SummaryCheck(score: terms.reduce(0) { $0 + $1.points }, statusQuoScore: statusQuoScore)
            .check(plan.summary, into: &findings)
        return Report(findings: findings.list, terms: terms, statusQuoScore: statusQuoScore)
    }

    /// The plan, proven to be what it claims to be.
    ///
    /// - Throws: The report, if it has findings. Such a plan is not published.
    public func verified(_ plan: WrittenPlan) throws(VerificationFailure) -> VerifiedPlan {
        let report = report(on: plan)
        guard report.isClean else { throw VerificationFailure(report: report) }
        return VerifiedPlan(uncheckedPlan: plan, report: report)
    }

    private func replay(_ plan: WrittenPlan, into findings: inout Findings) -> Replay {
        let replay = Replay(plan.placements, in: instance, findings: &findings)
        let columns = ColumnCheck(instance: instance)
        let pins = PinCheck(instance: instance)
        for path in replay.paths {
            columns.check(path, into: &findings)
            pins.check(path, into: &findings)
        }
        PostHolderCheck(instance: instance).check(replay, into: &findings)
        return replay
    }

    /// The terms as recomputed; where the files leave a choice, the choice nearest to what is written.
    private func terms(of worth: Worth, asWritten written: [Written<WrittenTerm>]) -> [Term] {
        worth.terms.map { term in
            let claimed = written.first { $0.key == term.key }?.points ?? term.points.least
            return Term(key: term.key, points: term.points.nearest(to: claimed))
        }
    }
}

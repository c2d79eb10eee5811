import LinearModel
import Planning
import Plans
import Rotation

/// Plans an instance again after a change, from the plan that stands: parts that the change does not touch are kept.
public struct Replanner<S: Solver>: Sendable {
    /// What the plan was made from.
    public let instance: Instance
    /// Who does what in the plan.
    public let placements: [Placement]
    /// What is proven of the plan.
    public let range: ScoreRange
    private let solver: S
    private let start: PlanStart
    private let options: PlanningOptions
    private let stop: StopSignal

    /// A replanner of a plan that stands.
    ///
    /// - Parameters:
    ///   - range: the plan's score and bound.
    ///   - bounds: what was proven of each part.
    public init(
        _ instance: Instance, placements: [Placement], range: ScoreRange, bounds: [Double], solver: S,
        options: PlanningOptions, stop: StopSignal = StopSignal()
    ) throws(PlanningError) {
        self.instance = instance
        self.placements = placements
        self.range = range
        self.solver = solver
        self.options = options
        self.stop = stop
        start = try PlanStart(placements, of: instance, bounds: bounds, stop: .effort)
    }

    /// Whether somebody has had enough.
    public var isStopped: Bool { stop.isSet }

    /// The best plan found of a changed instance.
    public func plan(_ changed: Instance) throws(PlanningError) -> Replan {
        let result = try Planner(solver: solver).plan(changed, from: start, options: options, stop: stop)
        return Replan(plan: result.plan, proof: result.proof)
    }

    /// By how many points the best plan after a change is dearer than the best one before.
    ///
    /// Parts that the change does not touch are the same in both, however little is proven of them.
    ///
    /// - Parameter other: another plan under the same change, which may happen to be the better one.
    public func difference(
        to replan: Replan, or other: Replan? = nil, _ direction: ScoreDifference.Direction = .changed
    ) -> ScoreDifference {
        var after = replan.range.leaving(replan.kept)
        // Where parts were taken over, the other plan's share of the rest is not known.
        if let other, !replan.proof.parts.contains(where: \.isKept) {
            after = ScoreRange(score: min(after.score, other.range.score), bound: after.bound)
        }
        return ScoreDifference(from: range.leaving(replan.kept), to: after, direction)
    }

    /// The same instance planned again with the same effort, so that changes are not credited with what more searching
    /// finds; `nil` where the plan is proven to be the best.
    public func again() throws(PlanningError) -> Replan? {
        guard !range.isProven else { return nil }
        let result = try Planner(solver: solver)
            .plan(instance, from: PlanStart(placements), options: options, stop: stop)
        return Replan(plan: result.plan, proof: result.proof)
    }

    /// The best plan found under further pins in which, besides those whom the pins concern, at most so many teachers
    /// do other than planned.
    public func nearby(under pins: [Pin], changing limit: Int) throws(PlanningError) -> Replan {
        let repair = try RepairPlanner(solver: solver).repair(
            ReferencePlan(placements), for: instance.replacing(pins: instance.pins + pins),
            published: PublishedPlan(instance: instance, score: range.score, bound: range.bound), limit: limit,
            options: options, stop: stop)
        let best = repair.points.min { $0.plan.score.total < $1.plan.score.total }
        guard let best else { return try plan(under: pins) }
        return Replan(plan: best.plan, proof: best.proof)
    }

    /// The best plan found under further pins.
    public func plan(under pins: [Pin]) throws(PlanningError) -> Replan {
        try plan(instance.replacing(pins: instance.pins + pins))
    }
}

/// A plan made to answer a question.
public struct Replan: Sendable {
    /// The plan.
    public let plan: Plan
    /// What is proven of it.
    public let proof: Proof

    /// Period-semesters that nobody teaches.
    public var unmet: Double { plan.coverage.reduce(0) { $0 + $1.unmet } }

    /// The score with its bound.
    public var range: ScoreRange { ScoreRange(proof) }

    /// What is known of the parts that were taken over from the plan that stands.
    var kept: ScoreRange {
        let parts = proof.parts.filter(\.isKept)
        return ScoreRange(
            score: parts.reduce(0) { $0 + $1.score }, bound: parts.reduce(0) { $0 + $1.bound })
    }
}

import Formulation
import Itineraries
import LinearModel
import Plans
import Rotation
import Synchronization

/// Repairs a published plan after something has happened: the best plans with at most 0, 1, 2, … changed teachers.
///
/// Everybody has been told a path; whoever cannot take it any more is told the nearest that can be taken. Leaving it is
/// a change. Each part gets a frontier of its own, and the changes are split over the parts in the best way.
public struct RepairPlanner<S: Solver>: Sendable {
    private let solver: S

    /// A planner that solves linear programs with `solver`.
    public init(solver: S) { self.solver = solver }

    /// Repairs `reference` for `instance`, in which what happened has happened.
    ///
    /// - Parameters:
    ///   - published: what the reference was made for, so that what nothing happened to is known.
    ///   - limit: the most changes.
    public func repair(
        _ reference: ReferencePlan, for instance: Instance, published: PublishedPlan, limit: Int,
        options: PlanningOptions = PlanningOptions(), stop: StopSignal = StopSignal(),
        progress: @escaping @Sendable (PlanningProgress) -> Void = { _ in }
    ) throws(PlanningError) -> Repair {
        let phases = PhaseClock(progress)
        phases.enter(.networks)
        let statusQuo = try StatusQuo(instance)
        let formulation = try Formulation(instance, around: reference, statusQuo)
        let before = try Set(
            Formulation(published.instance, around: reference, StatusQuo(published.instance)).parts()
                .map(PartIdentity.init))
        let parts = formulation.parts().map { part in
            RepairPart(
                formulation: part, reference: Assignment(part, nearestTo: reference),
                isTouched: !before.contains(PartIdentity(part)))
        }
        phases.enter(.search)
        let means = PlanningMeans(
            solver: solver, options: options, stop: stop,
            deadline: Deadline(seconds: options.timeLimit, from: phases.start))
        let openGain = max(0, published.score - published.bound)
        let isSettled = openGain <= PlanningOptions.tolerance * max(1, abs(published.score))
        let frontiers = try frontiers(parts, isSettled: isSettled, limit, means)
        let frontier = Frontier(frontiers, isTouched: parts.map(\.isTouched), limit: limit, openGain: openGain)

        phases.enter(.finishing)
        let cause = means.interruption ?? .effort
        let freeBound = freeBound(frontiers, parts, openGain: openGain)
        let told = Told(parts, reference)
        var points: [Repair.Point] = []
        for point in frontier.points {
            let assignments = zip(frontiers, point.split).map { $0.points[$1].assignment }
            let plan = try Plan(parts.map(\.formulation), assignments, statusQuo, solver: solver)
            // Who leaves with no change allowed does so for the hard limits; later others may do so in their place.
            let leaving = told.leaving(plan)
            let first = points.first.map { Set($0.released) } ?? Set(leaving)
            let byChoice = leaving.filter { !first.contains($0) }
            let changed = byChoice.suffix(min(byChoice.count, points.count))
            points.append(
                Repair.Point(
                    plan: plan, proof: proof(of: plan, freeBound, statusQuo, cause, options),
                    bound: min(point.bound, plan.score.total), changed: Array(changed),
                    released: leaving.filter { !changed.contains($0) }))
        }
        return Repair(
            points: points, forced: told.forced(reference),
            sizes: PlanningSizes(instance, formulation, parts: parts.count), secondsByPhase: phases.finished())
    }

    /// The frontiers of all parts, those first in which something happened.
    private func frontiers(
        _ parts: [RepairPart], isSettled: Bool, _ limit: Int, _ means: PlanningMeans<S>
    ) throws(PlanningError) -> [PartFrontier] {
        let shares = shares(parts)
        let order = parts.indices.sorted {
            (parts[$0].isTouched ? 0 : 1, -parts[$0].size, $0) < (parts[$1].isTouched ? 0 : 1, -parts[$1].size, $1)
        }
        let results = Mutex<[Result<PartFrontier, PlanningError>?]>(parts.map { _ in nil })
        SideBySide(threads: min(means.options.threads, parts.count)).run(parts.count) { position in
            let number = order[position]
            let part = parts[number]
            let result: Result<PartFrontier, PlanningError>
            do throws(PlanningError) {
                let repair = PartRepair(
                    part: part, number: number, limit: limit, share: shares[number], means: means)
                // Where nothing happened to a plan that was the best, nothing is to be won.
                result = .success(
                    try !part.isTouched && isSettled ? repair.rest() : repair.frontier())
            } catch { result = .failure(error) }
            results.withLock { $0[number] = result }
        }
        var frontiers: [PartFrontier] = []
        for result in results.withLock({ $0 }) {
            switch result {
            case .success(let frontier): frontiers.append(frontier)
            case .failure(let error): throw error
            case nil: throw .noPlanYet([])
            }
        }
        return frontiers
    }

    /// How the counted effort is shared out: most of it where something happened, by size.
    private func shares(_ parts: [RepairPart]) -> [Double] {
        func size(_ isTouched: Bool) -> Double {
            parts.reduce(0) { $0 + ($1.isTouched == isTouched ? Double($1.size) : 0) }
        }
        let (touched, untouched) = (size(true), size(false))
        let most = untouched == 0 ? 1 : touched == 0 ? 0 : 0.8
        return parts.map { part in
            let (all, share) = part.isTouched ? (touched, most) : (untouched, 1 - most)
            return share * Double(part.size) / max(1, all)
        }
    }

    private func freeBound(_ frontiers: [PartFrontier], _ parts: [RepairPart], openGain: Double) -> Double {
        var (touched, untouched, floor) = (0.0, 0.0, -openGain)
        for (frontier, part) in zip(frontiers, parts) {
            if part.isTouched {
                touched += frontier.freeBound
            } else {
                untouched += frontier.freeBound
                floor += frontier.points[0].score
            }
        }
        return touched + max(untouched, floor)
    }

    private func proof(
        of plan: Plan, _ bound: Double, _ statusQuo: StatusQuo, _ cause: Proof.Stop, _ options: PlanningOptions
    ) -> Proof {
        let score = plan.score.total
        let isOptimal =
            Proof.gap(score: score, bound: bound) <= max(options.gap, PlanningOptions.tolerance)
        return Proof(
            score: score, bound: min(bound, score), statusQuoScore: statusQuo.score.total,
            stop: isOptimal ? .gap : cause, tolerance: PlanningOptions.tolerance)
    }
}

extension Formulation {
    /// An instance with alike teachers put together where they were told the same.
    fileprivate init(
        _ instance: Instance, around reference: ReferencePlan, _ statusQuo: StatusQuo
    ) throws(PlanningError) {
        self.init(
            instance, try Itineraries(planning: instance), statusQuo: statusQuo.unmet,
            typing: reference.typing(of: instance))
    }
}

extension PartRepair {
    /// The frontier of a part in which nothing is to be won.
    fileprivate func rest() throws(PlanningError) -> PartFrontier {
        let score = try exactScore(part.reference)
        return PartFrontier(resting: part.reference, score: score, limit: limit, bound: score)
    }
}

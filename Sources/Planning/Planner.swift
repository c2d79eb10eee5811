import Formulation
import Itineraries
import LinearModel
import Plans
import Rotation

/// Plans an instance: independent parts side by side, each by search and by bounds, until the gap asked for is
/// reached, the counted effort is used up, the clock has run out, or somebody has had enough.
public struct Planner<S: Solver>: Sendable {
    let solver: S

    /// A planner that solves linear programs with `solver`.
    public init(solver: S) { self.solver = solver }

    /// The best plan found for `instance`, with what is proven of it. Runs on the calling thread and `threads` others.
    ///
    /// - Parameter start: a written plan to start from.
    /// - Throws: ``PlanningError/contradiction(_:)`` where even the hard parts of the model cannot hold.
    public func plan(
        _ instance: Instance, from start: PlanStart? = nil, options: PlanningOptions = PlanningOptions(),
        stop: StopSignal = StopSignal(),
        progress: @escaping @Sendable (PlanningProgress) -> Void = { _ in }
    ) throws(PlanningError) -> PlanningResult {
        let phases = PhaseClock(progress)
        phases.enter(.networks)
        let statusQuo = try StatusQuo(instance)
        let formulation = Formulation(instance, try Itineraries(planning: instance), statusQuo: statusQuo.unmet)
        let parts = formulation.parts()
        let crew = Crew(
            parts, from: start,
            with: PlanningMeans(
                solver: solver, options: options, stop: stop,
                deadline: Deadline(seconds: options.timeLimit, from: phases.start)))

        phases.enter(.start)
        try crew.begin { phases.report($0, $1) }
        phases.enter(.search)
        // Where nothing is left to search, the search that is taken over tells why it ended.
        let cause = crew.isSettled ? start?.stop ?? .effort : try work(crew, options, phases)
        phases.enter(.finishing)
        let plan = try Plan(parts, crew.assignments, statusQuo, solver: solver)
        let score = plan.score.total
        var proof = Proof(
            score: score, bound: min(crew.bound, score), statusQuoScore: statusQuo.score.total, stop: cause,
            tolerance: PlanningOptions.tolerance)
        proof.parts = crew.proofs
        return PlanningResult(
            plan: plan, proof: proof, parts: parts, partBounds: crew.partBounds,
            sizes: PlanningSizes(instance, formulation, parts: parts.count),
            secondsByPhase: phases.finished())
    }

    /// Lets the crew work in rounds, and says what ended it.
    private func work(
        _ crew: Crew<S>, _ options: PlanningOptions, _ phases: PhaseClock
    ) throws(PlanningError) -> Proof.Stop {
        for round in 0..<Schedule.rounds {
            try crew.improve(round: round) { phases.report($0, $1) }
            if let cause = crew.cause(options.gap) { return cause }
        }
        phases.enter(.proof)
        for round in 0..<Schedule.rounds {
            try crew.improveAndProve(round: round) { phases.report($0, $1) }
            if let cause = crew.cause(options.gap) { return cause }
        }
        return .effort
    }
}

extension PlanningSizes {
    init(_ instance: Instance, _ formulation: Formulation, parts: Int) {
        self.init(
            teachers: instance.teachers.count, teacherTypes: formulation.types.count, schools: instance.schools.count,
            groups: instance.groups.count, parts: parts,
            arcs: formulation.arcCount,
            rows: formulation.rows.count + formulation.blocks.reduce(0) { $0 + $1.courses.count })
    }
}

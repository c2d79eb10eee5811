import CGLPK
import LinearModel

/// The simplex method in slices of so many iterations.
///
/// GLPK does not look up while it is in its simplex method, so it is called for a slice at a time; a further call takes
/// up the basis the last one left. Slices are counted in iterations and chosen from the size of the problem, never from
/// a clock, so the path is the same on every run, watched or not.
struct RelaxationRun {
    /// Where the first slice starts.
    enum Start {
        /// From a basis made for the problem.
        case scratch
        /// From the basis there is, by the method that suits what has changed.
        case basis(useDual: Bool)
    }

    let budget: Budget
    let method: SimplexMethod
    let pricing: SimplexPricing
    let usesPresolve: Bool
    /// Objectives from here on need not be told from one another.
    let objectiveLimit: Double
    private var slice: Int
    private var recoveries = 0
    private var usesDual = false

    init(
        budget: Budget, method: SimplexMethod, pricing: SimplexPricing, usesPresolve: Bool, objectiveLimit: Double?,
        problemSize: Int
    ) {
        self.budget = budget
        self.method = method
        self.pricing = pricing
        self.usesPresolve = usesPresolve
        // GLPK reads its greatest number as no limit.
        self.objectiveLimit = objectiveLimit ?? .greatestFiniteMagnitude
        // A slice should take well under a second: large problems make slow iterations.
        slice = min(max(40_000_000 / max(problemSize, 1), 200), 5_000)
    }

    /// Solves the relaxation of the session's problem.
    mutating func solve(in session: inout GLPKSession, from start: Start) throws(SolverError) -> Relaxation {
        try prepare(session, from: start)
        let before = try session.iterations()
        var lastObjective = Double.nan
        var relaxation = Relaxation(outcome: .failed, objective: .nan, isFeasible: false, iterations: 0)
        while true {
            if let limit = budget.limit(afterIterations: relaxation.iterations) {
                relaxation.outcome = .stopped(limit)
                return relaxation
            }
            let result = try session.simplex(
                usesDual: usesDual, presolve: usesPresolve, pricing: pricing,
                iterationLimit: budget.iterations(
                    after: relaxation.iterations, atMost: usesPresolve ? Int(Int32.max) : slice),
                timeLimit: budget.milliseconds, objectiveLimit: objectiveLimit)
            relaxation.objective = result.objective
            relaxation.iterations = Int(result.iterations) - before
            relaxation.isFeasible = result.status == .feasible || result.status == .optimal

            if let outcome = try judge(result, in: session) {
                relaxation.outcome = outcome
                return relaxation
            }
            // Each call forgets steepest-edge weights and perturbations; where that stands in the way, be patient.
            if result.objective == lastObjective { slice = min(slice * 2, 1_000_000) }
            lastObjective = result.objective
        }
    }

    private mutating func prepare(_ session: borrowing GLPKSession, from start: Start) throws(SolverError) {
        switch (start, method) {
        case (.scratch, .automatic):
            usesDual = try session.slackBasis()
            if !usesDual { try session.advancedBasis() }
        case (.scratch, .primal):
            try session.advancedBasis()
            usesDual = false
        case (.scratch, .dual):
            _ = try session.slackBasis()
            usesDual = true
        case (.basis(let suitsDual), .automatic):
            usesDual = suitsDual
        case (.basis, .primal):
            usesDual = false
        case (.basis, .dual):
            usesDual = true
        }
    }

    /// What a slice settled; `nil` to go on with another.
    private mutating func judge(
        _ result: cglpk_simplex_result, in session: borrowing GLPKSession
    ) throws(SolverError) -> Relaxation.Outcome? {
        switch result.stop {
        case .iterationLimit:
            return nil
        case .timeLimit:
            return .stopped(.time)
        case .objectiveLimit:
            return .cutOff
        case .noPrimal:
            return .infeasible
        case .noDual:
            return .infeasibleOrUnbounded
        case .finished:
            if result.status == .optimal { return .optimal }
            if result.status == .unbounded { return .unbounded }
            if result.is_primal_infeasible != 0 { return .infeasible }
            // The dual method saw that there is no optimum but not why; the primal one finds out.
            if result.is_dual_infeasible != 0, !usesDual { return .infeasibleOrUnbounded }
            return try recover(session)
        default:
            return try recover(session)
        }
    }

    /// Tries another road after a failure: the primal method from where things stand, then from two fresh bases.
    private mutating func recover(_ session: borrowing GLPKSession) throws(SolverError) -> Relaxation.Outcome? {
        recoveries += 1
        switch recoveries {
        case 1 where usesDual: break
        case 1, 2: try session.advancedBasis()
        case 3: _ = try session.slackBasis()
        default: return .failed
        }
        usesDual = false
        return nil
    }
}

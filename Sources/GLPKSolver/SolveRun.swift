import CGLPK
import LinearModel

/// One solve of the problem in a session: relaxation first, then the search, and the answer in the model's terms.
struct SolveRun {
    let model: Model
    let options: SolveOptions
    let budget: Budget
    let progress: ((SolveProgress) -> Void)?

    /// Cutoffs are met within GLPK's own tolerance on objectives, relative to `1 + |objective|`.
    private static let objectiveTolerance = 1e-7

    /// Solves the session's problem, which is the model's.
    mutating func solve(
        in session: inout GLPKSession, from start: RelaxationRun.Start
    ) throws(SolverError) -> Solution {
        if let fault = model.firstEmptyInterval() {
            return Solution(termination: Termination(.infeasible, detail: fault))
        }
        if options.relaxOnly || !model.hasIntegralVariables {
            let relaxation = try relax(&session, from: start)
            return try relaxationSolution(relaxation, in: session)
        }
        if options.presolve {
            return try search(&session, rootBound: nil, iterationsSpent: 0)
        }
        if searchCutoff != nil { try session.addCutoffColumn() }
        let root = try relax(&session, from: start)
        guard root.outcome == .optimal else {
            return keepingStart(try unfinishedRoot(root, in: session))
        }
        let effort = Effort(iterations: root.iterations)
        progress?(
            SolveProgress(phase: .rootRelaxation, incumbent: startObjective, bound: root.objective, effort: effort))
        if let cutoff = options.cutoff, isBeyond(cutoff, root.objective) {
            return Solution(
                termination: Termination(.noSolutionFound, limit: .cutoff), bound: root.objective, effort: effort)
        }
        return keepingStart(try search(&session, rootBound: root.objective, iterationsSpent: root.iterations))
    }

    // MARK: Relaxation

    private func relax(
        _ session: inout GLPKSession, from start: RelaxationRun.Start
    ) throws(SolverError) -> Relaxation {
        var run = RelaxationRun(
            budget: budget, method: options.method, pricing: options.pricing, usesPresolve: options.presolve,
            objectiveLimit: options.relaxOnly ? options.cutoff : nil,
            problemSize: model.entryCount + model.variableCount + model.constraintCount)
        return try run.solve(in: &session, from: start)
    }

    private func relaxationSolution(
        _ relaxation: Relaxation, in session: borrowing GLPKSession
    ) throws(SolverError) -> Solution {
        guard relaxation.outcome == .optimal else { return try unfinishedRoot(relaxation, in: session) }
        let effort = Effort(iterations: relaxation.iterations)
        if let cutoff = options.cutoff, isBeyond(cutoff, relaxation.objective) {
            return Solution(
                termination: Termination(.noSolutionFound, limit: .cutoff), bound: relaxation.objective,
                effort: effort)
        }
        let columns = try session.basicColumns(model.variableCount)
        return Solution(
            termination: Termination(.optimal), objective: relaxation.objective, bound: relaxation.objective,
            values: columns.values, duals: try session.duals(model.constraintCount),
            reducedCosts: columns.reducedCosts, effort: effort)
    }

    /// The answer where the relaxation has no optimum, or a limit came before it.
    private func unfinishedRoot(
        _ relaxation: Relaxation, in session: borrowing GLPKSession
    ) throws(SolverError) -> Solution {
        let effort = Effort(iterations: relaxation.iterations)
        let isWhole = options.relaxOnly || !model.hasIntegralVariables
        switch relaxation.outcome {
        case .infeasible:
            return Solution(termination: Termination(.infeasible, detail: session.message), effort: effort)
        case .unbounded:
            // With integers an unbounded relaxation leaves open whether there is any solution.
            let reason = isWhole ? Termination.Reason.unbounded : .infeasibleOrUnbounded
            return Solution(
                termination: Termination(reason, detail: "the relaxation is unbounded"), effort: effort)
        case .infeasibleOrUnbounded:
            return Solution(termination: Termination(.infeasibleOrUnbounded, detail: session.message), effort: effort)
        case .failed:
            return Solution(
                termination: Termination(.numericalError, detail: session.message), bound: try bound(in: session),
                effort: effort)
        case .cutOff:
            return Solution(
                termination: Termination(.noSolutionFound, limit: .cutoff), bound: options.cutoff, effort: effort)
        case .optimal, .stopped:
            var limit: Termination.Limit?
            if case .stopped(let reached) = relaxation.outcome { limit = reached }
            var solution = Solution(
                termination: Termination(.noSolutionFound, limit: limit), bound: try bound(in: session),
                effort: effort)
            if isWhole, relaxation.isFeasible, !options.presolve {
                solution.termination.reason = .feasible
                solution.values = try session.basicColumns(model.variableCount).values
                solution.objective = model.objective(at: solution.values)
            }
            return solution
        }
    }

    /// The bound that the row prices of an unfinished basis prove.
    private func bound(in session: borrowing GLPKSession) throws(SolverError) -> Double? {
        options.presolve ? nil : model.lagrangianBound(duals: try session.duals(model.constraintCount))
    }

    // MARK: Search

    private func search(
        _ session: inout GLPKSession, rootBound: Double?, iterationsSpent: Int
    ) throws(SolverError) -> Solution {
        var watch = SearchWatch(
            budget: budget, options: options, rootBound: rootBound,
            iterationsBefore: try session.iterations() - iterationsSpent, progress: progress)
        let result = try session.search(
            options: options, start: searchStart, cutoff: searchCutoff, watch: &watch)

        let hasIncumbent = result.status == .optimal || result.status == .feasible
        let objective = hasIncumbent ? result.objective : nil
        var solution = Solution(
            termination: Termination(.noSolutionFound),
            objective: objective,
            bound: watch.proven(result.has_bound != 0 ? result.bound : nil, incumbent: objective),
            values: hasIncumbent ? try session.incumbent(model.variableCount) : [],
            effort: Effort(
                iterations: Int(result.iterations) - watch.iterationsBefore, nodes: Int(result.nodes)))
        conclude(&solution, from: result, limit: watch.limit, message: session.message)
        return solution
    }

    private func conclude(
        _ solution: inout Solution, from result: cglpk_search_result, limit: Termination.Limit?, message: String
    ) {
        let partial: Termination.Reason = solution.objective == nil ? .noSolutionFound : .feasible
        switch result.stop {
        case .finished where solution.objective != nil:
            solution.termination = Termination(.optimal)
            solution.bound = solution.objective
        case .finished where result.status == .notFeasible:
            solution.termination = Termination(.infeasible)
            solution.bound = nil
        case .finished:
            solution.termination = Termination(.noSolutionFound, limit: .cutoff)
            solution.bound = options.cutoff
        case .stopped:
            // A gap met is what was asked for: the solution counts as optimal within it.
            solution.termination = Termination(limit == .gap ? .optimal : partial, limit: limit)
        case .timeLimit:
            solution.termination = Termination(partial, limit: .time)
        case .noPrimal:
            solution.termination = Termination(.infeasible, detail: message)
        case .noDual:
            solution.termination = Termination(.infeasibleOrUnbounded, detail: message)
        default:
            let reason: Termination.Reason = solution.objective == nil ? .numericalError : .feasible
            solution.termination = Termination(reason, detail: message)
        }
        // A root integral by itself may have been recorded although it is no better than the cutoff.
        if let cutoff = options.cutoff, let objective = solution.objective, isBeyond(cutoff, objective) {
            solution.termination = Termination(.noSolutionFound, limit: .cutoff)
            solution.objective = nil
            solution.values = []
        }
    }

    // MARK: Start and cutoff

    private var startObjective: Double? { options.startValues.map(model.objective(at:)) }

    /// The start as GLPK wants it, integral values exactly whole; none where a cutoff already asks for better.
    private var searchStart: [Double]? {
        guard searchCutoff == nil, let values = options.startValues else { return nil }
        return model.variables.map { id in
            model.domain(of: id).isIntegral ? values[id.index].rounded() : values[id.index]
        }
    }

    /// The cutoff, unless the start lies below it and so takes its place.
    private var searchCutoff: Double? {
        guard let cutoff = options.cutoff else { return nil }
        if let startObjective, startObjective < cutoff { return nil }
        return cutoff
    }

    private func isBeyond(_ cutoff: Double, _ objective: Double) -> Bool {
        objective >= cutoff - Self.objectiveTolerance * (1 + abs(cutoff))
    }

    /// Gives the start back where the solver stopped before it had anything as good.
    private func keepingStart(_ solution: Solution) -> Solution {
        guard let start = options.startValues, let startObjective, searchCutoff == nil else { return solution }
        if let objective = solution.objective, objective <= startObjective { return solution }
        var kept = solution
        kept.values = start
        kept.objective = startObjective
        kept.bound = solution.bound.map { min($0, startObjective) }
        kept.termination.reason = .feasible
        if !solution.termination.hasSolution, solution.termination.reason != .noSolutionFound {
            kept.termination.detail =
                "the start is feasible, yet the solver concluded: \(solution.termination.reason.rawValue)"
        }
        return kept
    }
}

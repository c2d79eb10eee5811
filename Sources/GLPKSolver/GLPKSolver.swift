import LinearModel

/// Solves models with GLPK, one session of the library a call.
///
/// A value without state: threads may solve side by side through one solver. Solves that ask for cover cuts wait for one
/// another, since GLPK's generator of those is not fit for threads.
///
/// Where the library breaks down on one of its internal checks, which happens on well-posed models too, the solve is
/// begun afresh once, more cautiously; a second breakdown is thrown as ``SolverError/Code/aborted``.
public struct GLPKSolver: Solver {
    /// Makes a solver.
    public init() {}

    /// Solves a model once; see ``Solver/solve(_:options:stop:progress:)``.
    public func solve(
        _ model: Model, options: SolveOptions, stop: StopSignal?, progress: ((SolveProgress) -> Void)?
    ) throws(SolverError) -> Solution {
        try options.check(against: model)
        if let fault = model.firstInvalidNumber() {
            throw SolverError(.invalidModel, while: "reading the model", detail: fault)
        }
        do {
            return try attempt(model, options: options, stop: stop, progress: progress)
        } catch {
            guard error.code == .aborted else { throw error }
            return try attempt(model, options: options.moreCautious, stop: stop, progress: progress)
        }
    }

    /// Lends a model as a master; see ``Solver/withMaster(_:_:)``.
    public func withMaster<Result>(
        _ model: Model, _ body: (inout any MasterProgram & ~Copyable) throws(SolverError) -> Result
    ) throws(SolverError) -> Result {
        var master: any MasterProgram & ~Copyable = try GLPKMaster(model)
        return try body(&master)
    }

    /// Lends a model's relaxation, of whose inequalities GLPK is told only those that have been broken; see
    /// ``Solver/withRelaxation(of:from:reducedCosts:_:)``.
    public func withRelaxation<Result>(
        of model: Model, from basis: Basis?, reducedCosts: [Double]?,
        _ body: (inout any RelaxationMaster & ~Copyable) throws(SolverError) -> Result
    ) throws(SolverError) -> Result {
        var lazy = try LazyMaster(model, from: basis)
        if let reducedCosts { try lazy.hold(by: reducedCosts, outside: basis) }
        if let basis { try lazy.start(from: basis) }
        var master: any RelaxationMaster & ~Copyable = lazy
        return try body(&master)
    }

    private func attempt(
        _ model: Model, options: SolveOptions, stop: StopSignal?, progress: ((SolveProgress) -> Void)?
    ) throws(SolverError) -> Solution {
        var session = try GLPKSession()
        try session.load(model)
        var run = SolveRun(model: model, options: options, budget: Budget(options, stop: stop), progress: progress)
        return try run.solve(in: &session, from: .scratch)
    }
}

/// Something that solves models.
///
/// Solving is synchronous and stays on the calling thread. A solver is a value without state, so any number of threads
/// may solve through one at the same time, each with models and signals of its own.
public protocol Solver: Sendable {
    /// Solves a model once.
    ///
    /// - Parameters:
    ///   - model: The program to minimise.
    ///   - options: Limits and choices.
    ///   - stop: Polled now and then; once set, the solver returns what it has.
    ///   - progress: Called on the calling thread whenever the incumbent improves, and now and then besides.
    /// - Returns: The answer, whether or not a solution was found.
    /// - Throws: ``SolverError`` where the question itself is at fault or the solver broke down.
    func solve(
        _ model: Model, options: SolveOptions, stop: StopSignal?, progress: ((SolveProgress) -> Void)?
    ) throws(SolverError) -> Solution

    /// Loads a model as a *master*, which can grow, change and be solved again from where it stood, for as long as `body`
    /// runs.
    ///
    /// The master is lent: it can neither be kept nor sent elsewhere, so it lives and dies on the calling thread. While
    /// it lives, that thread must not solve anything else through this solver but by the master itself.
    ///
    /// - Throws: What `body` throws, or ``SolverError`` where the model cannot be loaded.
    func withMaster<Result>(
        _ model: Model, _ body: (inout any MasterProgram & ~Copyable) throws(SolverError) -> Result
    ) throws(SolverError) -> Result

    /// Loads a model of which only the relaxation is solved, again and again; it is lent like that of ``withMaster(_:_:)``.
    ///
    /// - Parameter basis: one of this program, near the optimum of the first relaxation, which starts from it; `nil` where
    ///   none is known.
    /// - Parameter reducedCosts: what the variables' reduced costs at that optimum are supposed to be, the nearer to them the
    ///   sooner it is found; `nil` where nothing is supposed.
    /// - Throws: What `body` throws, or ``SolverError`` where the model cannot be loaded.
    func withRelaxation<Result>(
        of model: Model, from basis: Basis?, reducedCosts: [Double]?,
        _ body: (inout any RelaxationMaster & ~Copyable) throws(SolverError) -> Result
    ) throws(SolverError) -> Result
}

extension Solver {
    /// Solves a model once, without progress reports.
    public func solve(
        _ model: Model, options: SolveOptions = SolveOptions(), stop: StopSignal? = nil
    ) throws(SolverError) -> Solution {
        try solve(model, options: options, stop: stop, progress: nil)
    }

    /// Loads a model of which only the relaxation is solved, with nothing supposed of its reduced costs.
    public func withRelaxation<Result>(
        of model: Model, from basis: Basis?,
        _ body: (inout any RelaxationMaster & ~Copyable) throws(SolverError) -> Result
    ) throws(SolverError) -> Result {
        try withRelaxation(of: model, from: basis, reducedCosts: nil, body)
    }
}

import LinearModel

/// A program as tight as it has been made so far, in which solutions are looked for between some that are known.
///
/// What is left of a program once decisions are narrowed is the sooner searched the more planes the whole has got.
public struct TightProgram<S: Solver>: Sendable {
    private let search: BranchAndCut<S>
    private let model: Model
    /// What was taken out of the whole program, one after the other.
    private let reductions: [ReducedProgram]

    /// A program as it stands.
    public init(_ search: BranchAndCut<S>, _ model: Model) { self.init(search, model, reductions: []) }

    init(_ search: BranchAndCut<S>, _ model: Model, reductions: [ReducedProgram]) {
        // Small programs are not worth another thread.
        self.search = BranchAndCut(search.solver, pieces: search.pieces, stop: search.stop)
        self.model = model
        self.reductions = reductions
    }

    /// Finds the best solution in which each decision has a value between those it has in `solutions`.
    ///
    /// - Parameters:
    ///   - solutions: a value for each variable of the whole program; only those of decisions are read.
    ///   - cutoff: only solutions that cost less are looked for.
    ///   - iterationLimit: simplex iterations after which the search ends.
    ///   - secondsLeft: the time left, as a safety stop; `nil` for any.
    /// - Throws: What the solver throws.
    public func minimise(
        between solutions: [[Double]], below cutoff: Double, iterationLimit: Int,
        secondsLeft: @escaping @Sendable () -> Double? = { nil }
    ) throws(SolverError) -> BranchAndCut<S>.Outcome {
        let reduced = solutions.map(reductions.reduced)
        var narrowed = model
        for id in model.decisions {
            let (lower, upper) = model.effectiveBounds(of: id)
            // Solutions that cost more than the best one known may lie outside what is left.
            let values = reduced.map { min(max($0[id.index].rounded(), lower), upper) }
            narrowed.setBounds(of: id, lower: values.min() ?? lower, upper: values.max() ?? upper)
        }
        let outcome = try search.minimise(
            narrowed, below: cutoff, iterationLimit: iterationLimit, secondsLeft: secondsLeft)
        return BranchAndCut.Outcome(
            values: outcome.values.map(reductions.whole), bound: outcome.bound, isExhausted: outcome.isExhausted,
            iterations: outcome.iterations)
    }
}

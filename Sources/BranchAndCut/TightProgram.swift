import LinearModel

/// A program as tight as it has been made so far, in which solutions are looked for between some that are known.
///
/// What is left of a program once decisions are narrowed is the sooner searched the more planes the whole has got.
public struct TightProgram<S: Solver>: Sendable {
    private let search: BranchAndCut<S>
    private let model: Model
    /// What was taken out of the whole program, one after the other.
    private let reductions: [ReducedProgram]
    /// The optimum of its relaxation, and the basis of that; `nil` where it has not been solved.
    private let optimum: (relaxation: Solution, basis: Basis)?

    /// Simplex iterations that the search at the end of a descent gets at least.
    private static var leastSearch: Int { 4_000 }

    /// A program as it stands.
    public init(_ search: BranchAndCut<S>, _ model: Model) { self.init(search, model, nil, reductions: []) }

    init(
        _ search: BranchAndCut<S>, _ model: Model, _ optimum: (relaxation: Solution, basis: Basis)?,
        reductions: [ReducedProgram]
    ) {
        // Small programs are not worth another thread.
        self.search = BranchAndCut(search.solver, pieces: search.pieces, stop: search.stop)
        self.model = model
        self.optimum = optimum
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
        return try minimise(narrowed, below: cutoff, iterationLimit: iterationLimit, secondsLeft: secondsLeft)
    }

    /// Finds a good solution near the optimum of the relaxation: most decisions are put little by little where a ``Descent``
    /// leads, and what is in doubt at its end is searched.
    ///
    /// - Parameters:
    ///   - cutoff: only solutions that cost less are looked for.
    ///   - incumbent: a good solution to stay near to, with a value for each variable of the whole program, of which only
    ///     those of decisions are read; `nil` to go wherever the relaxation leads.
    ///   - fewDoubts: how many decisions may be in doubt at the end of the descent.
    ///   - iterationLimit: simplex iterations after which the descent ends, however many are in doubt. The search gets as
    ///     many as that took, where they are not too few.
    ///   - random: what makes no two descents alike.
    ///   - secondsLeft: the time left, as a safety stop; `nil` for any.
    /// - Returns: the solution, if any, and all simplex iterations spent.
    /// - Throws: What the solver throws.
    public func descend(
        below cutoff: Double, near incumbent: [Double]?, fewDoubts: Int = 150, iterationLimit: Int,
        using random: inout some RandomNumberGenerator,
        secondsLeft: @escaping @Sendable () -> Double? = { nil }
    ) throws(SolverError) -> (values: [Double]?, iterations: Int) {
        guard let optimum else { return (nil, 0) }
        let limits = WorkLimits(iterations: iterationLimit, stop: search.stop, secondsLeft: secondsLeft)
        let descent = try search.solver.withRelaxation(
            of: model, from: optimum.basis, reducedCosts: optimum.relaxation.reducedCosts
        ) { master throws(SolverError) in
            try Descent(
                from: optimum.relaxation, &master, below: cutoff, near: incumbent.map(reductions.reduced),
                fewDoubts: fewDoubts, limits, using: &random)
        }
        guard let narrowed = descent.narrowed else { return (nil, descent.iterations) }
        let outcome = try minimise(
            narrowed, below: cutoff,
            iterationLimit: max(Self.leastSearch, descent.iterations), secondsLeft: secondsLeft)
        return (outcome.values, descent.iterations + outcome.iterations)
    }

    /// The best solution of the program narrowed, in terms of the whole program.
    private func minimise(
        _ narrowed: Model, below cutoff: Double, iterationLimit: Int, secondsLeft: @escaping @Sendable () -> Double?
    ) throws(SolverError) -> BranchAndCut<S>.Outcome {
        let outcome = try search.minimise(
            narrowed, below: cutoff, iterationLimit: iterationLimit, secondsLeft: secondsLeft)
        return BranchAndCut.Outcome(
            values: outcome.values.map(reductions.whole), bound: outcome.bound, isExhausted: outcome.isExhausted,
            iterations: outcome.iterations)
    }
}

import LinearModel

/// Looks for better solutions where a solution and the relaxation differ.
///
/// Where both give an integral variable the same value it is likely right; with those fixed, what is left is a small
/// program (RINS: Danna, Rothberg and Le Pape, 2005).
struct RelaxationNeighbourhood {
    /// The best solution found; `nil` where none was better than the start.
    private(set) var values: [Double]?
    /// Its objective, or the start's.
    private(set) var objective: Double
    /// Simplex iterations spent.
    private(set) var iterations = 0

    /// Improves on a solution as long as that succeeds.
    ///
    /// - Parameters:
    ///   - start: the solution; of its values only those of integral variables are read.
    ///   - iterations: simplex iterations that each of the small programs may take.
    init(
        _ model: Model, _ relaxation: Solution, start: [Double], objective: Double, solver: some Solver,
        iterations limit: Int, stop: StopSignal?,
        secondsLeft: @escaping () -> Double?
    ) throws(SolverError) {
        self.objective = objective
        var start = start
        for _ in 0..<6 {
            var narrowed = model
            for id in model.variables where model.domain(of: id).isIntegral {
                let value = start[id.index].rounded()
                if abs(relaxation.values[id.index] - value) < 1e-6 {
                    narrowed.setBounds(of: id, lower: value, upper: value)
                }
            }
            let shrunk = ShrunkProgram(narrowed)
            let outcome = try BranchAndCut(solver, stop: stop).minimise(
                shrunk.model, below: self.objective, iterationLimit: limit, secondsLeft: secondsLeft)
            iterations += outcome.iterations
            guard let values = outcome.values.map(shrunk.whole) else { return }
            let better = model.objective(at: values)
            self.objective = better
            self.values = values
            start = values
        }
    }
}

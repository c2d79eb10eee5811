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

    /// Improves on a solution once.
    ///
    /// - Parameters:
    ///   - start: the solution; of its values only those of variables that must be integral are read.
    ///   - limits: of the small program.
    init<S>(
        _ model: Model, _ relaxation: Solution, start: [Double], objective: Double, solver: BranchAndCut<S>,
        _ limits: WorkLimits
    ) throws(SolverError) {
        self.objective = objective
        var narrowed = model
        for id in model.decisions {
            let value = start[id.index].rounded()
            if abs(relaxation.values[id.index] - value) < 1e-6 {
                narrowed.setBounds(of: id, lower: value, upper: value)
            }
        }
        var run = BranchAndCutRun(solver, narrowed, below: objective)
        try run.advance(limits)
        let outcome = run.outcome
        iterations = outcome.iterations
        guard let values = outcome.values else { return }
        self.objective = model.objective(at: values)
        self.values = values
    }
}

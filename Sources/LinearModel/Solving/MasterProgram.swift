/// A model held by a solver, between solves, to which variables come as well: the program of column generation.
public protocol MasterProgram: RelaxationMaster, ~Copyable {
    /// Appends variables with their coefficients in the constraints there are.
    ///
    /// - Returns: The identifiers of the new variables, in order.
    /// - Throws: ``SolverError/Code/invalidModel`` where a column names a constraint the program lacks or holds a number
    ///   no solver can take.
    @discardableResult
    mutating func addColumns(_ columns: [Column]) throws(SolverError) -> [VariableID]

    /// Changes the bounds of a constraint.
    mutating func setBounds(of constraint: ConstraintID, lower: Double, upper: Double) throws(SolverError)

    /// Changes the objective coefficient of a variable.
    mutating func setCost(_ cost: Double, of variable: VariableID) throws(SolverError)

    /// Removes variables. Those behind them move up, keeping their order, and every ``VariableID`` obtained before is
    /// void.
    mutating func removeColumns(_ variables: [VariableID]) throws(SolverError)

    /// Solves the program with its integrality. The relaxation's basis stays as it was.
    mutating func solveInteger(
        options: SolveOptions, stop: StopSignal?, progress: ((SolveProgress) -> Void)?
    ) throws(SolverError) -> Solution
}

extension MasterProgram where Self: ~Copyable {
    /// Solves the program with its integrality, without progress reports.
    public mutating func solveInteger(
        options: SolveOptions = SolveOptions(), stop: StopSignal? = nil
    ) throws(SolverError) -> Solution {
        try solveInteger(options: options, stop: stop, progress: nil)
    }
}

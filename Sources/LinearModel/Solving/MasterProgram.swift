/// A model held by a solver, between solves: the program of column and row generation.
///
/// Changes keep the basis wherever they can, so solving again costs only what the change calls for.
public protocol MasterProgram: ~Copyable {
    /// The program as it stands, every change included.
    var model: Model { get }

    /// Appends variables with their coefficients in the constraints there are.
    ///
    /// - Returns: The identifiers of the new variables, in order.
    /// - Throws: ``SolverError/Code/invalidModel`` where a column names a constraint the program lacks or holds a number
    ///   no solver can take.
    @discardableResult
    mutating func addColumns(_ columns: [Column]) throws(SolverError) -> [VariableID]

    /// Appends constraints over the variables there are.
    ///
    /// - Returns: The identifiers of the new constraints, in order.
    /// - Throws: ``SolverError/Code/invalidModel`` where a row names a variable the program lacks or holds a number no
    ///   solver can take.
    @discardableResult
    mutating func addRows(_ rows: [LinearConstraint]) throws(SolverError) -> [ConstraintID]

    /// Changes the bounds of a variable.
    mutating func setBounds(of variable: VariableID, lower: Double, upper: Double) throws(SolverError)

    /// Changes the bounds of a constraint.
    mutating func setBounds(of constraint: ConstraintID, lower: Double, upper: Double) throws(SolverError)

    /// Changes the objective coefficient of a variable.
    mutating func setCost(_ cost: Double, of variable: VariableID) throws(SolverError)

    /// Removes variables. Those behind them move up, keeping their order, and every ``VariableID`` obtained before is
    /// void.
    mutating func removeColumns(_ variables: [VariableID]) throws(SolverError)

    /// Solves the linear relaxation from where the last solve left it.
    ///
    /// - Returns: Values, duals and reduced costs where the relaxation has an optimum; a proven bound as far as there is
    ///   one where a limit came first. ``Effort`` counts this call alone.
    mutating func solveRelaxation(options: SolveOptions, stop: StopSignal?) throws(SolverError) -> Solution

    /// Solves the program with its integrality. The relaxation's basis stays as it was.
    mutating func solveInteger(
        options: SolveOptions, stop: StopSignal?, progress: ((SolveProgress) -> Void)?
    ) throws(SolverError) -> Solution

    /// Where each variable stands in the basis after the last ``solveRelaxation(options:stop:)``, by position.
    mutating func basisStatuses() throws(SolverError) -> [BasisStatus]
}

extension MasterProgram where Self: ~Copyable {
    /// Solves the linear relaxation from where the last solve left it, without limits.
    public mutating func solveRelaxation() throws(SolverError) -> Solution {
        try solveRelaxation(options: SolveOptions(), stop: nil)
    }

    /// Solves the program with its integrality, without progress reports.
    public mutating func solveInteger(
        options: SolveOptions = SolveOptions(), stop: StopSignal? = nil
    ) throws(SolverError) -> Solution {
        try solveInteger(options: options, stop: stop, progress: nil)
    }
}

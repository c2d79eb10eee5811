/// A model held by a solver, whose relaxation is solved again and again while constraints come and bounds move: the program
/// of row generation, and of branch and cut.
///
/// Changes keep the basis wherever they can, so solving again costs only what the change calls for.
public protocol RelaxationMaster: ~Copyable {
    /// The program as it stands, every change included.
    var model: Model { get }

    /// Appends constraints over the variables there are.
    ///
    /// - Returns: The identifiers of the new constraints, in order.
    /// - Throws: ``SolverError/Code/invalidModel`` where a row names a variable the program lacks or holds a number no
    ///   solver can take.
    @discardableResult
    mutating func addRows(_ rows: [LinearConstraint]) throws(SolverError) -> [ConstraintID]

    /// Changes the bounds of a variable.
    mutating func setBounds(of variable: VariableID, lower: Double, upper: Double) throws(SolverError)

    /// Solves the linear relaxation from where the last solve left it.
    ///
    /// - Returns: Values, duals and reduced costs where the relaxation has an optimum; a proven bound as far as there is
    ///   one where a limit came first. ``Effort`` counts this call alone.
    mutating func solveRelaxation(options: SolveOptions, stop: StopSignal?) throws(SolverError) -> Solution

    /// The basis that the last ``solveRelaxation(options:stop:)`` ended with.
    mutating func basis() throws(SolverError) -> Basis

    /// Lets the next relaxation start from an optimal basis of this program, met before under other bounds or fewer
    /// constraints. Constraints that came since start with their slacks basic.
    ///
    /// - Throws: ``SolverError/Code/invalidModel`` where the basis is not one of so many variables, or of more
    ///   constraints than there are.
    mutating func start(from basis: Basis) throws(SolverError)

    /// The weights, one for each constraint, whose sum of the constraints has coefficient 1 for this basic variable and 0
    /// for every other basic one: a row of the simplex tableau. `nil` where the variable is not basic.
    mutating func tableauRow(of variable: VariableID) throws(SolverError) -> [Double]?
}

extension RelaxationMaster where Self: ~Copyable {
    /// Solves the linear relaxation from where the last solve left it, without limits.
    public mutating func solveRelaxation() throws(SolverError) -> Solution {
        try solveRelaxation(options: SolveOptions(), stop: nil)
    }
}

/// What a solver brings back.
///
/// Signs, for the minimised objective `z`:
/// - The dual of constraint `i` is `∂z/∂(its active bound)`: nonnegative where the lower bound is active, nonpositive
///   where the upper one is, zero where neither is.
/// - The reduced cost of variable `j` is `cost_j - Σ_i dual_i · a_ij`: nonnegative at a lower bound, nonpositive at an
///   upper one, zero for a basic variable. A column with a negative reduced cost is worth adding.
public struct Solution: Sendable {
    /// Why the solver stopped.
    public var termination: Termination
    /// The objective of ``values``, or `nil` where no solution was found.
    public var objective: Double?
    /// A proven lower bound on every solution's objective, or `nil` where nothing is proven.
    public var bound: Double?
    /// One value for each variable; empty where no solution was found. Integral variables are exactly whole.
    public var values: [Double]
    /// One dual for each constraint; empty unless a linear relaxation was solved to optimality.
    public var duals: [Double]
    /// One reduced cost for each variable; empty unless a linear relaxation was solved to optimality.
    public var reducedCosts: [Double]
    /// The work done.
    public var effort: Effort

    /// Gathers a solver's answer.
    public init(
        termination: Termination,
        objective: Double? = nil,
        bound: Double? = nil,
        values: [Double] = [],
        duals: [Double] = [],
        reducedCosts: [Double] = [],
        effort: Effort = Effort()
    ) {
        self.termination = termination
        self.objective = objective
        self.bound = bound
        self.values = values
        self.duals = duals
        self.reducedCosts = reducedCosts
        self.effort = effort
    }

    /// The value of a variable, or `nil` where no solution was found.
    public subscript(_ variable: VariableID) -> Double? {
        values.isEmpty ? nil : values[variable.index]
    }

    /// How far the objective may be from the best, as a share of the objective: `(objective - bound) / |objective|`, with
    /// 1 in place of smaller denominators. `nil` where either is unknown.
    public var relativeGap: Double? {
        guard let objective, let bound else { return nil }
        return max(objective - bound, 0) / max(abs(objective), 1)
    }
}

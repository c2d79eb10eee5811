/// How a solver is to go about its work.
///
/// Budgets in iterations and nodes stop at the same point on every run, so results repeat bit for bit; the time limit is
/// a safety stop and does not. Options that a solver cannot honour make it throw ``SolverError/Code/unsupported``
/// instead of being ignored.
public struct SolveOptions: Hashable, Sendable {
    /// Wall time in seconds after which the solver stops; `nil` for none.
    public var timeLimit: Double?
    /// Simplex iterations, root relaxation and tree together, after which the solver stops; `nil` for none. In the tree
    /// it is looked at between relaxations, so a few iterations may come on top, the same on every run.
    public var iterationLimit: Int?
    /// Nodes taken up, the root among them, after which the solver stops; `nil` for none. Zero stops after the root
    /// relaxation, before cuts.
    public var nodeLimit: Int?

    /// Stop once `(objective - bound) / max(|objective|, 1)` is this small.
    public var relativeGap: Double = 0
    /// Stop once `objective - bound` is this small, in units of the objective.
    public var absoluteGap: Double = 0
    /// Look only for solutions whose objective is below this; `nil` for all. With nothing below it the termination is
    /// `.noSolutionFound` with `.cutoff`, and the cutoff is the bound.
    public var cutoff: Double?
    /// A known feasible point, one value for each variable, to start from; `nil` for none. What the solver returns is
    /// never worse. A point that is not feasible makes it throw ``SolverError/Code/invalidOptions``.
    public var startValues: [Double]?

    /// Solve the linear relaxation only, and return its duals and reduced costs.
    public var relaxOnly = false
    /// Simplify the model first. The solver then has less say in between: stop signals are not seen during the root
    /// relaxation, and neither ``cutoff`` nor ``startValues`` can be combined with it.
    public var presolve = false
    /// Which simplex method solves the root relaxation.
    public var method = SimplexMethod.automatic
    /// How that method chooses where to go next.
    public var pricing = SimplexPricing.steepestEdge

    /// The cutting planes to add.
    public var cuts: CutFamilies = []
    /// The heuristics to try.
    public var heuristics: Heuristics = [.rounding]
    /// How the variable to split on is chosen.
    public var branching = Branching.steepestCost
    /// How the node to take up is chosen.
    public var nodeOrder = NodeOrder.bestBound

    /// Makes the options above.
    public init() {}
}

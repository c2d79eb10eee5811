/// A mixed-integer linear program, to be minimised:
///
///     minimise    objectiveConstant + Σ cost_j · x_j
///     subject to  lower_i <= Σ a_ij · x_j <= upper_i     for every constraint i
///                 lower_j <= x_j <= upper_j              for every variable j, whole-numbered where its domain says so
///
/// A model is a value: it knows no solver. It is stored by columns of plain numbers, so hundreds of thousands of
/// variables and millions of nonzeros append quickly and copy cheaply until changed.
///
/// A nonzero lives with whichever of its row and column came later: constraints bring coefficients of variables that
/// exist, ``addColumn(_:)`` brings coefficients in constraints that exist. Both ways of growing only append.
public struct Model: Sendable {
    /// A number added to the objective.
    public var objectiveConstant: Double

    // Variables, by position.
    var variableNames: [String] = []
    var domains: [Domain] = []
    /// The least value of each variable, by position.
    public internal(set) var lowerBounds: [Double] = []
    /// The greatest value of each variable, by position.
    public internal(set) var upperBounds: [Double] = []
    /// The objective coefficient of each variable, by position.
    public internal(set) var costs: [Double] = []

    // Constraints, by position.
    var constraintNames: [String] = []
    /// The least activity of each constraint, by position.
    public internal(set) var rowLowerBounds: [Double] = []
    /// The greatest activity of each constraint, by position.
    public internal(set) var rowUpperBounds: [Double] = []

    /// Nonzeros that came with their constraint; one row each.
    var rowEntries = CompressedMatrix()
    /// Nonzeros that came with their column. Variables without any are left out until a later one brings some.
    var columnEntries = CompressedMatrix()

    /// Makes an empty model.
    public init(objectiveConstant: Double = 0) {
        self.objectiveConstant = objectiveConstant
    }

    /// How many variables there are.
    public var variableCount: Int { costs.count }

    /// How many constraints there are.
    public var constraintCount: Int { rowLowerBounds.count }

    /// How many nonzeros the constraints hold.
    public var entryCount: Int { rowEntries.entryCount + columnEntries.entryCount }

    /// Every variable, in order.
    public var variables: some RandomAccessCollection<VariableID> & Sendable {
        (0..<variableCount).lazy.map(VariableID.init)
    }

    /// Every constraint, in order.
    public var constraints: some RandomAccessCollection<ConstraintID> & Sendable {
        (0..<constraintCount).lazy.map(ConstraintID.init)
    }

    /// Whether any variable must be whole-numbered.
    public var hasIntegralVariables: Bool { domains.contains { $0.isIntegral } }
}

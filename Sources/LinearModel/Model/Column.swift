/// A variable together with its coefficients in constraints that exist already: what column generation adds.
public struct Column: Hashable, Sendable {
    /// A coefficient in one constraint.
    public struct Entry: Hashable, Sendable {
        /// The constraint.
        public var constraint: ConstraintID
        /// The variable's coefficient there.
        public var coefficient: Double

        /// Makes the entry `coefficient` in `constraint`.
        @inlinable
        public init(_ coefficient: Double, in constraint: ConstraintID) {
            self.coefficient = coefficient
            self.constraint = constraint
        }
    }

    /// The variable: bounds, domain, cost and name.
    public var variable: Variable
    /// Its coefficients; those in one constraint are added up when the column enters a model.
    public var entries: [Entry]

    /// Describes a column.
    public init(_ variable: Variable, entries: [Entry]) {
        self.variable = variable
        self.entries = entries
    }

    /// The entries in ascending order of constraints, one for each constraint, without zeros: as a model stores them.
    public var canonicalEntries: [Entry] {
        var terms = entries.map { LinearTerm($0.coefficient, VariableID($0.constraint.index)) }
        terms.canonicalize()
        return terms.map { Entry($0.coefficient, in: ConstraintID($0.variable.index)) }
    }
}

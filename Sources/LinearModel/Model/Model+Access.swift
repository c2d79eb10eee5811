extension Model {
    /// A variable as it stands.
    public subscript(_ id: VariableID) -> Variable {
        Variable(
            variableNames[id.index], lowerBound: lowerBounds[id.index], upperBound: upperBounds[id.index],
            domain: domains[id.index], cost: costs[id.index])
    }

    /// A constraint as it stands, with all its terms.
    ///
    /// - Complexity: O(its terms), and O(size of the model) where columns brought entries of their own; use
    ///   ``rows()`` to read many constraints.
    public subscript(_ id: ConstraintID) -> LinearConstraint {
        let position = id.index
        var terms = rowEntries.range(ofRow: position).map {
            LinearTerm(rowEntries.coefficients[$0], VariableID(Int(rowEntries.indices[$0])))
        }
        for column in 0..<columnEntries.rowCount {
            for entry in columnEntries.range(ofRow: column) where Int(columnEntries.indices[entry]) == position {
                terms.append(LinearTerm(columnEntries.coefficients[entry], VariableID(column)))
            }
        }
        terms.canonicalize()
        return LinearConstraint(
            constraintNames[position], terms: terms, lowerBound: rowLowerBounds[position],
            upperBound: rowUpperBounds[position])
    }

    /// Constraints as they stand, with all their terms.
    ///
    /// - Complexity: O(their terms), and O(size of the model) where columns brought entries of their own.
    public func constraints(_ ids: [ConstraintID]) -> [LinearConstraint] {
        let rows = rows()
        return ids.map { id in
            LinearConstraint(
                constraintNames[id.index], terms: rows.terms(ofRow: id.index), lowerBound: rowLowerBounds[id.index],
                upperBound: rowUpperBounds[id.index])
        }
    }

    /// The bounds of a variable that hold in fact: those of ``Domain/effectiveBounds(lower:upper:)``.
    public func effectiveBounds(of id: VariableID) -> (lower: Double, upper: Double) {
        domains[id.index].effectiveBounds(lower: lowerBounds[id.index], upper: upperBounds[id.index])
    }

    /// The set a variable takes its values from.
    public func domain(of id: VariableID) -> Domain { domains[id.index] }

    /// The name a variable was given; may be empty.
    public func name(of id: VariableID) -> String { variableNames[id.index] }

    /// The name a constraint was given; may be empty.
    public func name(of id: ConstraintID) -> String { constraintNames[id.index] }

    /// Changes the bounds of a variable.
    public mutating func setBounds(of id: VariableID, lower: Double, upper: Double) {
        lowerBounds[id.index] = lower
        upperBounds[id.index] = upper
    }

    /// Changes the bounds of a constraint.
    public mutating func setBounds(of id: ConstraintID, lower: Double, upper: Double) {
        rowLowerBounds[id.index] = lower
        rowUpperBounds[id.index] = upper
    }

    /// Changes the objective coefficient of a variable.
    public mutating func setCost(_ cost: Double, of id: VariableID) { costs[id.index] = cost }

    /// Changes the set a variable takes its values from.
    public mutating func setDomain(_ domain: Domain, of id: VariableID) { domains[id.index] = domain }

    /// Every nonzero by rows: row `i` is constraint `i`, indices are positions of variables.
    ///
    /// - Complexity: O(1) while no column brought entries of its own, O(size of the model) otherwise.
    public func rows() -> CompressedMatrix {
        guard columnEntries.entryCount > 0 else { return rowEntries }
        return columnEntries.transposed(rowCount: constraintCount, joining: rowEntries)
    }

    /// Every nonzero by columns: row `j` of the result is variable `j`, indices are positions of constraints.
    ///
    /// - Complexity: O(size of the model).
    public func columns() -> CompressedMatrix {
        rowEntries.transposed(rowCount: variableCount, joining: columnEntries)
    }

    /// The objective at a point, given as one value for each variable.
    public func objective(at values: [Double]) -> Double {
        var sum = objectiveConstant
        for index in costs.indices { sum += costs[index] * values[index] }
        return sum
    }
}

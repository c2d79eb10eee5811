extension Model {
    /// Makes room, so that appending this much more does not move what is there.
    public mutating func reserveCapacity(variables: Int, constraints: Int, entries: Int) {
        variableNames.reserveCapacity(variableCount + variables)
        domains.reserveCapacity(variableCount + variables)
        lowerBounds.reserveCapacity(variableCount + variables)
        upperBounds.reserveCapacity(variableCount + variables)
        costs.reserveCapacity(variableCount + variables)
        constraintNames.reserveCapacity(constraintCount + constraints)
        rowLowerBounds.reserveCapacity(constraintCount + constraints)
        rowUpperBounds.reserveCapacity(constraintCount + constraints)
        rowEntries.starts.reserveCapacity(constraintCount + constraints + 1)
        rowEntries.indices.reserveCapacity(rowEntries.entryCount + entries)
        rowEntries.coefficients.reserveCapacity(rowEntries.entryCount + entries)
    }

    /// Appends a variable that occurs in no constraint yet.
    @discardableResult
    public mutating func addVariable(_ variable: Variable) -> VariableID {
        variableNames.append(variable.name)
        domains.append(variable.domain)
        lowerBounds.append(variable.lowerBound)
        upperBounds.append(variable.upperBound)
        costs.append(variable.cost)
        return VariableID(variableCount - 1)
    }

    /// Appends a variable that occurs in no constraint yet; left alone, it is continuous, nonnegative and free of charge.
    @discardableResult
    public mutating func addVariable(
        _ name: String = "",
        lowerBound: Double = 0,
        upperBound: Double = .infinity,
        domain: Domain = .continuous,
        cost: Double = 0
    ) -> VariableID {
        addVariable(
            Variable(name, lowerBound: lowerBound, upperBound: upperBound, domain: domain, cost: cost))
    }

    /// Appends a variable together with its coefficients in constraints of the model.
    ///
    /// - Precondition: Every entry names a constraint of this model.
    @discardableResult
    public mutating func addColumn(_ column: Column) -> VariableID {
        let id = addVariable(column.variable)
        let entries = column.canonicalEntries
        if let last = entries.last {
            precondition(last.constraint.index < constraintCount, "a column names a constraint the model lacks")
            while columnEntries.rowCount < id.index { columnEntries.endRow() }
            for entry in entries { columnEntries.append(entry.coefficient, at: entry.constraint.rawIndex) }
            columnEntries.endRow()
        }
        return id
    }

    /// Appends a constraint.
    ///
    /// - Precondition: Every term names a variable of this model.
    @discardableResult
    public mutating func addConstraint(_ constraint: LinearConstraint) -> ConstraintID {
        addConstraint(
            constraint.name, lowerBound: constraint.lowerBound, upperBound: constraint.upperBound,
            terms: constraint.terms)
    }

    /// Appends a constraint under a name of its own, so that expressions read well:
    /// `model.addConstraint("load", (2 * x + y).atMost(5))`.
    ///
    /// - Precondition: Every term names a variable of this model.
    @discardableResult
    public mutating func addConstraint(_ name: String, _ constraint: LinearConstraint) -> ConstraintID {
        addConstraint(
            name, lowerBound: constraint.lowerBound, upperBound: constraint.upperBound, terms: constraint.terms)
    }

    /// Appends the constraint `lowerBound <= Σ terms <= upperBound`. Terms of one variable are added up.
    ///
    /// - Precondition: Every term names a variable of this model.
    @discardableResult
    public mutating func addConstraint(
        _ name: String = "",
        lowerBound: Double = -.infinity,
        upperBound: Double = .infinity,
        terms: [LinearTerm]
    ) -> ConstraintID {
        var terms = terms
        terms.canonicalize()
        if let last = terms.last {
            precondition(last.variable.index < variableCount, "a constraint names a variable the model lacks")
        }
        for term in terms { rowEntries.append(term.coefficient, at: term.variable.rawIndex) }
        rowEntries.endRow()
        constraintNames.append(name)
        rowLowerBounds.append(lowerBound)
        rowUpperBounds.append(upperBound)
        return ConstraintID(constraintCount - 1)
    }

    /// The same variables under only these constraints, in the order given.
    ///
    /// - Complexity: O(size of the model).
    public func restricted(to kept: [ConstraintID]) -> Model {
        var model = withoutConstraints
        for constraint in constraints(kept) { model.addConstraint(constraint) }
        return model
    }

    /// Removes variables and their coefficients. The variables behind them move up, keeping their order, so every
    /// ``VariableID`` obtained before stands for another variable or none.
    ///
    /// - Complexity: O(size of the model).
    public mutating func removeVariables(_ removed: some Sequence<VariableID>) {
        var newIndices = [Int32](repeating: 0, count: variableCount)
        for id in removed { newIndices[id.index] = -1 }
        var next: Int32 = 0
        for index in newIndices.indices where newIndices[index] >= 0 {
            newIndices[index] = next
            next += 1
        }
        guard Int(next) < variableCount else { return }

        func compact<Element>(_ column: inout [Element]) {
            var position = -1
            column.removeAll { _ in
                position += 1
                return newIndices[position] < 0
            }
        }
        compact(&variableNames)
        compact(&domains)
        compact(&lowerBounds)
        compact(&upperBounds)
        compact(&costs)

        var rows = CompressedMatrix()
        for row in 0..<rowEntries.rowCount {
            for position in rowEntries.range(ofRow: row) {
                let index = newIndices[Int(rowEntries.indices[position])]
                if index >= 0 { rows.append(rowEntries.coefficients[position], at: index) }
            }
            rows.endRow()
        }
        rowEntries = rows

        var columns = CompressedMatrix()
        for column in 0..<columnEntries.rowCount where newIndices[column] >= 0 {
            for position in columnEntries.range(ofRow: column) {
                columns.append(columnEntries.coefficients[position], at: columnEntries.indices[position])
            }
            columns.endRow()
        }
        columnEntries = columns
    }
}

extension Model {
    /// The variables alone, without any constraint.
    public var withoutConstraints: Model {
        var model = self
        model.constraintNames = []
        model.rowLowerBounds = []
        model.rowUpperBounds = []
        model.rowEntries = CompressedMatrix()
        model.columnEntries = CompressedMatrix()
        return model
    }
}

import LinearModel

extension GLPKMaster {
    /// An error that the caller's change makes no sense.
    func refusal(_ detail: String) -> SolverError {
        SolverError(.invalidModel, while: "changing the master", detail: detail)
    }

    func check(_ variable: VariableID) throws(SolverError) {
        guard variable.index < model.variableCount else {
            throw refusal("there is no variable \(variable.index) among \(model.variableCount)")
        }
    }

    func check(_ constraint: ConstraintID) throws(SolverError) {
        guard constraint.index < model.constraintCount else {
            throw refusal("there is no constraint \(constraint.index) among \(model.constraintCount)")
        }
    }

    func checkBounds(_ lower: Double, _ upper: Double) throws(SolverError) {
        guard lower < .infinity, upper > -.infinity else { throw refusal("the bounds are \(lower) and \(upper)") }
    }

    func check(_ column: Column) throws(SolverError) {
        try checkBounds(column.variable.lowerBound, column.variable.upperBound)
        guard column.variable.cost.isFinite else { throw refusal("the cost is \(column.variable.cost)") }
        for entry in column.entries {
            try check(entry.constraint)
            guard entry.coefficient.isFinite else { throw refusal("a coefficient is \(entry.coefficient)") }
        }
    }

    func check(_ row: LinearConstraint) throws(SolverError) {
        try checkBounds(row.lowerBound, row.upperBound)
        for term in row.terms {
            try check(term.variable)
            guard term.coefficient.isFinite else { throw refusal("a coefficient is \(term.coefficient)") }
        }
    }
}

extension Basis {
    /// Refuses a basis of another program, or one of more constraints than there are.
    func check(against model: Model) throws(SolverError) {
        guard variables.count == model.variableCount, constraints.count <= model.constraintCount else {
            throw SolverError(
                .invalidModel, while: "changing the master",
                detail: "the basis is one of \(variables.count) variables and \(constraints.count) constraints, "
                    + "the program has \(model.variableCount) and \(model.constraintCount)")
        }
    }
}

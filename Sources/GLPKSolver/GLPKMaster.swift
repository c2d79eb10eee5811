import LinearModel

/// A model held in a session of GLPK, between solves.
///
/// The model is the truth, the session's problem its image. When the library breaks down the image is drawn once more
/// from the model in a fresh session, and the solve begun again; a second breakdown before that ends is thrown.
struct GLPKMaster: MasterProgram, ~Copyable {
    private(set) var model: Model
    private(set) var session: GLPKSession
    /// The variables that are left where they are, at their lower bounds: the library takes them for fixed.
    private(set) var held: Set<VariableID> = []
    /// Whether the image was drawn anew since the last solve.
    private var hasRebuilt = false

    /// What has changed since the basis was last optimal.
    private var state = BasisState.none

    /// Loads a model.
    init(_ model: Model) throws(SolverError) {
        if let fault = model.firstInvalidNumber() {
            throw SolverError(.invalidModel, while: "reading the model", detail: fault)
        }
        let session = try GLPKSession()
        try session.load(model)
        self.model = model
        self.session = session
    }

    // MARK: Changes

    mutating func addColumns(_ columns: [Column]) throws(SolverError) -> [VariableID] {
        let first = model.variableCount
        for column in columns {
            try check(column)
        }
        for column in columns { model.addColumn(column) }
        let entries = columns.map(\.canonicalEntries)
        try mirror { session, model throws(SolverError) in
            try session.appendColumns(from: model, first: first, entries: entries)
        }
        state.columnsChanged()
        return (first..<model.variableCount).map(VariableID.init)
    }

    mutating func addRows(_ rows: [LinearConstraint]) throws(SolverError) -> [ConstraintID] {
        let first = model.constraintCount
        for row in rows {
            try check(row)
        }
        // Merged here and not read back from the model: its rows may take a pass over all of it.
        let merged = rows.map { row in
            var row = row
            row.terms = LinearExpression(row.terms).merged.terms
            return row
        }
        for row in merged { model.addConstraint(row) }
        try mirror { session, _ throws(SolverError) in
            try session.appendRows(merged)
        }
        state.rowsChanged()
        return (first..<model.constraintCount).map(ConstraintID.init)
    }

    mutating func setBounds(of variable: VariableID, lower: Double, upper: Double) throws(SolverError) {
        try check(variable)
        try checkBounds(lower, upper)
        held.remove(variable)
        model.setBounds(of: variable, lower: lower, upper: upper)
        try mirror { session, model throws(SolverError) in
            try session.setBounds(ofColumn: variable.index, model.effectiveBounds(of: variable))
        }
        state.rowsChanged()
    }

    mutating func setBounds(of constraint: ConstraintID, lower: Double, upper: Double) throws(SolverError) {
        try check(constraint)
        try checkBounds(lower, upper)
        model.setBounds(of: constraint, lower: lower, upper: upper)
        try mirror { session, _ throws(SolverError) in
            try session.setBounds(ofRow: constraint.index, lower: lower, upper: upper)
        }
        state.rowsChanged()
    }

    mutating func setCost(_ cost: Double, of variable: VariableID) throws(SolverError) {
        try check(variable)
        guard cost.isFinite else { throw refusal("the cost is \(cost)") }
        model.setCost(cost, of: variable)
        try mirror { session, _ throws(SolverError) in
            try session.setCost(cost, ofColumn: variable.index)
        }
        state.columnsChanged()
    }

    mutating func removeColumns(_ variables: [VariableID]) throws(SolverError) {
        let positions = Set(variables).sorted()
        guard let last = positions.last else { return }
        try check(last)
        try release(held)
        model.removeVariables(positions)
        try mirror { session, _ throws(SolverError) in
            try session.removeColumns(positions.map { Int32($0.index) })
        }
        // A basic column may have gone; the primal method starts again from whatever basis can be made of the rest.
        state.columnsChanged()
    }

    // MARK: Holding

    /// Leaves variables outside the basis at the lower bounds where they stand, none of them below 0, so that no iteration
    /// looks at them. What a relaxation then comes to is its optimum only if none of them has a reduced cost below 0.
    mutating func hold(_ variables: [VariableID]) throws(SolverError) {
        held.formUnion(variables)
        try mirror { session, model throws(SolverError) in
            for id in variables {
                let lower = model.effectiveBounds(of: id).lower
                try session.setBounds(ofColumn: id.index, (lower, lower))
            }
        }
    }

    /// Lets held variables go, which stay at their lower bounds until the next relaxation.
    ///
    /// - Parameter entering: whether they would lower the objective, so that the basis is not dual feasible with them.
    mutating func release(_ variables: some Collection<VariableID>, entering: Bool = false) throws(SolverError) {
        guard !variables.isEmpty else { return }
        held.subtract(variables)
        try mirror { session, model throws(SolverError) in
            for id in variables { try session.setBounds(ofColumn: id.index, model.effectiveBounds(of: id)) }
        }
        if entering { state.columnsChanged() } else { state.rowsChanged() }
    }

    // MARK: Solves

    mutating func solveRelaxation(options: SolveOptions, stop: StopSignal?) throws(SolverError) -> Solution {
        var options = options
        options.relaxOnly = true
        try options.check(against: model)
        let budget = Budget(options, stop: stop)
        var run = SolveRun(model: model, options: options, budget: budget, progress: nil)
        let solution = try retrying { session, start throws(SolverError) in
            try run.solve(in: &session, from: start)
        }
        if solution.termination.reason == .optimal { state = .optimal }
        return solution
    }

    mutating func solveInteger(
        options: SolveOptions, stop: StopSignal?, progress: ((SolveProgress) -> Void)?
    ) throws(SolverError) -> Solution {
        try options.check(against: model)
        var run = SolveRun(model: model, options: options, budget: Budget(options, stop: stop), progress: progress)
        return try retrying { session, start throws(SolverError) in
            // The search works on a copy: it adds rows and moves bounds, and the master's basis is worth keeping.
            try session.pushCopy()
            do throws(SolverError) {
                let solution = try run.solve(in: &session, from: start)
                try session.dropCopy()
                return solution
            } catch {
                // After a breakdown there is nothing left to drop, and nothing to add to the first error.
                try? session.dropCopy()
                throw error
            }
        }
    }

    // MARK: Basis

    mutating func basis() throws(SolverError) -> Basis {
        let basis = try session.basis(columns: model.variableCount, rows: model.constraintCount)
        if held.isEmpty { return basis }
        var variables = basis.variables
        for id in held { variables[id.index] = .atLowerBound }
        return Basis(variables: variables, constraints: basis.constraints)
    }

    mutating func start(from basis: Basis) throws(SolverError) {
        try basis.check(against: model)
        try release(held.filter { basis.variables[$0.index] != .atLowerBound })
        // Before the session is told: should it break down there, what is rebuilt has no basis.
        state = .dualFeasible
        try mirror { session, _ throws(SolverError) in try session.set(basis) }
    }

    mutating func tableauRow(of variable: VariableID) throws(SolverError) -> [Double]? {
        try check(variable)
        return try session.tableauRow(ofColumn: variable.index, rowCount: model.constraintCount)
    }

    // MARK: Breakdown

    /// Draws a change of the model in the session. After a breakdown the new image has the change in it already.
    private mutating func mirror(
        _ change: (borrowing GLPKSession, Model) throws(SolverError) -> Void
    ) throws(SolverError) {
        do {
            try change(session, model)
        } catch {
            try rebuild(after: error)
        }
    }

    /// Solves, and after a breakdown rebuilds and solves again.
    private mutating func retrying(
        _ solve: (inout GLPKSession, RelaxationRun.Start) throws(SolverError) -> Solution
    ) throws(SolverError) -> Solution {
        defer { hasRebuilt = false }
        do {
            return try solve(&session, state.start)
        } catch {
            try rebuild(after: error)
            return try solve(&session, state.start)
        }
    }

    private mutating func rebuild(after error: SolverError) throws(SolverError) {
        guard error.code == .aborted, !hasRebuilt else { throw error }
        hasRebuilt = true
        held = []
        state = .none
        try session.reopen()
        try session.load(model)
    }
}

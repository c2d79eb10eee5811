import LinearModel

/// A master that tells GLPK of the inequalities only those that have been broken: all others are looked at where a
/// relaxation has an optimum, and the broken ones are loaded, until none is. Likewise variables far from the basis are held
/// at their lower bounds, until one has a reduced cost that tells otherwise.
///
/// Of the inequalities of a large relaxation most have slack at its optimum, most variables are outside its basis, and a
/// simplex iteration is the dearer the more rows and columns it has to know of. What is solved is the same: an inequality
/// left out has its slack in the basis, and no price; a variable left out is outside the basis, at its lower bound.
struct LazyMaster: RelaxationMaster, ~Copyable {
    /// The program as it stands, with all its constraints.
    private(set) var model: Model
    private var inner: GLPKMaster
    /// The variables held at their lower bounds.
    var held: Set<VariableID> { inner.held }
    /// The basis outside which variables were last held, mostly of an optimum; `nil` where none was known.
    private var lastBasis: Basis?
    /// The constraints that GLPK has been told of, in its order.
    private(set) var loaded: [ConstraintID]
    /// Whether it has been told of a constraint, by position.
    private var isLoaded: [Bool]

    /// How far a constraint may be broken, in shares of `1 + |bound|`, and a reduced cost be below 0, in those of `1 + |cost|`.
    private static let tolerance = 1e-7

    /// Loads the equations of a model, and those of its inequalities that bind in a basis.
    ///
    /// - Parameter basis: what the first relaxation will start from; `nil` for whatever GLPK chooses.
    init(_ model: Model, from basis: Basis?) throws(SolverError) {
        let loaded = model.constraints.filter { id in
            model.rowLowerBounds[id.index] == model.rowUpperBounds[id.index] || basis?.binds(id) == true
        }
        self.model = model
        self.loaded = loaded
        isLoaded = [Bool](repeating: false, count: model.constraintCount)
        for id in loaded { isLoaded[id.index] = true }
        inner = try GLPKMaster(model.restricted(to: loaded))
    }

    // MARK: Changes

    /// Appends constraints, all of which are loaded: whoever brings them has seen them broken.
    mutating func addRows(_ rows: [LinearConstraint]) throws(SolverError) -> [ConstraintID] {
        _ = try inner.addRows(rows)
        let new = rows.map { model.addConstraint($0) }
        loaded += new
        isLoaded += new.map { _ in true }
        return new
    }

    /// Changes the bounds of a variable.
    mutating func setBounds(of variable: VariableID, lower: Double, upper: Double) throws(SolverError) {
        try inner.setBounds(of: variable, lower: lower, upper: upper)
        model.setBounds(of: variable, lower: lower, upper: upper)
    }

    // MARK: Solves

    /// Solves the relaxation under all constraints; see ``RelaxationMaster/solveRelaxation(options:stop:)``.
    mutating func solveRelaxation(options: SolveOptions, stop: StopSignal?) throws(SolverError) -> Solution {
        let budget = Budget(options, stop: stop)
        var left = options
        var spent = 0
        // Whether a cutoff is passed cannot be told before all variables are priced.
        if options.cutoff != nil { try inner.release(held) }
        while true {
            var solution = try inner.solveRelaxation(options: left, stop: stop)
            spent += solution.effort.iterations
            solution.effort.iterations = spent
            let (rows, columns) = missing(at: solution)
            if rows.isEmpty, columns.isEmpty {
                guard solution.termination.reason == .optimal else { return solution }
                if options.cutoff == nil { try hold(by: solution.reducedCosts, outside: basis()) }
                solution.duals = byConstraint(solution.duals, others: 0)
                return solution
            }
            if let limit = solution.termination.limit ?? budget.limit(afterIterations: spent) {
                // A point that breaks something is none, but prices prove a bound whatever they leave out.
                return Solution(
                    termination: Termination(.noSolutionFound, limit: limit),
                    bound: solution.duals.isEmpty ? solution.bound : inner.model.lagrangianBound(duals: solution.duals),
                    effort: solution.effort)
            }
            try load(rows)
            try inner.release(columns, entering: solution.termination.reason == .optimal)
            // Where those not held have no solution, all begin where all were priced.
            if solution.values.isEmpty, let lastBasis { try start(from: lastBasis) }
            left.iterationLimit = options.iterationLimit.map { $0 - spent }
            left.timeLimit = budget.secondsLeft
        }
    }

    /// What GLPK has to be told of after a solve: constraints first, and variables once none of those is broken.
    private func missing(at solution: Solution) -> (rows: [ConstraintID], columns: Set<VariableID>) {
        switch solution.termination.reason {
        case .unbounded, .infeasibleOrUnbounded: return (unloaded, held)
        case .infeasible, .numericalError: return ([], held)
        default: break
        }
        if solution.values.isEmpty { return ([], []) }
        let rows = broken(at: solution.values)
        guard rows.isEmpty, solution.termination.reason == .optimal else { return (rows, []) }
        let entering = held.filter { id in
            solution.reducedCosts[id.index] < -Self.tolerance * (1 + abs(model.costs[id.index]))
        }
        return ([], entering)
    }

    // MARK: Variables

    /// How many variables for each of the basis are looked at.
    private static let breadth = 2
    /// How many are for each constraint where no basis is known yet. Few constraints will bind.
    private static let breadthOfNoBasis = 0.75

    /// Holds those variables whose reduced costs are greatest, where many more are looked at than are likely in the basis.
    ///
    /// - Parameters:
    ///   - reducedCosts: what they are or are supposed to be.
    ///   - basis: from which the next relaxation starts; `nil` where none is known.
    mutating func hold(by reducedCosts: [Double], outside basis: Basis?) throws(SolverError) {
        let count = model.variableCount - held.count
        let most =
            basis.map { Self.breadth * $0.variables.count { $0 == .basic } }
            ?? Int(Self.breadthOfNoBasis * Double(model.constraintCount))
        // Some may be let go before others are held again.
        guard count > most + most / 4 else { return }
        lastBasis = basis
        let candidates = model.variables.filter { id in
            let (lower, upper) = model.effectiveBounds(of: id)
            let isOutside = basis.map { $0.variables[id.index] == .atLowerBound } ?? true
            return isOutside && reducedCosts[id.index] > 0 && lower >= 0 && lower < upper && !held.contains(id)
        }
        let farthest = candidates.sorted { (reducedCosts[$1.index], $0) < (reducedCosts[$0.index], $1) }
        try inner.hold(Array(farthest.prefix(count - most)))
    }

    // MARK: Constraints

    /// The constraints left out.
    private var unloaded: [ConstraintID] { model.constraints.filter { [isLoaded] in !isLoaded[$0.index] } }

    /// Those that a point does not meet.
    private func broken(at point: [Double]) -> [ConstraintID] {
        let activities = model.activities(at: point)
        return unloaded.filter { id in
            let activity = activities[id.index]
            let (lower, upper) = (model.rowLowerBounds[id.index], model.rowUpperBounds[id.index])
            return activity < lower - Self.tolerance * (1 + abs(lower))
                || activity > upper + Self.tolerance * (1 + abs(upper))
        }
    }

    private mutating func load(_ rows: [ConstraintID]) throws(SolverError) {
        guard !rows.isEmpty else { return }
        _ = try inner.addRows(model.constraints(rows))
        loaded += rows
        for id in rows { isLoaded[id.index] = true }
    }

    // MARK: Basis

    /// The basis that the last relaxation ended with; slacks of what is not loaded are in it.
    mutating func basis() throws(SolverError) -> Basis {
        let basis = try inner.basis()
        return Basis(variables: basis.variables, constraints: byConstraint(basis.constraints, others: .basic))
    }

    /// Lets the next relaxation start from a basis; what binds in it is loaded.
    mutating func start(from basis: Basis) throws(SolverError) {
        try basis.check(against: model)
        try load(unloaded.filter(basis.binds))
        try inner.start(
            from: Basis(
                variables: basis.variables,
                constraints: loaded.map { basis.binds($0) ? basis.constraints[$0.index] : .basic }))
    }

    /// A row of the tableau; what is not loaded has no weight in any.
    mutating func tableauRow(of variable: VariableID) throws(SolverError) -> [Double]? {
        try inner.tableauRow(of: variable).map { byConstraint($0, others: 0) }
    }

    /// What GLPK tells of the constraints it knows, for all of them.
    private func byConstraint<Value>(_ told: [Value], others: Value) -> [Value] {
        var values = [Value](repeating: others, count: model.constraintCount)
        for (place, id) in loaded.enumerated() { values[id.index] = told[place] }
        return values
    }
}

extension Basis {
    /// Whether a constraint's slack is not in the basis. Constraints behind the last one are basic.
    fileprivate func binds(_ id: ConstraintID) -> Bool {
        id.index < constraints.count && constraints[id.index] != .basic
    }
}

import LinearModel

extension SolveOptions {
    /// How much a start may miss a requirement, in the units of the row or variable.
    private static let startTolerance = 1e-6

    /// Throws where an option makes no sense for a model, or GLPK cannot honour it.
    func check(against model: Model) throws(SolverError) {
        func refuse(_ detail: String, _ code: SolverError.Code = .invalidOptions) -> SolverError {
            SolverError(code, while: "reading the options", detail: detail)
        }
        if let timeLimit, !(timeLimit >= 0) { throw refuse("the time limit is \(timeLimit) s") }
        if let iterationLimit, iterationLimit < 0 { throw refuse("the iteration limit is \(iterationLimit)") }
        if let nodeLimit, nodeLimit < 0 { throw refuse("the node limit is \(nodeLimit)") }
        if !(relativeGap >= 0) { throw refuse("the relative gap is \(relativeGap)") }
        if !(absoluteGap >= 0) { throw refuse("the absolute gap is \(absoluteGap)") }
        if let cutoff, !cutoff.isFinite { throw refuse("the cutoff is \(cutoff)") }
        if presolve, cutoff != nil || startValues != nil {
            throw refuse("GLPK's presolver changes the columns that a cutoff or a start speaks of", .unsupported)
        }
        guard let startValues else { return }
        guard startValues.count == model.variableCount else {
            throw refuse("the start has \(startValues.count) values for \(model.variableCount) variables")
        }
        if let worst = model.violations(of: startValues, tolerance: Self.startTolerance).first {
            throw refuse("the start misses \(worst.description(in: model))")
        }
    }

    /// The same task by another road: the other simplex method and no cuts, so that a breakdown need not come again.
    var moreCautious: SolveOptions {
        var options = self
        options.method = method == .primal ? .dual : .primal
        options.cuts = []
        return options
    }
}

extension Violation {
    fileprivate func description(in model: Model) -> String {
        switch requirement {
        case .constraint(let id): "constraint \(model.label(of: id)) by \(distance)"
        case .bounds(let id): "the bounds of \(model.label(of: id)) by \(distance)"
        case .integrality(let id): "a whole number for \(model.label(of: id)) by \(distance)"
        }
    }
}

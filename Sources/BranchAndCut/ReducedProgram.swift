import LinearModel

/// A program without what decides nothing: variables with one value left, or that no row wants off their cheaper bound;
/// sides of rows that nothing can break; continuous variables that are but the slack of one equation; where asked for,
/// variables that are but another word for the rest of an equation. Of the continuous ones that are left it says which are
/// whole anyway.
///
/// Its best solutions are those of the whole program that cost the least; what was taken out follows from the rest.
struct ReducedProgram {
    /// What is left.
    private(set) var model: Model
    /// The variables that are left.
    let kept: [VariableID]
    /// The value of each variable of the whole program that has but one.
    let settled: [Double]
    /// The variables taken out that follow from others, in that order.
    let substitutions: [Reduction.Substitution]

    /// How much is taken out.
    enum Extent: Comparable {
        case settledVariables, whatDecidesNothing, everything
    }

    init(_ whole: Model, _ extent: Extent = .everything) {
        var reduction = Reduction(whole)
        if extent > .settledVariables { reduction.run(substitutes: extent == .everything) }
        var position = [Int?](repeating: nil, count: whole.variableCount)
        var settled = [Double](repeating: 0, count: whole.variableCount)
        var kept: [VariableID] = []
        let implied = extent > .settledVariables ? reduction.impliedIntegers : []
        model = Model(objectiveConstant: reduction.constant)
        for id in whole.variables where !reduction.isSubstituted[id.index] {
            let (lower, upper) = (reduction.lower[id.index], reduction.upper[id.index])
            if lower == upper {
                settled[id.index] = lower
                model.objectiveConstant += reduction.costs[id.index] * lower
            } else {
                position[id.index] = kept.count
                kept.append(id)
                model.addVariable(
                    lowerBound: lower, upperBound: upper,
                    domain: implied.contains(id.index) ? .impliedInteger : whole.domain(of: id),
                    cost: reduction.costs[id.index])
            }
        }
        for (row, entries) in reduction.rows.enumerated() where !entries.isEmpty {
            var terms: [LinearTerm] = []
            var given = 0.0
            for entry in entries {
                if let own = position[entry.variable] {
                    terms.append(LinearTerm(entry.coefficient, VariableID(own)))
                } else {
                    given += entry.coefficient * settled[entry.variable]
                }
            }
            let (lower, upper) = (reduction.rowLower[row] - given, reduction.rowUpper[row] - given)
            // An empty row that does not hold is kept, so that the solver sees that there is no solution.
            if terms.isEmpty, lower <= 1e-6, upper >= -1e-6 { continue }
            model.addConstraint(lowerBound: lower, upperBound: upper, terms: terms)
        }
        if reduction.isInfeasible { model.addConstraint(lowerBound: 1, upperBound: 1, terms: []) }
        self.kept = kept
        self.settled = settled
        substitutions = reduction.substitutions
    }

    /// A solution of the whole program from one of what is left.
    func whole(_ values: [Double]) -> [Double] {
        var whole = settled
        for (id, value) in zip(kept, values) { whole[id.index] = value }
        // The last one taken out may be in the equation of an earlier one.
        for one in substitutions.reversed() {
            let rest = one.entries.reduce(one.side) { $0 - $1.coefficient * whole[$1.variable] }
            whole[one.variable] = min(max(rest / one.coefficient, one.lower), one.upper)
        }
        return whole
    }

    /// What is left of a solution of the whole program.
    func reduced(_ values: [Double]) -> [Double] { kept.map { values[$0.index] } }
}

/// Programs of which each is what was left of the one before.
extension [ReducedProgram] {
    /// A solution of the first whole program from one of what is left in the end.
    func whole(_ values: [Double]) -> [Double] { reversed().reduce(values) { $1.whole($0) } }

    /// What is left in the end of a solution of the first whole program.
    func reduced(_ values: [Double]) -> [Double] { reduce(values) { $1.reduced($0) } }
}

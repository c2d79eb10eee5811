import LinearModel

/// A program without the variables that have but one value, and without the rows that this leaves empty.
struct ShrunkProgram {
    /// What is left.
    private(set) var model: Model
    private let kept: [VariableID]
    /// The value of each variable of the whole program that has but one.
    private let settled: [Double]

    init(_ whole: Model) {
        var position = [Int?](repeating: nil, count: whole.variableCount)
        var settled = [Double](repeating: 0, count: whole.variableCount)
        var kept: [VariableID] = []
        model = Model(objectiveConstant: whole.objectiveConstant)
        for id in whole.variables {
            let (lower, upper) = whole.effectiveBounds(of: id)
            if lower == upper {
                settled[id.index] = lower
                model.objectiveConstant += whole.costs[id.index] * lower
            } else {
                position[id.index] = kept.count
                kept.append(id)
                model.addVariable(
                    lowerBound: lower, upperBound: upper, domain: whole.domain(of: id), cost: whole.costs[id.index])
            }
        }
        let rows = whole.rows()
        for row in 0..<whole.constraintCount {
            var terms: [LinearTerm] = []
            var given = 0.0
            for entry in rows.range(ofRow: row) {
                let (variable, coefficient) = (Int(rows.indices[entry]), rows.coefficients[entry])
                if let own = position[variable] {
                    terms.append(LinearTerm(coefficient, VariableID(own)))
                } else {
                    given += coefficient * settled[variable]
                }
            }
            let (lower, upper) = (whole.rowLowerBounds[row] - given, whole.rowUpperBounds[row] - given)
            // An empty row that does not hold is kept, so that the solver sees that there is no solution.
            if terms.isEmpty, lower <= 1e-6, upper >= -1e-6 { continue }
            model.addConstraint(lowerBound: lower, upperBound: upper, terms: terms)
        }
        self.kept = kept
        self.settled = settled
    }

    /// A solution of the whole program from one of what is left.
    func whole(_ values: [Double]) -> [Double] {
        var whole = settled
        for (id, value) in zip(kept, values) { whole[id.index] = value }
        return whole
    }
}

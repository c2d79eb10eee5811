extension Model {
    /// A lower bound on the objective of every feasible point, proven by any row prices whatever:
    ///
    ///     objectiveConstant + Σ_i min over the row's bounds of π_i · r_i + Σ_j min over x_j's bounds of (c_j - π·a_j) · x_j
    ///
    /// At optimal duals it equals the relaxation's optimum; at others it is weaker but still true, which makes it the
    /// bound to quote when a solver was stopped early.
    ///
    /// - Parameters:
    ///   - duals: One price for each constraint, positive where its lower bound is dear.
    ///   - reducedCostTolerance: Reduced costs this small, on a variable without the bound that they press against, are
    ///     taken for rounding. Pass zero to be strict.
    /// - Returns: The bound, or `nil` where it is minus infinity or not a number.
    /// - Precondition: `duals.count == constraintCount`.
    /// - Complexity: O(size of the model).
    public func lagrangianBound(duals: [Double], reducedCostTolerance: Double = 1e-9) -> Double? {
        precondition(duals.count == constraintCount, "a price is needed for each constraint")
        var bound = objectiveConstant
        var reducedCosts = costs
        for row in 0..<constraintCount {
            let side = duals[row] >= 0 ? rowLowerBounds[row] : rowUpperBounds[row]
            // A price that presses against a missing bound proves nothing; leaving the row out is always allowed.
            guard side.isFinite, duals[row] != 0 else { continue }
            bound += duals[row] * side
            for position in rowEntries.range(ofRow: row) {
                reducedCosts[Int(rowEntries.indices[position])] -= duals[row] * rowEntries.coefficients[position]
            }
        }
        for column in 0..<columnEntries.rowCount {
            for position in columnEntries.range(ofRow: column) {
                let row = Int(columnEntries.indices[position])
                let side = duals[row] >= 0 ? rowLowerBounds[row] : rowUpperBounds[row]
                guard side.isFinite else { continue }
                reducedCosts[column] -= duals[row] * columnEntries.coefficients[position]
            }
        }
        for id in variables {
            let reducedCost = reducedCosts[id.index]
            let bounds = effectiveBounds(of: id)
            let side = reducedCost >= 0 ? bounds.lower : bounds.upper
            if side.isFinite {
                bound += reducedCost * side
            } else if abs(reducedCost) > reducedCostTolerance {
                return nil
            }
        }
        return bound.isFinite ? bound : nil
    }

    /// The first row or variable whose bounds leave no value, in words; `nil` where every interval holds some value.
    ///
    /// Bounds of integral variables count as rounded inwards: an integer between 1.2 and 1.8 has no value.
    public func firstEmptyInterval() -> String? {
        for id in constraints where rowLowerBounds[id.index] > rowUpperBounds[id.index] {
            return "constraint \(label(of: id)) wants at least \(rowLowerBounds[id.index]) "
                + "and at most \(rowUpperBounds[id.index])"
        }
        for id in variables {
            let bounds = effectiveBounds(of: id)
            if bounds.lower > bounds.upper {
                return "variable \(label(of: id)) wants at least \(lowerBounds[id.index]) "
                    + "and at most \(upperBounds[id.index]) (\(domains[id.index]))"
            }
        }
        return nil
    }

    /// The first number a solver cannot take, in words: NaN anywhere, an infinite cost or coefficient, a lower bound of
    /// plus or an upper bound of minus infinity. `nil` where there is none.
    public func firstInvalidNumber() -> String? {
        if !objectiveConstant.isFinite { return "the objective constant is \(objectiveConstant)" }
        for id in variables {
            let (lower, upper, cost) = (lowerBounds[id.index], upperBounds[id.index], costs[id.index])
            if !cost.isFinite { return "the cost of variable \(label(of: id)) is \(cost)" }
            if !(lower < .infinity && upper > -.infinity) {
                return "variable \(label(of: id)) has the bounds \(lower) and \(upper)"
            }
        }
        for id in constraints {
            let (lower, upper) = (rowLowerBounds[id.index], rowUpperBounds[id.index])
            if !(lower < .infinity && upper > -.infinity) {
                return "constraint \(label(of: id)) has the bounds \(lower) and \(upper)"
            }
        }
        if let coefficient = (rowEntries.coefficients.first { !$0.isFinite })
            ?? (columnEntries.coefficients.first { !$0.isFinite })
        {
            return "a coefficient of a constraint is \(coefficient)"
        }
        return nil
    }

    /// A variable's name, or its position where it has none.
    public func label(of id: VariableID) -> String {
        variableNames[id.index].isEmpty ? "#\(id.index)" : variableNames[id.index]
    }

    /// A constraint's name, or its position where it has none.
    public func label(of id: ConstraintID) -> String {
        constraintNames[id.index].isEmpty ? "#\(id.index)" : constraintNames[id.index]
    }
}

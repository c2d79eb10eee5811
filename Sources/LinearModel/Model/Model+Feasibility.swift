extension Model {
    /// What a point misses by more than `tolerance`: constraints first, then bounds, then integrality, each in order of
    /// position. An empty result means that the point is feasible. Works on any point, not only on a solver's.
    ///
    /// - Parameters:
    ///   - values: One value for each variable.
    ///   - tolerance: The greatest distance overlooked, in the units of the row or variable.
    /// - Precondition: `values.count == variableCount`.
    /// - Complexity: O(size of the model).
    public func violations(of values: [Double], tolerance: Double = 1e-6) -> [Violation] {
        precondition(values.count == variableCount, "a point needs one value for each variable")
        var violations: [Violation] = []

        /// Written so that NaN, which compares false to everything, counts as missed.
        func report(_ requirement: Violation.Requirement, _ distance: Double) {
            if !(distance <= tolerance) { violations.append(Violation(requirement, distance: distance)) }
        }

        let activities = self.activities(at: values)
        for id in constraints {
            report(
                .constraint(id),
                Self.distance(from: activities[id.index], to: (rowLowerBounds[id.index], rowUpperBounds[id.index])))
        }
        for id in variables {
            report(.bounds(id), Self.distance(from: values[id.index], to: effectiveBounds(of: id)))
        }
        for id in variables where domains[id.index].isIntegral {
            let value = values[id.index]
            report(.integrality(id), abs(value - value.rounded()))
        }
        return violations
    }

    /// The activity `Σ a_ij · x_j` of every constraint at a point.
    ///
    /// - Complexity: O(size of the model).
    public func activities(at values: [Double]) -> [Double] {
        var activities = [Double](repeating: 0, count: constraintCount)
        for row in 0..<rowEntries.rowCount {
            for position in rowEntries.range(ofRow: row) {
                activities[row] += rowEntries.coefficients[position] * values[Int(rowEntries.indices[position])]
            }
        }
        for column in 0..<columnEntries.rowCount {
            for position in columnEntries.range(ofRow: column) {
                activities[Int(columnEntries.indices[position])] +=
                    columnEntries.coefficients[position] * values[column]
            }
        }
        return activities
    }

    private static func distance(from value: Double, to bounds: (lower: Double, upper: Double)) -> Double {
        if value.isNaN { return .nan }
        return max(bounds.lower - value, value - bounds.upper, 0)
    }
}

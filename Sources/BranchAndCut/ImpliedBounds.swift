import LinearModel

/// Bounds that every feasible point keeps, those of the variables and what the constraints make of them.
///
/// A constraint bounds each of its variables by what the others leave of it:
///
///     a_j · x_j ≤ upper − Σ_{i≠j} min a_i · x_i
///
/// A program need not say that nobody teaches more than is demanded; cutting planes are stronger where it is known.
struct ImpliedBounds: Sendable {
    private(set) var lower: [Double]
    private(set) var upper: [Double]

    /// The bounds that `passes` looks at every constraint imply.
    init(_ model: Model, _ rows: CompressedMatrix, passes: Int = 3) {
        lower = []
        upper = []
        for id in model.variables {
            let bounds = model.effectiveBounds(of: id)
            lower.append(bounds.lower)
            upper.append(bounds.upper)
        }
        let isIntegral = model.variables.map { model.domain(of: $0).isIntegral }
        for _ in 0..<passes {
            for row in 0..<rows.rowCount {
                if model.rowUpperBounds[row] < .infinity {
                    tighten(rows, row, atMost: model.rowUpperBounds[row], sign: 1, isIntegral)
                }
                if model.rowLowerBounds[row] > -.infinity {
                    tighten(rows, row, atMost: -model.rowLowerBounds[row], sign: -1, isIntegral)
                }
            }
        }
    }

    /// A bound without that hair, where it is a hair from a number of few places: coefficients made of bounds are to stay
    /// multiples of one another, or rounding makes less of their sums.
    private static func written(_ bound: Double) -> Double {
        let near = (bound * 1e4).rounded() / 1e4
        return abs(near - bound) <= 4e-9 * max(1, abs(bound)) ? near : bound
    }

    /// The least that a term can be.
    private func least(_ coefficient: Double, _ variable: Int) -> Double {
        coefficient > 0 ? coefficient * lower[variable] : coefficient * upper[variable]
    }

    /// Uses `sign · Σ a_j x_j ≤ limit`.
    private mutating func tighten(
        _ rows: CompressedMatrix, _ row: Int, atMost limit: Double, sign: Double, _ isIntegral: [Bool]
    ) {
        var sum = 0.0
        var unbounded = 0
        for position in rows.range(ofRow: row) {
            let term = least(sign * rows.coefficients[position], Int(rows.indices[position]))
            if term == -.infinity { unbounded += 1 } else { sum += term }
        }
        guard unbounded <= 1 else { return }
        for position in rows.range(ofRow: row) {
            let variable = Int(rows.indices[position])
            let coefficient = sign * rows.coefficients[position]
            let own = least(coefficient, variable)
            let others: Double
            if own == -.infinity {
                others = sum
            } else if unbounded == 0 {
                others = sum - own
            } else {
                continue
            }
            // A hair of slack, so that rounding never cuts off a point that is just feasible.
            let room = limit - others + 1e-9 * max(1, abs(limit), abs(others))
            var bound = Self.written(room / coefficient)
            if coefficient > 0 {
                if isIntegral[variable] { bound = (bound + 1e-6).rounded(.down) }
                if bound < upper[variable] - 1e-7 * max(1, abs(bound)) { upper[variable] = max(bound, lower[variable]) }
            } else {
                if isIntegral[variable] { bound = (bound - 1e-6).rounded(.up) }
                if bound > lower[variable] + 1e-7 * max(1, abs(bound)) { lower[variable] = min(bound, upper[variable]) }
            }
        }
    }
}

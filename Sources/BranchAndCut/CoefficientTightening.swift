import LinearModel

/// Makes coefficients of integral variables as small as they can be without losing a solution.
///
/// Where a row Σ a_i x_i ≤ b cannot be broken unless x_j stands at one of its bounds, the coefficient of x_j need only be
/// large enough for that: somebody who brings 16 periods to a school that demands 8 counts for 8, so that half a
/// teacher is no longer enough.
struct CoefficientTightening {
    private let bounds: ImpliedBounds
    private let isIntegral: [Bool]

    /// The tightened program.
    private(set) var model: Model
    /// How many coefficients became smaller.
    private(set) var count = 0

    /// The program with coefficients as small as they go.
    static func tightened(_ model: Model) -> Model {
        var model = model
        for _ in 0..<3 {
            let rows = model.rows()
            let tightening = CoefficientTightening(model, rows, ImpliedBounds(model, rows))
            if tightening.count == 0 { break }
            model = tightening.model
        }
        return model
    }

    init(_ original: Model, _ rows: CompressedMatrix, _ bounds: ImpliedBounds) {
        self.bounds = bounds
        isIntegral = original.variables.map { original.domain(of: $0).isIntegral }
        model = original.withoutConstraints
        for id in original.constraints {
            let row = id.index
            var terms = rows.terms(ofRow: row)
            var (lower, upper) = (original.rowLowerBounds[row], original.rowUpperBounds[row])
            if lower == -.infinity, upper < .infinity {
                tighten(&terms, &upper)
            } else if upper == .infinity, lower > -.infinity {
                for position in terms.indices { terms[position].coefficient = -terms[position].coefficient }
                var limit = -lower
                tighten(&terms, &limit)
                for position in terms.indices { terms[position].coefficient = -terms[position].coefficient }
                lower = -limit
            }
            model.addConstraint(original.name(of: id), lowerBound: lower, upperBound: upper, terms: terms)
        }
    }

    /// Works on Σ terms ≤ `limit`.
    private mutating func tighten(_ terms: inout [LinearTerm], _ limit: inout Double) {
        var most = 0.0
        for term in terms {
            let bound = term.coefficient > 0 ? bounds.upper[term.variable.index] : bounds.lower[term.variable.index]
            guard bound.isFinite else { return }
            most += term.coefficient * bound
        }
        for position in terms.indices {
            let variable = terms[position].variable.index
            let coefficient = terms[position].coefficient
            guard isIntegral[variable], bounds.upper[variable] - bounds.lower[variable] >= 1 else { continue }
            // What is left of the limit when the variable is one step off the bound at which it weighs most.
            let spare = limit - (most - abs(coefficient))
            guard spare > 1e-7, spare < abs(coefficient) - 1e-7 else { continue }
            if coefficient > 0 {
                terms[position].coefficient -= spare
                limit -= spare * bounds.upper[variable]
                most -= spare * bounds.upper[variable]
            } else {
                terms[position].coefficient += spare
                limit += spare * bounds.lower[variable]
                most += spare * bounds.lower[variable]
            }
            count += 1
        }
    }
}

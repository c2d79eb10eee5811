import LinearModel

/// An inequality that every solution keeps and a fractional point breaks: Σ terms ≤ limit.
struct CuttingPlane: Sendable {
    /// The terms, by ascending variables.
    let terms: [LinearTerm]
    /// The greatest activity.
    let limit: Double
    /// How far beyond it the fractional point lies, in the measure of the variables.
    let efficacy: Double
    /// The length of the vector of coefficients.
    let norm: Double

    /// The cosine of the angle between two planes; 1 for parallel ones.
    func parallelism(_ other: CuttingPlane) -> Double {
        var product = 0.0
        var (own, others) = (0, 0)
        while own < terms.count && others < other.terms.count {
            let (one, two) = (terms[own], other.terms[others])
            if one.variable == two.variable {
                product += one.coefficient * two.coefficient
                own += 1
                others += 1
            } else if one.variable < two.variable {
                own += 1
            } else {
                others += 1
            }
        }
        return product / (norm * other.norm)
    }

    /// The constraint to add.
    var constraint: LinearConstraint { LinearConstraint(terms: terms, upperBound: limit) }
}

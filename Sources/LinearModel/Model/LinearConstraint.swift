/// One constraint (row), described on its own: `lowerBound <= Σ terms <= upperBound`.
///
/// Equal bounds make an equation, two finite ones a range; two infinite ones make a free row, which only measures.
public struct LinearConstraint: Hashable, Sendable {
    /// The name for exported files and messages; empty where none is wanted.
    public var name: String
    /// The terms; those of one variable are added up when the constraint enters a model.
    public var terms: [LinearTerm]
    /// The least activity allowed; `-.infinity` where there is none.
    public var lowerBound: Double
    /// The greatest activity allowed; `.infinity` where there is none.
    public var upperBound: Double

    /// Describes a constraint.
    public init(
        _ name: String = "", terms: [LinearTerm], lowerBound: Double = -.infinity, upperBound: Double = .infinity
    ) {
        self.name = name
        self.terms = terms
        self.lowerBound = lowerBound
        self.upperBound = upperBound
    }
}

/// A basis of a linear relaxation: where a simplex method stood, and where another can go on.
public struct Basis: Hashable, Sendable {
    /// Where each variable stands, by position.
    public let variables: [BasisStatus]
    /// Where each constraint stands, by position.
    public let constraints: [BasisStatus]

    /// Gathers a basis.
    public init(variables: [BasisStatus], constraints: [BasisStatus]) {
        self.variables = variables
        self.constraints = constraints
    }
}

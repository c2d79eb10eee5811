/// One variable (column) of a model, described on its own.
public struct Variable: Hashable, Sendable {
    /// The name for exported files and messages; empty where none is wanted.
    public var name: String
    /// The least value allowed; `-.infinity` where there is none.
    public var lowerBound: Double
    /// The greatest value allowed; `.infinity` where there is none.
    public var upperBound: Double
    /// The set values come from.
    public var domain: Domain
    /// The cost of one unit in the minimised objective.
    public var cost: Double

    /// Describes a variable; left alone, it is continuous, nonnegative and free of charge.
    public init(
        _ name: String = "",
        lowerBound: Double = 0,
        upperBound: Double = .infinity,
        domain: Domain = .continuous,
        cost: Double = 0
    ) {
        self.name = name
        self.lowerBound = lowerBound
        self.upperBound = upperBound
        self.domain = domain
        self.cost = cost
    }

    /// A variable that is zero or one.
    public static func binary(_ name: String = "", cost: Double = 0) -> Variable {
        Variable(name, lowerBound: 0, upperBound: 1, domain: .binary, cost: cost)
    }

    /// A whole-numbered variable; left alone, nonnegative.
    public static func integer(
        _ name: String = "", lowerBound: Double = 0, upperBound: Double = .infinity, cost: Double = 0
    ) -> Variable {
        Variable(name, lowerBound: lowerBound, upperBound: upperBound, domain: .integer, cost: cost)
    }
}

/// A sum of terms and a constant, as it was written: terms of one variable are added up only when asked for.
///
/// ```swift
/// let load = 2 * x + 3 * y - 1
/// model.addConstraint("load", load.atMost(10))     // 2x + 3y <= 11
/// ```
public struct LinearExpression: Hashable, Sendable {
    /// The terms in the order they were written; a variable may occur more than once.
    public var terms: [LinearTerm]
    /// What is added to the terms.
    public var constant: Double

    /// Makes an expression of terms and a constant; left alone, zero.
    @inlinable
    public init(_ terms: [LinearTerm] = [], constant: Double = 0) {
        self.terms = terms
        self.constant = constant
    }

    /// Makes the expression that is one variable.
    @inlinable
    public init(_ variable: VariableID) {
        self.init([LinearTerm(1, variable)])
    }

    /// The sum of variables, each taken once.
    @inlinable
    public static func sum(_ variables: some Sequence<VariableID>) -> LinearExpression {
        LinearExpression(variables.map { LinearTerm(1, $0) })
    }

    /// Appends `coefficient · variable`.
    @inlinable
    public mutating func add(_ coefficient: Double, _ variable: VariableID) {
        terms.append(LinearTerm(coefficient, variable))
    }

    /// The same expression with one term for each variable, in ascending order of variables and without zeros.
    public var merged: LinearExpression {
        var result = self
        result.terms.canonicalize()
        return result
    }

    /// The value at a point, given as one value for each variable of the model.
    public func value(at values: [Double]) -> Double {
        terms.reduce(constant) { $0 + $1.coefficient * values[$1.variable.index] }
    }

    /// The constraint `self <= bound`.
    public func atMost(_ bound: Double) -> LinearConstraint { within(-.infinity, bound) }

    /// The constraint `self >= bound`.
    public func atLeast(_ bound: Double) -> LinearConstraint { within(bound, .infinity) }

    /// The constraint `self == value`.
    public func equal(to value: Double) -> LinearConstraint { within(value, value) }

    /// The constraint `lower <= self <= upper`. The expression's constant moves into the bounds.
    public func within(_ lower: Double, _ upper: Double) -> LinearConstraint {
        LinearConstraint(terms: terms, lowerBound: lower - constant, upperBound: upper - constant)
    }
}

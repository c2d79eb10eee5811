extension LinearExpression {
    /// Adds an expression to another in place.
    @inlinable
    public static func += (left: inout LinearExpression, right: LinearExpression) {
        left.terms.append(contentsOf: right.terms)
        left.constant += right.constant
    }

    /// Takes an expression from another in place.
    @inlinable
    public static func -= (left: inout LinearExpression, right: LinearExpression) {
        left += -right
    }

    /// Adds a variable in place.
    @inlinable
    public static func += (left: inout LinearExpression, right: VariableID) { left.add(1, right) }

    /// Takes a variable away in place.
    @inlinable
    public static func -= (left: inout LinearExpression, right: VariableID) { left.add(-1, right) }

    /// Adds a constant in place.
    @inlinable
    public static func += (left: inout LinearExpression, right: Double) { left.constant += right }

    /// Takes a constant away in place.
    @inlinable
    public static func -= (left: inout LinearExpression, right: Double) { left.constant -= right }

    /// The sum of two expressions.
    @inlinable
    public static func + (left: LinearExpression, right: LinearExpression) -> LinearExpression {
        var result = left
        result += right
        return result
    }

    /// The difference of two expressions.
    @inlinable
    public static func - (left: LinearExpression, right: LinearExpression) -> LinearExpression {
        var result = left
        result -= right
        return result
    }

    /// The sum of an expression and a variable.
    @inlinable
    public static func + (left: LinearExpression, right: VariableID) -> LinearExpression {
        left + LinearExpression(right)
    }

    /// The difference of an expression and a variable.
    @inlinable
    public static func - (left: LinearExpression, right: VariableID) -> LinearExpression {
        left - LinearExpression(right)
    }

    /// The sum of an expression and a constant.
    @inlinable
    public static func + (left: LinearExpression, right: Double) -> LinearExpression {
        left + LinearExpression(constant: right)
    }

    /// The difference of an expression and a constant.
    @inlinable
    public static func - (left: LinearExpression, right: Double) -> LinearExpression {
        left + LinearExpression(constant: -right)
    }

    /// The expression with every sign turned.
    @inlinable
    public static prefix func - (expression: LinearExpression) -> LinearExpression { -1 * expression }

    /// The expression scaled by a factor.
    @inlinable
    public static func * (factor: Double, expression: LinearExpression) -> LinearExpression {
        LinearExpression(
            expression.terms.map { LinearTerm(factor * $0.coefficient, $0.variable) },
            constant: factor * expression.constant
        )
    }
}

extension VariableID {
    /// A coefficient times a variable, ready to be summed.
    @inlinable
    public static func * (coefficient: Double, variable: VariableID) -> LinearExpression {
        LinearExpression([LinearTerm(coefficient, variable)])
    }

    /// The sum of two variables.
    @inlinable
    public static func + (left: VariableID, right: VariableID) -> LinearExpression {
        LinearExpression(left) + right
    }

    /// The difference of two variables.
    @inlinable
    public static func - (left: VariableID, right: VariableID) -> LinearExpression {
        LinearExpression(left) - right
    }

    /// The sum of a variable and an expression.
    @inlinable
    public static func + (left: VariableID, right: LinearExpression) -> LinearExpression {
        LinearExpression(left) + right
    }

    /// The difference of a variable and an expression.
    @inlinable
    public static func - (left: VariableID, right: LinearExpression) -> LinearExpression {
        LinearExpression(left) - right
    }

    /// The sum of a variable and a constant.
    @inlinable
    public static func + (left: VariableID, right: Double) -> LinearExpression {
        LinearExpression(left) + right
    }

    /// The difference of a variable and a constant.
    @inlinable
    public static func - (left: VariableID, right: Double) -> LinearExpression {
        LinearExpression(left) - right
    }
}

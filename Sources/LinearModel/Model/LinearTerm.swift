/// A coefficient times a variable.
public struct LinearTerm: Hashable, Sendable {
    /// The variable.
    public var variable: VariableID
    /// What it is multiplied by.
    public var coefficient: Double

    /// Makes the term `coefficient · variable`.
    @inlinable
    public init(_ coefficient: Double, _ variable: VariableID) {
        self.coefficient = coefficient
        self.variable = variable
    }
}

extension Array<LinearTerm> {
    /// Brings terms from `start` on into ascending order of variables, adds up the terms of one variable and drops the
    /// zeros.
    ///
    /// Rows are mostly written in ascending order already, which costs one pass and no sorting. The sort is stable, so
    /// that coefficients are added in the order they were written and the sum does not depend on the run.
    @usableFromInline
    mutating func canonicalize(from start: Int = 0) {
        var isCanonical = true
        for position in start..<count {
            if self[position].coefficient == 0
                || (position > start && self[position - 1].variable >= self[position].variable)
            {
                isCanonical = false
                break
            }
        }
        if isCanonical { return }

        self[start...].sort { $0.variable < $1.variable }
        var end = start
        for position in start..<count {
            let term = self[position]
            if end > start, self[end - 1].variable == term.variable {
                self[end - 1].coefficient += term.coefficient
            } else {
                // A sum that came to nothing gives its place to the next variable.
                if end > start, self[end - 1].coefficient == 0 { end -= 1 }
                self[end] = term
                end += 1
            }
        }
        if end > start, self[end - 1].coefficient == 0 { end -= 1 }
        removeSubrange(end...)
    }
}

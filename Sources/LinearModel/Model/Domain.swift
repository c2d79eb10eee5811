/// The set a variable takes its values from, within its bounds.
public enum Domain: UInt8, Hashable, Sendable {
    /// Any real number.
    case continuous
    /// Whole numbers.
    case integer
    /// Zero or one, whatever wider bounds are given.
    case binary
    /// Whole numbers at a best solution, since those of other variables are whole: it may be branched on, but need not be.
    case impliedInteger

    /// Whether values must be whole numbers.
    @inlinable public var isIntegral: Bool { self != .continuous }

    /// The bounds that hold in fact: whole numbers for integral domains, within 0 and 1 for binary ones.
    ///
    /// A bound within `1e-9` of a whole number is taken for that number, so that a bound computed as 2.9999999999 does
    /// not forbid 3.
    @inlinable
    public func effectiveBounds(lower: Double, upper: Double) -> (lower: Double, upper: Double) {
        guard isIntegral else { return (lower, upper) }
        let rounding = 1e-9
        // Adding zero makes the negative zero that rounding leaves a plain one.
        let whole = (lower: (lower - rounding).rounded(.up) + 0, upper: (upper + rounding).rounded(.down) + 0)
        return self == .binary ? (max(whole.lower, 0), min(whole.upper, 1)) : whole
    }
}

/// Where a variable or a constraint stands in the basis of a solved relaxation.
public enum BasisStatus: UInt8, Hashable, Sendable {
    /// In the basis; its value follows from the others.
    case basic
    /// Out of the basis, on its lower bound.
    case atLowerBound
    /// Out of the basis, on its upper bound.
    case atUpperBound
    /// Out of the basis, without bounds, at zero.
    case free
    /// Out of the basis, both bounds equal.
    case fixed
}

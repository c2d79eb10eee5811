/// Names one constraint (row) of one ``Model``: its position, counted from zero.
///
/// Identifiers are dense, so arrays of duals are indexed by ``index``. An identifier means nothing to another model.
public struct ConstraintID: Hashable, Comparable, Sendable {
    /// The position as stored: four bytes, since a model keeps one for every nonzero of a late column.
    @usableFromInline let rawIndex: Int32

    /// The position of the constraint among all constraints of its model, from zero.
    @inlinable public var index: Int { Int(rawIndex) }

    /// Names the constraint at a position.
    ///
    /// - Precondition: `0 <= index <= Int32.max`.
    @inlinable
    public init(_ index: Int) {
        precondition(index >= 0, "a constraint's position cannot be negative")
        rawIndex = Int32(index)
    }

    /// Orders constraints by their positions.
    @inlinable
    public static func < (left: ConstraintID, right: ConstraintID) -> Bool { left.rawIndex < right.rawIndex }
}

/// Names one variable (column) of one ``Model``: its position, counted from zero.
///
/// Identifiers are dense, so arrays of values are indexed by ``index``. An identifier means nothing to another model,
/// and nothing to the same model once a variable before it has been removed.
public struct VariableID: Hashable, Comparable, Sendable {
    /// The position as stored: four bytes, since a model keeps one for every nonzero.
    @usableFromInline let rawIndex: Int32

    /// The position of the variable among all variables of its model, from zero.
    @inlinable public var index: Int { Int(rawIndex) }

    /// Names the variable at a position.
    ///
    /// - Precondition: `0 <= index <= Int32.max`.
    @inlinable
    public init(_ index: Int) {
        precondition(index >= 0, "a variable's position cannot be negative")
        rawIndex = Int32(index)
    }

    /// Orders variables by their positions.
    @inlinable
    public static func < (left: VariableID, right: VariableID) -> Bool { left.rawIndex < right.rawIndex }
}

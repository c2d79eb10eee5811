/// What branch and cut is made of, each of which may be left out to see what it is worth. None changes what is true, but
/// only how soon it is known.
public struct Pieces: OptionSet, Sendable, Hashable {
    /// One bit for each piece.
    public let rawValue: UInt16

    /// The pieces of these bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Taking out what decides nothing.
    public static let reduction = Pieces(rawValue: 1 << 0)
    /// Making coefficients small.
    public static let tightening = Pieces(rawValue: 1 << 1)
    /// Cutting planes from sums of a few constraints.
    public static let sums = Pieces(rawValue: 1 << 2)
    /// Cutting planes from rows of the simplex tableau.
    public static let tableau = Pieces(rawValue: 1 << 3)
    /// Bounds narrowed by reduced costs, and beginning anew where that settles much.
    public static let narrowing = Pieces(rawValue: 1 << 4)
    /// Small programs near the relaxation and the best solution.
    public static let nearby = Pieces(rawValue: 1 << 5)
    /// Dives for solutions.
    public static let dives = Pieces(rawValue: 1 << 6)
    /// Variables replaced by the rest of an equation, a part of reduction.
    public static let substitution = Pieces(rawValue: 1 << 7)
    /// Rounding sums a second time with other alternatives as the rest.
    public static let alternatives = Pieces(rawValue: 1 << 8)

    /// Everything.
    public static let all: Pieces = [
        .reduction, .substitution, .tightening, .sums, .alternatives, .tableau, .narrowing, .nearby, .dives,
    ]
}

/// Ways of finding solutions early that a solver may try while it proves. All of them repeat exactly from run to run.
public struct Heuristics: OptionSet, Hashable, Sendable {
    /// One bit for each heuristic.
    public let rawValue: UInt8

    /// Makes a set of bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Round the relaxation's values at every node and keep what happens to be feasible. Cheap.
    public static let rounding = Heuristics(rawValue: 1 << 0)
    /// Alternate between rounding and projecting back, at the root. Solves further relaxations, whose iterations do not
    /// enter ``Effort``.
    public static let feasibilityPump = Heuristics(rawValue: 1 << 1)
}

/// Families of cutting planes that a solver may add to the relaxation of a mixed-integer program.
public struct CutFamilies: OptionSet, Hashable, Sendable {
    /// One bit for each family.
    public let rawValue: UInt8

    /// Makes a set of bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Gomory's mixed-integer cuts, from rows of the simplex tableau.
    public static let gomory = CutFamilies(rawValue: 1 << 0)
    /// Mixed-integer rounding cuts, from rows of the model and sums of them.
    public static let mixedIntegerRounding = CutFamilies(rawValue: 1 << 1)
    /// Cover cuts, from knapsack rows. A solver may have to run these one solve at a time in a process.
    public static let cover = CutFamilies(rawValue: 1 << 2)
    /// Clique cuts, from conflicts between binary variables.
    public static let clique = CutFamilies(rawValue: 1 << 3)
}

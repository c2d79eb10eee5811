/// What proves a bound: for each independent part of the program a claim, and for each claim how it is proven.
///
/// Places are named as results name them, so that a person can follow a claim with a pencil: `S0102 primary/pe 2026-fall`
/// is a course of a school in a semester. Bounds and prices are points, in decimals.
public struct Certificate: Sendable, Hashable, Decodable {
    /// The version of the format that this room reads and writes.
    public static let currentFormat = 1

    /// The version of the format.
    public var format: Int
    /// No plan scores less.
    public var bound: Double
    /// The claims, one for each part.
    public var parts: [PartClaim]

    /// A certificate with everything it says.
    public init(format: Int = currentFormat, bound: Double, parts: [PartClaim]) {
        self.format = format
        self.bound = bound
        self.parts = parts
    }
}

/// What is claimed of one part, and how it is proven.
public struct PartClaim: Sendable, Hashable, Decodable {
    /// How the bound of a part is proven.
    public enum Method: String, Sendable, Hashable, Decodable, CaseIterable {
        /// By a price on whatever ties teachers to one another; the claims of the blocks add up to the bound.
        case prices
        /// By branch and bound on the part's whole program, to the tolerance told.
        case branchAndBound = "branch and bound"
        /// By nothing: no cost is negative.
        case nothing = "no cost is negative"
    }

    /// The number of the part, from 1.
    public var part: Int
    /// How many teachers it has, for people.
    public var teachers: Int
    /// No plan of the part scores less.
    public var bound: Double
    /// How that is proven.
    public var by: Method
    /// The relative tolerance of branch and bound.
    public var tolerance: Double?
    /// The prices, where the bound is proven by them.
    public var prices: Prices?
    /// What is claimed of each block at these prices.
    public var blocks: [BlockClaims]?

    /// A claim with everything it says.
    public init(
        part: Int, teachers: Int, bound: Double, by method: Method, tolerance: Double? = nil, prices: Prices? = nil,
        blocks: [BlockClaims]? = nil
    ) {
        self.part = part
        self.teachers = teachers
        self.bound = bound
        by = method
        self.tolerance = tolerance
        self.prices = prices
        self.blocks = blocks
    }
}

/// The multipliers on the rows that tie teachers to one another, by name; what is not named has none.
public struct Prices: Sendable, Hashable, Decodable {
    /// Points for a period of a course, by school, course and semester.
    public var coverage: [String: Double]
    /// Points for a weighted unmet period above the status quo, by school and semester.
    public var harm: [String: Double]
    /// Points for a unit of activity of a rule's row, by rule, place and semester, numbered where there are several.
    public var rows: [String: Double]

    /// Prices by name.
    public init(coverage: [String: Double] = [:], harm: [String: Double] = [:], rows: [String: Double] = [:]) {
        self.coverage = coverage
        self.harm = harm
        self.rows = rows
    }
}

/// What is claimed of the blocks of one kind into which prices let a part fall.
public struct BlockClaims: Sendable, Hashable, Decodable {
    /// What the blocks are, and with it how their bounds are proven.
    public enum Kind: String, Sendable, Hashable, Decodable, CaseIterable {
        /// Alike teachers, named by the first: their number times a shortest path.
        case teachers
        /// What is unmet or bought at a school in a semester: a sum.
        case teaching
        /// What a rule asks for: a price times a limit.
        case rules
    }

    /// What the blocks are.
    public var of: Kind
    /// How the bounds are proven, for people: it follows from what the blocks are.
    public var by: String
    /// The bound of each block, by its name.
    public var bounds: [String: Double]

    /// Claims of one kind.
    public init(of kind: Kind, bounds: [String: Double]) {
        of = kind
        by = kind.proof
        self.bounds = bounds
    }
}

extension BlockClaims.Kind {
    /// How the bound of such a block is proven.
    public var proof: String {
        switch self {
        case .teachers: "shortest path"
        case .teaching, .rules: "sum"
        }
    }
}

/// One thing in a certificate that does not hold, with the place where it stands.
public enum CertificateFault: Error, Sendable, Hashable {
    /// The file is no certificate: where in it, and why.
    case unreadable(path: String, reason: String)
    /// The file is of a format that this version does not know.
    case otherFormat(Int)
    /// Nothing is claimed of a part.
    case missingPart(Int)
    /// A part is claimed more than once.
    case repeatedPart(Int)
    /// There is no such part.
    case unknownPart(Int)
    /// A bound above what the claims that it rests on add up to; the whole where `part` is `nil`.
    case boundTooHigh(part: Int?, claimed: Double, proven: Double)
    /// A bound is claimed by prices, and there are none.
    case noPrices(part: Int)
    /// A price on something that does not tie the teachers of the part.
    case unknownPrice(part: Int, String)
    /// A price at which nothing is proven.
    case priceOutOfRange(part: Int, String, price: Double, least: Double?, most: Double?)
    /// Nothing is claimed of a block.
    case missingBlock(part: Int, BlockClaims.Kind, String)
    /// Blocks of one kind are claimed more than once.
    case repeatedBlocks(part: Int, BlockClaims.Kind)
    /// There is no such block.
    case unknownBlock(part: Int, BlockClaims.Kind, String)
    /// More is claimed of a block than its prices prove; `nil` where that cannot be counted.
    case blockTooHigh(part: Int, BlockClaims.Kind, String, claimed: Double, proven: Double?)
    /// Branch and bound, done again, reached less than was claimed.
    case notReached(part: Int, claimed: Double, reached: Double)
    /// The summary of the plan speaks of another bound.
    case otherBound(summary: Double?, certificate: Double)
}

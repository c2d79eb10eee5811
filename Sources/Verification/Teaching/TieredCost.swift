/// A cost compared tier by tier: the second counts only where the first is the same, and so on.
///
/// Sums of prices that are equal on paper differ in their last bits, so tiers within a hair of one another are the
/// same.
struct TieredCost: Sendable, Hashable {
    private var tiers: SIMD4<Double>

    /// A cost with these tiers, the most important first.
    init(_ first: Double = 0, _ second: Double = 0, _ third: Double = 0, _ fourth: Double = 0) {
        tiers = SIMD4(first, second, third, fourth)
    }

    static let zero = TieredCost()

    static func + (left: TieredCost, right: TieredCost) -> TieredCost { TieredCost(left.tiers + right.tiers) }

    static prefix func - (cost: TieredCost) -> TieredCost { TieredCost(-cost.tiers) }

    /// Whether this cost is smaller by more than rounding.
    func isLess(than other: TieredCost) -> Bool {
        for index in tiers.indices {
            let difference = tiers[index] - other.tiers[index]
            if abs(difference) > 1e-9 { return difference < 0 }
        }
        return false
    }

    private init(_ tiers: SIMD4<Double>) { self.tiers = tiers }
}

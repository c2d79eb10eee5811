/// The least and the most that something can have cost.
///
/// `streams.csv` and `coverage.csv` do not name the mode. Where the policy declares one mode for a subject the two
/// ends are the same; where it declares several, any split among them is accepted.
struct PriceSpan: Sendable, Hashable {
    var least: Double
    var most: Double

    static let zero = PriceSpan()

    static func += (left: inout PriceSpan, right: PriceSpan) {
        left.least += right.least
        left.most += right.most
    }

    /// `units` filled into offers of a limited size, from the cheapest and from the dearest.
    init(filling units: Double, offers: [(size: Double, price: Double)]) {
        let sorted = offers.sorted { $0.price < $1.price }
        least = Self.fill(units, sorted)
        most = Self.fill(units, sorted.reversed())
    }

    init(least: Double = 0, most: Double = 0) {
        self.least = least
        self.most = most
    }

    /// The end of the span that is nearest to `value`.
    func nearest(to value: Double) -> Double { min(max(value, least), most) }

    private static func fill(_ units: Double, _ offers: [(size: Double, price: Double)]) -> Double {
        var left = units
        var total = 0.0
        for offer in offers {
            let taken = min(left, offer.size)
            total += taken * offer.price
            left -= taken
        }
        return total
    }
}

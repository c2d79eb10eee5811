import Formulation
import Rotation

/// The prices that a certificate names, matched with what ties the teachers of one part to one another.
struct PriceList {
    /// What is wrong with them.
    private(set) var faults: [CertificateFault] = []
    private var course: [[Exact]] = []
    private var harm: [Exact] = []
    private var row: [Exact] = []

    init(_ prices: Prices, _ part: Formulation, _ names: PartNames, number: Int) {
        var coverage = Reader(prices.coverage, number)
        var harms = Reader(prices.harm, number)
        var rows = Reader(prices.rows, number)
        for (b, block) in part.blocks.enumerated() {
            course.append(
                block.courses.indices.map { coverage.price(of: names.course(b, $0), from: .zero, to: nil) })
            let most = Exact(block.harmLimit?.penalty ?? 0)
            harm.append(harms.price(of: names.block(b), from: .zero, to: most))
        }
        for (r, limits) in part.rows.enumerated() {
            let least: Exact? = limits.upper == nil ? .zero : limits.isUpperHard ? nil : Exact(-limits.penalty)
            let most: Exact = limits.lower == nil ? .zero : Exact(limits.penalty)
            row.append(rows.price(of: names.rows[r], from: least, to: most))
        }
        faults = [coverage, harms, rows].flatMap { $0.faults + $0.strangers }
    }

    /// The part at these prices.
    func priced(_ part: Formulation) -> PricedPart { PricedPart(part, course: course, harm: harm, row: row) }

    /// Takes prices by name, and notes those out of range and those of nothing.
    private struct Reader {
        private(set) var faults: [CertificateFault] = []
        private let prices: [String: Double]
        private let number: Int
        private var known: Set<String> = []

        init(_ prices: [String: Double], _ number: Int) {
            self.prices = prices
            self.number = number
        }

        var strangers: [CertificateFault] {
            prices.keys.filter { !known.contains($0) }.sorted().map { .unknownPrice(part: number, $0) }
        }

        mutating func price(of name: String, from least: Exact?, to most: Exact?) -> Exact {
            known.insert(name)
            guard let price = prices[name] else { return .zero }
            let exact = Exact(price)
            let isAllowed =
                exact.isCounted && !(least.map { exact < $0 } ?? false) && !(most.map { $0 < exact } ?? false)
            if !isAllowed {
                faults.append(
                    .priceOutOfRange(
                        part: number, name, price: price, least: least?.approximate, most: most?.approximate))
            }
            return exact
        }
    }
}

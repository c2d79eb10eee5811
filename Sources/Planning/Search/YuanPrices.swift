import Formulation

/// What a yuan of each budget is worth when the lessons are bought that settled moves leave money for.
///
/// For each budget the least price at which the cheapest teaching of every block buys no more than is left: the dual
/// value of the budget in the linear program of teaching, live lessons counted as in a ``SearchState``.
struct YuanPrices {
    /// Points for a yuan, by the position of the budget's row.
    let points: [Int: Double]

    /// The prices at an assignment; `nil` where no budget has anything to buy.
    init?(_ formulation: Formulation, at assignment: Assignment) {
        let tally = Tally(formulation, assignment)
        var buyers: [Int: [Int]] = [:]
        let blocks = RelaxedLessons(formulation).blocks
        for (b, block) in blocks.enumerated() where block.hires.contains(where: { $0.yuan > 0 }) {
            guard let row = formulation.budgetRows[block.k], formulation.rows[row].isUpperHard else { continue }
            buyers[row, default: []].append(b)
        }
        if buyers.isEmpty { return nil }
        points = buyers.reduce(into: [:]) { points, budget in
            let left = (formulation.rows[budget.key].upper ?? .infinity) - tally.activity(budget.key)
            points[budget.key] = Self.price(budget.value.map { (blocks[$0], tally.capacities(ofBlock: $0)) }, left)
        }
    }

    private init(points: [Int: Double]) { self.points = points }

    /// Halfway between these prices and others, which keeps them from swinging.
    func blended(with other: YuanPrices) -> YuanPrices {
        YuanPrices(points: points.merging(other.points) { ($0 + $1) / 2 })
    }

    private static func price(_ buyers: [(block: TeachingBlock, capacities: ArraySlice<Double>)], _ left: Double)
        -> Double
    {
        func isEnough(_ price: Double) -> Bool {
            var spent = 0.0
            for buyer in buyers {
                var evaluator = BlockEvaluator(buyer.block, yuanPrice: price)
                let hired = evaluator.allocation(buyer.capacities).hired
                spent += zip(buyer.block.hires, hired).reduce(0) { $0 + $1.0.yuan * $1.1 }
            }
            return spent <= left + 1e-6
        }
        if isEnough(0) { return 0 }
        var low = 0.0
        // Beyond the dearest gap for the cheapest lesson nothing is bought.
        var high = buyers.reduce(0) { most, buyer in
            let dearest = buyer.block.courses.reduce(0) {
                max($0, ($1.slices.last?.points ?? 0) + $1.weight * (buyer.block.harmLimit?.penalty ?? 0))
            }
            return buyer.block.hires.filter { $0.yuan > 0 }.reduce(most) { max($0, dearest / $1.yuan) }
        }
        for _ in 0..<20 {
            let middle = (low + high) / 2
            if isEnough(middle) { high = middle } else { low = middle }
        }
        return high
    }
}

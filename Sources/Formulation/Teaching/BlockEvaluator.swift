/// The cheapest teaching in one block, asked again and again with other capacities; it belongs to one thread.
///
/// A limit on harm couples the courses: at a price λ on weighted unmet periods between 0 and the penalty the courses
/// fall apart, and the cheapest allocation is a mixture of the two that lie on either side of the limit.
public final class BlockEvaluator {
    /// The block.
    public let block: TeachingBlock
    private let allocator: TransportAllocator<Double>
    private let freeCosts: [Double]
    private let weights: [Double]
    private var harmPrice = 0.0

    /// An evaluator of `block`.
    ///
    /// - Parameter yuanPrice: points for a yuan, where a budget makes bought lessons scarce.
    public init(_ block: TeachingBlock, yuanPrice: Double = 0) {
        self.block = block
        allocator = TransportAllocator(
            block, sliceCost: { $1.points }, offerCost: \.points, hireCost: { $0.points + yuanPrice * $0.yuan })
        freeCosts = allocator.sliceCosts
        weights = block.courses.flatMap { course in course.slices.map { _ in course.weight } }
    }

    /// Points of the cheapest teaching: gaps, second subjects, hires and harm.
    ///
    /// - Parameter capacities: periods a week by pool.
    public func points(_ capacities: ArraySlice<Double>) -> Double {
        if block.courses.isEmpty { return 0 }
        let free = solve(capacities, harmPrice: 0)
        guard let limit = block.harmLimit, limit.penalty > 0, free.unmet > limit.statusQuo + 1e-9 else {
            return free.points
        }
        let dear = solve(capacities, harmPrice: limit.penalty)
        if dear.unmet > limit.statusQuo { return dear.points + limit.penalty * (dear.unmet - limit.statusQuo) }
        let (above, below) = bracket(capacities, limit, free, dear)
        return above.points + (below.points - above.points) * Self.share(above, below, limit)
    }

    /// The cheapest teaching itself.
    public func allocation(_ capacities: ArraySlice<Double>) -> TeachingAllocation {
        let free = solve(capacities, harmPrice: 0)
        let best = allocator.allocation
        guard let limit = block.harmLimit, limit.penalty > 0, free.unmet > limit.statusQuo + 1e-9 else { return best }
        let dear = solve(capacities, harmPrice: limit.penalty)
        if dear.unmet > limit.statusQuo { return allocator.allocation }
        let (above, below) = bracket(capacities, limit, free, dear)
        _ = solve(capacities, harmPrice: above.price)
        let one = allocator.allocation
        _ = solve(capacities, harmPrice: below.price)
        return one.blended(with: allocator.allocation, share: Self.share(above, below, limit))
    }

    private struct Point {
        let price: Double
        let points: Double
        let unmet: Double
    }

    /// Two optimal allocations of one price that lie on either side of the limit.
    private func bracket(
        _ capacities: ArraySlice<Double>, _ limit: TeachingBlock.HarmLimit, _ free: Point, _ dear: Point
    ) -> (above: Point, below: Point) {
        var (above, below) = (free, dear)
        // Each round finds a new corner of a convex curve, of which there are few; the bound guards against rounding.
        for _ in 0..<64 {
            let price = (below.points - above.points) / (above.unmet - below.unmet)
            let between = solve(capacities, harmPrice: price)
            let gain = above.points + price * above.unmet - between.points - price * between.unmet
            if gain <= 1e-9 { break }
            if between.unmet > limit.statusQuo { above = between } else { below = between }
        }
        return (above, below)
    }

    private static func share(_ above: Point, _ below: Point, _ limit: TeachingBlock.HarmLimit) -> Double {
        (above.unmet - limit.statusQuo) / (above.unmet - below.unmet)
    }

    /// Allocates with `harmPrice` points on each weighted unmet period, and tells points without that price.
    private func solve(_ capacities: ArraySlice<Double>, harmPrice price: Double) -> Point {
        if price != harmPrice {
            for s in freeCosts.indices { allocator.sliceCosts[s] = freeCosts[s] + price * weights[s] }
            harmPrice = price
        }
        allocator.allocate(capacities)
        return Point(price: price, points: plainPoints, unmet: weightedUnmet)
    }

    private var weightedUnmet: Double {
        var total = 0.0
        for (c, course) in block.courses.enumerated() { total += course.weight * allocator.unmet[c] }
        return total
    }

    /// Gaps, second subjects and hires of the allocation found last.
    private var plainPoints: Double {
        var total = 0.0
        for (c, course) in block.courses.enumerated() where allocator.unmet[c] > 0 {
            var left = allocator.unmet[c]
            for slice in course.slices where left > 0 {
                total += slice.points * min(left, slice.width)
                left -= slice.width
            }
        }
        var o = 0
        for pool in block.pools {
            for offer in pool.offers {
                total += offer.points * allocator.taught[o]
                o += 1
            }
        }
        for (h, hire) in block.hires.enumerated() { total += hire.points * allocator.hired[h] }
        return total
    }
}

extension TeachingAllocation {
    /// The allocation that is `share` the other and the rest this one.
    fileprivate func blended(with other: TeachingAllocation, share: Double) -> TeachingAllocation {
        func blend(_ own: [Double], _ others: [Double]) -> [Double] {
            zip(own, others).map { $0 + share * ($1 - $0) }
        }
        return TeachingAllocation(
            taught: zip(taught, other.taught).map(blend), hired: blend(hired, other.hired),
            unmet: blend(unmet, other.unmet))
    }
}

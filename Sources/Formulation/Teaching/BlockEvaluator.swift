/// The cheapest teaching in one block, asked again and again with other capacities.
///
/// A limit on harm couples the courses: at a price λ on weighted unmet periods between 0 and the penalty the courses
/// fall apart, and the cheapest allocation is a mixture of the two that lie on either side of the limit.
public struct BlockEvaluator: Sendable {
    private var allocator: TransportAllocator<Double>
    private let freeCosts: [Double]
    /// The subject's weight, by slice and by course.
    private let sliceWeights: [Double]
    private let weights: [Double]
    private let firstSlice: [Int]
    private let sliceWidth: [Double]
    private let offerPoints: [Double]
    private let hirePoints: [Double]
    private let hireCourses: [Int]
    private let hireLimits: [Double]
    private let demands: [Double]
    private let limit: TeachingBlock.HarmLimit?
    private var harmPrice = 0.0
    /// How far the allocation found last is above the limit on harm, where it is one of a single price; `nil` where it
    /// is a mixture.
    private var excess: Double?

    /// An evaluator of `block`.
    ///
    /// - Parameter yuanPrice: points for a yuan, where a budget makes bought lessons scarce; counted as points.
    public init(_ block: TeachingBlock, yuanPrice: Double = 0) {
        hirePoints = block.hires.map { $0.points + yuanPrice * $0.yuan }
        allocator = TransportAllocator(
            block, sliceCost: { $1.points }, offerCost: \.points, hireCost: { $0.points + yuanPrice * $0.yuan })
        hireCourses = block.hires.map(\.course)
        hireLimits = block.hires.map(\.limit)
        demands = block.courses.map(\.demand)
        freeCosts = allocator.sliceCosts
        sliceWeights = block.courses.flatMap { course in course.slices.map { _ in course.weight } }
        weights = block.courses.map(\.weight)
        firstSlice = block.courses.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.slices.count) }
        sliceWidth = block.courses.flatMap { $0.slices.map(\.width) }
        offerPoints = block.pools.flatMap { $0.offers.map(\.points) }
        limit = block.harmLimit.flatMap { $0.penalty > 0 ? $0 : nil }
    }

    /// Points of the cheapest teaching: gaps, second subjects, hires and harm.
    ///
    /// - Parameter capacities: periods a week by pool.
    public mutating func points(_ capacities: ArraySlice<Double>) -> Double {
        let free = solve(capacities, harmPrice: 0)
        excess = 0
        guard let limit, free.unmet > limit.statusQuo + 1e-9 else { return free.points }
        let dear = solve(capacities, harmPrice: limit.penalty)
        excess = dear.unmet - limit.statusQuo
        if dear.unmet > limit.statusQuo { return dear.points + limit.penalty * (dear.unmet - limit.statusQuo) }
        excess = nil
        let (above, below) = bracket(capacities, limit, free, dear)
        return above.points + (below.points - above.points) * Self.share(above, below, limit)
    }

    /// How many points `periods` more in one pool would save, right after ``points(_:)``; `nil` where the limit on harm
    /// comes into play, so that the whole block has to be priced again.
    public mutating func saving(of periods: Double, in pool: Int) -> Double? {
        guard let excess else { return nil }
        let (gain, covered) = allocator.gain(of: periods, in: pool, weights: weights)
        return excess == 0 || covered <= excess ? gain : nil
    }

    /// What one more period in each pool would be worth at most, right after ``points(_:)``: the cheapest teaching is
    /// convex in the capacities, so no number of periods gains more than their number times this.
    public var poolWorths: [Double] {
        mutating get { allocator.poolWorths() }
    }

    /// What one more period of each course would be worth, right after ``points(_:)``.
    public var courseWorths: [Double] {
        mutating get {
            _ = allocator.poolWorths()
            return allocator.courseWorths
        }
    }

    /// The cheapest teaching itself.
    public mutating func allocation(_ capacities: ArraySlice<Double>) -> TeachingAllocation {
        let free = solve(capacities, harmPrice: 0)
        let best = allocator.allocation
        guard let limit, free.unmet > limit.statusQuo + 1e-9 else { return best }
        let dear = solve(capacities, harmPrice: limit.penalty)
        if dear.unmet > limit.statusQuo { return allocator.allocation }
        let (above, below) = bracket(capacities, limit, free, dear)
        _ = solve(capacities, harmPrice: above.price)
        let one = allocator.allocation
        _ = solve(capacities, harmPrice: below.price)
        return one.blended(with: allocator.allocation, share: Self.share(above, below, limit))
    }

    /// How a course stands right after ``points(_:)``: periods that pools teach of it, and what `offer` sells.
    ///
    /// Where the limit on harm asks for a mixture of two allocations, this is the one found last.
    public func standing(ofCourse course: Int, offer: Int?) -> (taught: Double, bought: Double) {
        let bought = hireCourses.indices.reduce(0) { $0 + (hireCourses[$1] == course ? allocator.hired[$1] : 0) }
        return (demands[course] - allocator.unmet[course] - bought, offer.map { allocator.hired[$0] } ?? 0)
    }

    /// What it costs at most, right after ``points(_:)``, if so many of the periods that an offer sells cannot be had:
    /// what else may be bought and is no dearer takes their place, and the rest is unmet.
    public func cost(ofLosing periods: Double, from offer: Int) -> Double {
        let course = hireCourses[offer]
        var left = periods
        var points = -hirePoints[offer] * periods
        var level = firstSlice[course]
        var room = level < firstSlice[course + 1] ? sliceWidth[level] - allocator.unmet[course] : 0
        func passFullSlices() {
            while room <= 1e-9, level + 1 < firstSlice[course + 1] {
                level += 1
                room += sliceWidth[level]
            }
        }
        passFullSlices()
        for other in hireCourses.indices where hireCourses[other] == course && other != offer && left > 0 {
            guard hirePoints[other] <= freeCosts[level] else { continue }
            let amount = min(left, hireLimits[other] - allocator.hired[other])
            points += hirePoints[other] * amount
            left -= amount
        }
        while left > 1e-9, level < firstSlice[course + 1], room > 1e-9 {
            let amount = min(left, room)
            points += freeCosts[level] * amount
            left -= amount
            room -= amount
            passFullSlices()
        }
        return points
    }

    private struct Point {
        let price: Double
        let points: Double
        let unmet: Double
    }

    /// Two optimal allocations of one price that lie on either side of the limit.
    private mutating func bracket(
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
    private mutating func solve(_ capacities: ArraySlice<Double>, harmPrice price: Double) -> Point {
        if price != harmPrice {
            for s in freeCosts.indices { allocator.sliceCosts[s] = freeCosts[s] + price * sliceWeights[s] }
            harmPrice = price
        }
        allocator.allocate(capacities)
        var weightedUnmet = 0.0
        var points = 0.0
        for c in weights.indices where allocator.unmet[c] > 0 {
            var left = allocator.unmet[c]
            weightedUnmet += weights[c] * left
            for s in firstSlice[c]..<firstSlice[c + 1] where left > 0 {
                points += freeCosts[s] * min(left, sliceWidth[s])
                left -= sliceWidth[s]
            }
        }
        for o in offerPoints.indices { points += offerPoints[o] * allocator.taught[o] }
        for h in hirePoints.indices { points += hirePoints[h] * allocator.hired[h] }
        return Point(price: price, points: points, unmet: weightedUnmet)
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

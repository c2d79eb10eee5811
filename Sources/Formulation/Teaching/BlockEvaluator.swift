/// The cheapest teaching in one block, asked again and again with other capacities.
///
/// A limit on harm couples the courses: at a price λ on weighted unmet periods between 0 and the penalty the courses
/// fall apart, and the cheapest allocation is a mixture of the two that lie on either side of the limit.
///
/// The allocations at either end of that range are kept, so that the next one may go on from them where few periods change.
public struct BlockEvaluator: Sendable {
    /// At no price on harm.
    private var free: TransportAllocator<Double>
    /// At the price ``harmPrice`` on harm.
    private var dear: TransportAllocator<Double>
    private var harmPrice = 0.0
    /// Whether `dear` is the best for ``capacities`` at the penalty.
    private var isDearCurrent = false
    private var freePoint = Point.nothing
    private var dearPoint = Point.nothing
    /// The capacities asked about last: periods a week, by pool.
    public private(set) var capacities: [Double]
    /// Points of the cheapest teaching for them.
    private var points = 0.0
    /// What is mixed there, where it is a mixture.
    private var mixture: Mixture?
    /// How often allocations have gone on from others since they were made from nothing.
    private var changes = 0
    /// More might let rounding errors grow.
    private static let mostChanges = 50
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

    /// An evaluator of `block`.
    ///
    /// - Parameter yuanPrice: points for a yuan, where a budget makes bought lessons scarce; counted as points.
    public init(_ block: TeachingBlock, yuanPrice: Double = 0) {
        hirePoints = block.hires.map { $0.points + yuanPrice * $0.yuan }
        free = TransportAllocator(
            block, sliceCost: { $1.points }, offerCost: \.points, hireCost: { $0.points + yuanPrice * $0.yuan })
        dear = free
        capacities = block.pools.map { _ in 0 }
        hireCourses = block.hires.map(\.course)
        hireLimits = block.hires.map(\.limit)
        demands = block.courses.map(\.demand)
        freeCosts = free.sliceCosts
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
        keep(capacities)
        changes = 0
        free.allocate(capacities)
        isDearCurrent = false
        return price()
    }

    /// The same, sooner, where another evaluator of the block stands at capacities of which most are the same.
    public mutating func points(_ capacities: ArraySlice<Double>, near other: BlockEvaluator) -> Double {
        guard other.changes < Self.mostChanges else { return points(capacities) }
        keep(capacities)
        changes = other.changes + 1
        free.now.overwrite(with: other.free.now)
        isDearCurrent = other.isDearCurrent
        if isDearCurrent {
            setHarmPrice(other.harmPrice)
            dear.now.overwrite(with: other.dear.now)
        }
        for pool in self.capacities.indices where self.capacities[pool] != other.capacities[pool] {
            let periods = self.capacities[pool] - other.capacities[pool]
            free.change(pool, by: periods)
            if isDearCurrent { dear.change(pool, by: periods) }
        }
        return price()
    }

    private mutating func keep(_ capacities: ArraySlice<Double>) {
        self.capacities.replaceSubrange(self.capacities.indices, with: capacities)
    }

    /// Whether so many weighted unmet periods at no price on harm are too many.
    private func isTooMany(_ unmet: Double) -> Bool { limit.map { unmet > $0.statusQuo + 1e-9 } ?? false }

    /// Whether harm has a price at ``capacities``.
    private var isDear: Bool { isTooMany(freePoint.unmet) }

    /// Prices what is allocated at no price on harm, and, where that does too much of it, at prices.
    private mutating func price() -> Double {
        freePoint = point(of: free, price: 0)
        (points, mixture) = (freePoint.points, nil)
        guard let limit, isDear else { return points }
        dearPoint = isDearCurrent ? point(of: dear, price: limit.penalty) : allocateDear(limit.penalty)
        isDearCurrent = true
        if dearPoint.unmet > limit.statusQuo {
            points = dearPoint.points + limit.penalty * (dearPoint.unmet - limit.statusQuo)
        } else {
            isDearCurrent = false
            let mixture = mixture(limit)
            points = mixture.above.points + (mixture.below.points - mixture.above.points) * mixture.share
            self.mixture = mixture
        }
        return points
    }

    /// How many points `periods` more in one pool would save, right after ``points(_:)``; `nil` where allocations would have
    /// to be mixed, so that the whole block has to be priced again.
    public mutating func saving(of periods: Double, in pool: Int) -> Double? {
        if isDear, let limit, mixture == nil {
            let (gain, covered) = dear.gain(of: periods, in: pool, weights: weights)
            if dearPoint.unmet - covered > limit.statusQuo { return gain }
        }
        let (gain, covered) = free.gain(of: periods, in: pool, weights: weights)
        if isTooMany(freePoint.unmet - covered) { return nil }
        return points - (freePoint.points - gain)
    }

    /// What one more period in each pool would be worth at most, right after ``points(_:)``: the cheapest teaching is
    /// convex in the capacities, so no number of periods gains more than their number times this.
    public var poolWorths: [Double] {
        mutating get { isDear ? dear.poolWorths() : free.poolWorths() }
    }

    /// What one more period of each course would be worth, right after ``points(_:)``.
    public var courseWorths: [Double] {
        mutating get {
            _ = poolWorths
            return isDear ? dear.courseWorths : free.courseWorths
        }
    }

    /// The cheapest teaching itself.
    public mutating func allocation(_ capacities: ArraySlice<Double>) -> TeachingAllocation {
        _ = points(capacities)
        guard let mixture else { return isDear ? dear.allocation : free.allocation }
        _ = allocateDear(mixture.above.price)
        let one = dear.allocation
        _ = allocateDear(mixture.below.price)
        return one.blended(with: dear.allocation, share: mixture.share)
    }

    private func hired(_ hire: Int) -> Double { isDear ? dear.now.hired[hire] : free.now.hired[hire] }

    private func unmet(_ course: Int) -> Double { isDear ? dear.now.unmet[course] : free.now.unmet[course] }

    /// How a course stands right after ``points(_:)``: periods that pools teach of it, and what `offer` sells.
    ///
    /// Where the limit on harm asks for a mixture of two allocations, this is the one found last.
    public func standing(ofCourse course: Int, offer: Int?) -> (taught: Double, bought: Double) {
        let bought = hireCourses.indices.reduce(0) { $0 + (hireCourses[$1] == course ? hired($1) : 0) }
        return (demands[course] - unmet(course) - bought, offer.map { hired($0) } ?? 0)
    }

    /// What it costs at most, right after ``points(_:)``, if so many of the periods that an offer sells cannot be had:
    /// what else may be bought and is no dearer takes their place, and the rest is unmet.
    public func cost(ofLosing periods: Double, from offer: Int) -> Double {
        let course = hireCourses[offer]
        var left = periods
        var points = -hirePoints[offer] * periods
        var level = firstSlice[course]
        var room = level < firstSlice[course + 1] ? sliceWidth[level] - unmet(course) : 0
        func passFullSlices() {
            while room <= 1e-9, level + 1 < firstSlice[course + 1] {
                level += 1
                room += sliceWidth[level]
            }
        }
        passFullSlices()
        for other in hireCourses.indices where hireCourses[other] == course && other != offer && left > 0 {
            guard hirePoints[other] <= freeCosts[level] else { continue }
            let amount = min(left, hireLimits[other] - hired(other))
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

        static let nothing = Point(price: 0, points: 0, unmet: 0)
    }

    /// Two optimal allocations of one price that lie on either side of the limit.
    private struct Mixture {
        var above: Point
        var below: Point
        /// How much of the one below.
        var share = 0.0
    }

    private mutating func mixture(_ limit: TeachingBlock.HarmLimit) -> Mixture {
        var mixture = Mixture(above: freePoint, below: dearPoint)
        // Each round finds a new corner of a convex curve, of which there are few; the bound guards against rounding.
        for _ in 0..<64 {
            let (above, below) = (mixture.above, mixture.below)
            let price = (below.points - above.points) / (above.unmet - below.unmet)
            let between = allocateDear(price)
            let gain = above.points + price * above.unmet - between.points - price * between.unmet
            if gain <= 1e-9 { break }
            if between.unmet > limit.statusQuo { mixture.above = between } else { mixture.below = between }
        }
        mixture.share = (mixture.above.unmet - limit.statusQuo) / (mixture.above.unmet - mixture.below.unmet)
        return mixture
    }

    /// Allocates with `price` points on each weighted unmet period.
    private mutating func allocateDear(_ price: Double) -> Point {
        setHarmPrice(price)
        dear.allocate(capacities[...])
        return point(of: dear, price: price)
    }

    private mutating func setHarmPrice(_ price: Double) {
        if price == harmPrice { return }
        for s in freeCosts.indices { dear.sliceCosts[s] = freeCosts[s] + price * sliceWeights[s] }
        harmPrice = price
    }

    /// What an allocation comes to, without the price on harm that it was made at.
    private func point(of allocator: borrowing TransportAllocator<Double>, price: Double) -> Point {
        var weightedUnmet = 0.0
        var points = 0.0
        for c in weights.indices where allocator.now.unmet[c] > 0 {
            var left = allocator.now.unmet[c]
            weightedUnmet += weights[c] * left
            for s in firstSlice[c]..<firstSlice[c + 1] where left > 0 {
                points += freeCosts[s] * min(left, sliceWidth[s])
                left -= sliceWidth[s]
            }
        }
        for o in offerPoints.indices { points += offerPoints[o] * allocator.now.taught[o] }
        for h in hirePoints.indices { points += hirePoints[h] * allocator.now.hired[h] }
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

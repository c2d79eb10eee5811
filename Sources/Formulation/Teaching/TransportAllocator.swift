/// Allocates the periods of a block's pools to its courses at least cost, by successive best augmentations.
///
/// The problem is a transport of periods from pools and hires to slices of demand with convex costs, so augmenting
/// along a best path until no path gains anything is exact. A path starts at a pool with periods left or at a hire,
/// may push other pools from one of their courses to another, and ends at the dearest unmet slice of a course.
///
/// A search asks thousands of times a second, so the block is laid out flat and the working space is kept.
struct TransportAllocator<Cost: AllocationCost>: Sendable {
    private enum Source {
        case none
        case pool(Int, offer: Int)
        case hire(Int)
        case push(from: Int, to: Int)
    }

    /// Where a path of periods ends.
    private enum End {
        /// At the dearest unmet slice of a course.
        case slice(Int)
        /// In place of bought periods of a course.
        case hire(Int, course: Int)
        /// In place of periods that another pool gives up.
        case offer(Int, course: Int)
    }

    /// An allocation under way, for each variable of the same name.
    private struct Standing {
        var taught: [Double]
        var hired: [Double]
        var unmet: [Double]
        var left: [Double]
        var level: [Int]
        var room: [Double]
    }

    // The block, flat: the offers of pool `p` are those from `firstOffer[p]` up to `firstOffer[p + 1]`, and so on.
    private let firstOffer: [Int]
    private let offerCourse: [Int]
    private let offerCosts: [Cost]
    /// Pools with one course that costs nothing there: they are given away first, since nothing can be better.
    private let isSingle: [Bool]
    /// Offers with a price, which an allocation may be glad to be rid of.
    private let dearOffers: [Int]
    private let firstSlice: [Int]
    private let sliceWidth: [Double]
    private let demand: [Double]
    private let hireCourse: [Int]
    private let hireLimit: [Double]
    private let hireCosts: [Cost]

    /// What a period of each slice is worth; changed by whoever prices weighted unmet periods.
    var sliceCosts: [Cost]

    /// Periods taught, by offer.
    private(set) var taught: [Double]
    /// Periods bought, by hire.
    private(set) var hired: [Double]
    /// Periods unmet, by course.
    private(set) var unmet: [Double]
    private var left: [Double]
    /// Pools with periods at hand that are not single: only these can be pushed.
    private var choosers: [Int]
    private var level: [Int]
    private var room: [Double]
    /// What stood when ``gain(of:in:weights:)`` began.
    private var kept: Standing
    private var gain: [Cost]
    private var isReached: [Bool]
    private var source: [Source]
    /// What a period gains along the path that ``bestEnd(ofMore:)`` found.
    private var bestValue = Cost.zero
    private let tolerance = 1e-10

    init(
        _ block: TeachingBlock, sliceCost: (Int, TeachingBlock.Slice) -> Cost,
        offerCost: (TeachingBlock.Offer) -> Cost, hireCost: (TeachingBlock.HireOffer) -> Cost
    ) {
        firstOffer = block.pools.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.offers.count) }
        offerCourse = block.pools.flatMap { $0.offers.map(\.course) }
        offerCosts = block.pools.flatMap { $0.offers.map(offerCost) }
        isSingle = block.pools.map { $0.offers.count == 1 && !(offerCost($0.offers[0]) > .zero) }
        dearOffers = offerCosts.indices.filter { [offerCosts] in offerCosts[$0] > .zero }
        firstSlice = block.courses.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.slices.count) }
        sliceWidth = block.courses.flatMap { $0.slices.map(\.width) }
        demand = block.courses.map(\.demand)
        sliceCosts = block.courses.enumerated().flatMap { c, course in course.slices.map { sliceCost(c, $0) } }
        hireCourse = block.hires.map(\.course)
        hireLimit = block.hires.map(\.limit)
        hireCosts = block.hires.map(hireCost)
        let courses = block.courses.count
        taught = Array(repeating: 0, count: offerCourse.count)
        hired = Array(repeating: 0, count: block.hires.count)
        unmet = Array(repeating: 0, count: courses)
        left = Array(repeating: 0, count: block.pools.count)
        choosers = []
        level = Array(repeating: 0, count: courses)
        room = Array(repeating: 0, count: courses)
        kept = Standing(taught: taught, hired: hired, unmet: unmet, left: left, level: level, room: room)
        gain = Array(repeating: .zero, count: courses)
        isReached = Array(repeating: false, count: courses)
        source = Array(repeating: .none, count: courses)
    }

    /// Finds the best allocation for the periods that each pool has; it stands in ``taught``, ``hired`` and ``unmet``.
    mutating func allocate(_ capacities: ArraySlice<Double>) {
        reset(capacities)
        giveSingles()
        while let end = bestEnd() { fill(end) }
    }

    /// What `periods` more in one pool would gain on top of the allocation found last, which stays as it is, and how
    /// many weighted periods they would cover.
    ///
    /// Successive best augmentations never make a longer path better, so only paths from that pool can gain anything.
    /// They may take the place of what is bought or taught at a price, which augmenting from nothing never has to.
    mutating func gain(of periods: Double, in pool: Int, weights: [Double]) -> (gain: Cost, covered: Double)
    where Cost == Double {
        keep()
        let isNew = !isSingle[pool] && !choosers.contains(pool)
        if isNew { choosers.append(pool) }
        left[pool] = periods
        var total = (gain: 0.0, covered: 0.0)
        while let end = bestEnd(ofMore: pool) {
            let value = bestValue
            let amount = fill(end)
            total.gain += value * amount
            if case .slice(let course) = end { total.covered += weights[course] * amount }
        }
        restore()
        if isNew { choosers.removeLast() }
        return total
    }

    private mutating func keep() {
        kept.taught.overwrite(with: taught)
        kept.hired.overwrite(with: hired)
        kept.unmet.overwrite(with: unmet)
        kept.left.overwrite(with: left)
        kept.level.overwrite(with: level)
        kept.room.overwrite(with: room)
    }

    private mutating func restore() {
        taught.overwrite(with: kept.taught)
        hired.overwrite(with: kept.hired)
        unmet.overwrite(with: kept.unmet)
        left.overwrite(with: kept.left)
        level.overwrite(with: kept.level)
        room.overwrite(with: kept.room)
    }

    /// Augments along the best path to its end, and tells by how many periods.
    @discardableResult
    private mutating func fill(_ end: End) -> Double {
        switch end {
        case .slice(let course):
            let amount = bottleneck(course, room[course])
            augment(course, amount)
            take(amount, from: course)
            return amount
        case .hire(let hire, let course):
            let amount = bottleneck(course, hired[hire])
            augment(course, amount)
            hired[hire] -= amount
            return amount
        case .offer(let offer, let course):
            let amount = bottleneck(course, taught[offer])
            augment(course, amount)
            taught[offer] -= amount
            return amount
        }
    }

    private mutating func reset(_ capacities: ArraySlice<Double>) {
        for o in taught.indices { taught[o] = 0 }
        for h in hired.indices { hired[h] = 0 }
        let first = capacities.startIndex
        for p in left.indices { left[p] = capacities[first + p] }
        choosers.removeAll(keepingCapacity: true)
        for p in left.indices where !isSingle[p] && left[p] > tolerance { choosers.append(p) }
        for c in unmet.indices {
            unmet[c] = demand[c]
            level[c] = firstSlice[c + 1] - 1
            room[c] = level[c] >= firstSlice[c] ? sliceWidth[level[c]] : 0
        }
    }

    private mutating func giveSingles() {
        for p in left.indices where isSingle[p] && left[p] > tolerance {
            let offer = firstOffer[p]
            let course = offerCourse[offer]
            while left[p] > tolerance, level[course] >= firstSlice[course], sliceCosts[level[course]] > .zero {
                let amount = min(left[p], room[course])
                left[p] -= amount
                taught[offer] += amount
                take(amount, from: course)
            }
            // What a single pool has left can go nowhere else.
            left[p] = 0
        }
    }

    /// Moves a course's next period past `amount` of its dearest unmet slices.
    private mutating func take(_ amount: Double, from course: Int) {
        unmet[course] = max(0, unmet[course] - amount)
        room[course] -= amount
        if room[course] <= tolerance {
            level[course] -= 1
            if level[course] >= firstSlice[course] { room[course] = sliceWidth[level[course]] }
        }
    }

    /// The end of the best augmenting path, if one gains anything.
    ///
    /// - Parameter more: the pool that has been given more on top of a finished allocation. Then nothing new is
    ///   bought, and the path may end where something paid for becomes superfluous.
    private mutating func bestEnd(ofMore more: Int? = nil) -> End? {
        for c in isReached.indices { isReached[c] = false }
        var isOpen = false
        if let more {
            isOpen = open(more)
        } else {
            for p in choosers where open(p) { isOpen = true }
            for h in hired.indices where hireLimit[h] - hired[h] > tolerance {
                reach(hireCourse[h], .zero - hireCosts[h], .hire(h))
                isOpen = true
            }
        }
        guard isOpen else { return nil }
        relax()
        var best: End?
        bestValue = .zero
        func look(_ end: End, _ value: Cost) {
            guard value.isWorthwhile, best == nil || bestValue < value else { return }
            best = end
            bestValue = value
        }
        for c in isReached.indices where isReached[c] && level[c] >= firstSlice[c] {
            look(.slice(c), gain[c] + sliceCosts[level[c]])
        }
        guard more != nil else { return best }
        for h in hired.indices where isReached[hireCourse[h]] && hired[h] > tolerance {
            look(.hire(h, course: hireCourse[h]), gain[hireCourse[h]] + hireCosts[h])
        }
        for o in dearOffers where isReached[offerCourse[o]] && taught[o] > tolerance {
            look(.offer(o, course: offerCourse[o]), gain[offerCourse[o]] + offerCosts[o])
        }
        return best
    }

    /// Begins a path at a pool, if it has periods left.
    private mutating func open(_ pool: Int) -> Bool {
        guard left[pool] > tolerance else { return false }
        for offer in firstOffer[pool]..<firstOffer[pool + 1] {
            reach(offerCourse[offer], .zero - offerCosts[offer], .pool(pool, offer: offer))
        }
        return true
    }

    @discardableResult
    private mutating func reach(_ course: Int, _ value: Cost, _ from: Source) -> Bool {
        if isReached[course], !(value - gain[course]).isWorthwhile { return false }
        isReached[course] = true
        gain[course] = value
        source[course] = from
        return true
    }

    /// Lengthens the best paths by pushing pools from one course to another until none gets better.
    private mutating func relax() {
        for _ in 0..<max(1, isReached.count) {
            var changed = false
            for p in choosers {
                for from in firstOffer[p]..<firstOffer[p + 1] where taught[from] > tolerance {
                    guard isReached[offerCourse[from]] else { continue }
                    let base = gain[offerCourse[from]] + offerCosts[from]
                    for to in firstOffer[p]..<firstOffer[p + 1] where to != from {
                        if reach(offerCourse[to], base - offerCosts[to], .push(from: from, to: to)) { changed = true }
                    }
                }
            }
            if !changed { return }
        }
    }

    /// How many periods fit through the best path to a course, of which `most` can end there.
    private func bottleneck(_ target: Int, _ most: Double) -> Double {
        var amount = most
        var course = target
        while true {
            switch source[course] {
            case .none: return amount
            case .pool(let p, _): return min(amount, left[p])
            case .hire(let h): return min(amount, hireLimit[h] - hired[h])
            case .push(let from, _):
                amount = min(amount, taught[from])
                course = offerCourse[from]
            }
        }
    }

    private mutating func augment(_ target: Int, _ amount: Double) {
        var course = target
        while true {
            switch source[course] {
            case .none: return
            case .pool(let p, let offer):
                left[p] -= amount
                taught[offer] += amount
                return
            case .hire(let h):
                hired[h] += amount
                return
            case .push(let from, let to):
                taught[from] -= amount
                taught[to] += amount
                course = offerCourse[from]
            }
        }
    }

    /// What one more period in each pool would be worth, after an allocation; never negative.
    ///
    /// It may close the next slice, end a hire, spare another pool its price, or push it on to where it is worth more.
    mutating func poolWorths() -> [Cost] {
        for c in gain.indices {
            gain[c] = level[c] >= firstSlice[c] ? sliceCosts[level[c]] : .zero
            if gain[c] < .zero { gain[c] = .zero }
        }
        for h in hired.indices where hired[h] > tolerance && gain[hireCourse[h]] < hireCosts[h] {
            gain[hireCourse[h]] = hireCosts[h]
        }
        // Giving up a period costs a pool nothing but its price.
        for o in dearOffers where taught[o] > tolerance && gain[offerCourse[o]] < offerCosts[o] {
            gain[offerCourse[o]] = offerCosts[o]
        }
        for _ in 0..<max(1, gain.count) {
            var changed = false
            for p in choosers {
                for from in firstOffer[p]..<firstOffer[p + 1] where taught[from] > tolerance {
                    for to in firstOffer[p]..<firstOffer[p + 1] where to != from {
                        let value = offerCosts[from] - offerCosts[to] + gain[offerCourse[to]]
                        if (value - gain[offerCourse[from]]).isWorthwhile {
                            gain[offerCourse[from]] = value
                            changed = true
                        }
                    }
                }
            }
            if !changed { break }
        }
        return left.indices.map { p in
            var best = Cost.zero
            for offer in firstOffer[p]..<firstOffer[p + 1] {
                let value = gain[offerCourse[offer]] - offerCosts[offer]
                if best < value { best = value }
            }
            return best
        }
    }

    /// What one more period of each course would be worth, right after ``poolWorths()``.
    var courseWorths: [Cost] { gain }

    /// The allocation found last, by pool and offer.
    var allocation: TeachingAllocation {
        TeachingAllocation(
            taught: isSingle.indices.map { Array(taught[firstOffer[$0]..<firstOffer[$0 + 1]]) }, hired: hired,
            unmet: unmet)
    }
}

extension Array {
    /// Takes the elements of another array of the same length, in the place there is.
    fileprivate mutating func overwrite(with other: Self) {
        for i in indices { self[i] = other[i] }
    }
}

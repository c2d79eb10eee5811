/// Allocates the periods of a block's pools to its courses at least cost, by successive best augmentations.
///
/// The problem is a transport of periods from pools and hires to slices of demand with convex costs, so augmenting
/// along a best path until no path gains anything is exact. A path starts at a pool with periods left or at a hire,
/// may push other pools from one of their courses to another, and ends at the dearest unmet slice of a course.
///
/// A search asks thousands of times a second, so the block is laid out flat and the working space is kept.
struct TransportAllocator<Cost: AllocationCost>: Sendable {
    enum Source {
        case none
        case pool(Int, offer: Int)
        case hire(Int)
        case push(from: Int, to: Int)
    }

    /// Where a path of periods ends.
    enum End {
        /// At the dearest unmet slice of a course.
        case slice(Int)
        /// In place of bought periods of a course.
        case hire(Int, course: Int)
        /// In place of periods that another pool gives up.
        case offer(Int, course: Int)
    }

    // The block, flat: the offers of pool `p` are those from `firstOffer[p]` up to `firstOffer[p + 1]`, and so on.
    let firstOffer: [Int]
    let offerCourse: [Int]
    private let offerPool: [Int]
    let offerCosts: [Cost]
    /// Pools with one course that costs nothing there: they are given away first, since nothing can be better.
    let isSingle: [Bool]
    /// Offers with a price, which an allocation may be glad to be rid of.
    let dearOffers: [Int]
    let firstSlice: [Int]
    let sliceWidth: [Double]
    private let demand: [Double]
    let hireCourse: [Int]
    let hireLimit: [Double]
    let hireCosts: [Cost]

    /// What a period of each slice is worth; changed by whoever prices weighted unmet periods.
    var sliceCosts: [Cost]

    /// The allocation found last.
    var now: AllocationStanding
    /// Room for one to come back to.
    var kept: AllocationStanding
    /// What a period gains that the best path so far brings to a course or takes from it.
    var gain: [Cost]
    var isReached: [Bool]
    /// How it gets there.
    var source: [Source]
    /// What a period gains along the path found last.
    var bestValue = Cost.zero
    let tolerance = 1e-10

    init(
        _ block: TeachingBlock, sliceCost: (Int, TeachingBlock.Slice) -> Cost,
        offerCost: (TeachingBlock.Offer) -> Cost, hireCost: (TeachingBlock.HireOffer) -> Cost
    ) {
        firstOffer = block.pools.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.offers.count) }
        offerCourse = block.pools.flatMap { $0.offers.map(\.course) }
        offerPool = block.pools.enumerated().flatMap { p, pool in pool.offers.map { _ in p } }
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
        now = AllocationStanding(
            taught: Array(repeating: 0, count: offerCourse.count), hired: Array(repeating: 0, count: block.hires.count),
            unmet: Array(repeating: 0, count: courses), left: Array(repeating: 0, count: block.pools.count),
            choosers: [], level: Array(repeating: 0, count: courses), room: Array(repeating: 0, count: courses))
        kept = now
        gain = Array(repeating: .zero, count: courses)
        isReached = Array(repeating: false, count: courses)
        source = Array(repeating: .none, count: courses)
    }

    /// Finds the best allocation for the periods that each pool has; it stands in ``now``.
    mutating func allocate(_ capacities: ArraySlice<Double>) {
        reset(capacities)
        giveSingles()
        while let end = bestEnd() { fill(end) }
    }

    /// Augments along the best path to its end, and tells by how many periods.
    @discardableResult
    mutating func fill(_ end: End) -> Double {
        switch end {
        case .slice(let course):
            let amount = bottleneck(course, now.room[course])
            augment(course, amount)
            take(amount, from: course)
            return amount
        case .hire(let hire, let course):
            let amount = bottleneck(course, now.hired[hire])
            augment(course, amount)
            now.hired[hire] -= amount
            return amount
        case .offer(let offer, let course):
            let amount = bottleneck(course, now.taught[offer])
            augment(course, amount)
            now.taught[offer] -= amount
            now.left[offerPool[offer]] += amount
            return amount
        }
    }

    private mutating func reset(_ capacities: ArraySlice<Double>) {
        for o in now.taught.indices { now.taught[o] = 0 }
        for h in now.hired.indices { now.hired[h] = 0 }
        let first = capacities.startIndex
        for p in now.left.indices { now.left[p] = capacities[first + p] }
        now.choosers.removeAll(keepingCapacity: true)
        for p in now.left.indices where !isSingle[p] && now.left[p] > tolerance { now.choosers.append(p) }
        for c in now.unmet.indices {
            now.unmet[c] = demand[c]
            now.level[c] = firstSlice[c + 1] - 1
            now.room[c] = now.level[c] >= firstSlice[c] ? sliceWidth[now.level[c]] : 0
        }
    }

    private mutating func giveSingles() {
        for p in now.left.indices where isSingle[p] && now.left[p] > tolerance {
            let offer = firstOffer[p]
            let course = offerCourse[offer]
            while now.left[p] > tolerance, now.level[course] >= firstSlice[course],
                sliceCosts[now.level[course]] > .zero
            {
                let amount = min(now.left[p], now.room[course])
                now.left[p] -= amount
                now.taught[offer] += amount
                take(amount, from: course)
            }
        }
    }

    /// Moves a course's next period past `amount` of its dearest unmet slices.
    private mutating func take(_ amount: Double, from course: Int) {
        now.unmet[course] = max(0, now.unmet[course] - amount)
        now.room[course] -= amount
        if now.room[course] <= tolerance {
            now.level[course] -= 1
            if now.level[course] >= firstSlice[course] { now.room[course] = sliceWidth[now.level[course]] }
        }
    }

    /// The end of the best augmenting path, if one gains anything.
    ///
    /// - Parameter more: the pool that has been given more on top of a finished allocation. Then nothing new is
    ///   bought, and the path may end where something paid for becomes superfluous: what augmenting from nothing never has
    ///   to do.
    mutating func bestEnd(ofMore more: Int? = nil) -> End? {
        for c in isReached.indices { isReached[c] = false }
        var isOpen = false
        if let more {
            isOpen = open(more)
        } else {
            for p in now.choosers where open(p) { isOpen = true }
            for h in now.hired.indices where hireLimit[h] - now.hired[h] > tolerance {
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
        for c in isReached.indices where isReached[c] && now.level[c] >= firstSlice[c] {
            look(.slice(c), gain[c] + sliceCosts[now.level[c]])
        }
        guard more != nil else { return best }
        for h in now.hired.indices where isReached[hireCourse[h]] && now.hired[h] > tolerance {
            look(.hire(h, course: hireCourse[h]), gain[hireCourse[h]] + hireCosts[h])
        }
        for o in dearOffers where isReached[offerCourse[o]] && now.taught[o] > tolerance {
            look(.offer(o, course: offerCourse[o]), gain[offerCourse[o]] + offerCosts[o])
        }
        return best
    }

    /// Begins a path at a pool, if it has periods left.
    private mutating func open(_ pool: Int) -> Bool {
        guard now.left[pool] > tolerance else { return false }
        for offer in firstOffer[pool]..<firstOffer[pool + 1] {
            reach(offerCourse[offer], .zero - offerCosts[offer], .pool(pool, offer: offer))
        }
        return true
    }

    @discardableResult
    mutating func reach(_ course: Int, _ value: Cost, _ from: Source) -> Bool {
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
            for p in now.choosers {
                for from in firstOffer[p]..<firstOffer[p + 1] where now.taught[from] > tolerance {
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
            case .pool(let p, _): return min(amount, now.left[p])
            case .hire(let h): return min(amount, hireLimit[h] - now.hired[h])
            case .push(let from, _):
                amount = min(amount, now.taught[from])
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
                now.left[p] -= amount
                now.taught[offer] += amount
                return
            case .hire(let h):
                now.hired[h] += amount
                return
            case .push(let from, let to):
                now.taught[from] -= amount
                now.taught[to] += amount
                course = offerCourse[from]
            }
        }
    }

    /// The allocation found last, by pool and offer.
    var allocation: TeachingAllocation {
        TeachingAllocation(
            taught: isSingle.indices.map { Array(now.taught[firstOffer[$0]..<firstOffer[$0 + 1]]) }, hired: now.hired,
            unmet: now.unmet)
    }
}

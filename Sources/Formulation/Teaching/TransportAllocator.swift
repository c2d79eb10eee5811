/// Allocates the periods of a block's pools to its courses at least cost, by successive best augmentations.
///
/// The problem is a transport of periods from pools and hires to slices of demand with convex costs, so augmenting
/// along a best path until no path gains anything is exact. A path starts at a pool with periods left or at a hire,
/// may push other pools from one of their courses to another, and ends at the dearest unmet slice of a course.
///
/// An allocator is asked thousands of times a second, so it keeps its working space; it belongs to one thread.
final class TransportAllocator<Cost: AllocationCost> {
    private enum Source {
        case none
        case pool(Int, offer: Int)
        case hire(Int)
        case push(pool: Int, from: Int, to: Int)
    }

    private let block: TeachingBlock
    /// The offers of pool `p` are those from `firstOffer[p]` up to `firstOffer[p + 1]`.
    private let firstOffer: [Int]
    private let offerCourse: [Int]
    private let offerCosts: [Cost]
    /// Pools with one course that costs nothing there: they are given away first, since nothing can be better.
    private let isSingle: [Bool]
    private let manyCourses: [Int]
    private let firstSlice: [Int]
    /// What a period of each slice is worth; changed by whoever prices weighted unmet periods.
    var sliceCosts: [Cost]
    /// What a period of each hire costs.
    var hireCosts: [Cost]

    /// Periods taught, by offer.
    private(set) var taught: [Double]
    /// Periods bought, by hire.
    private(set) var hired: [Double]
    /// Periods unmet, by course.
    private(set) var unmet: [Double]
    private var left: [Double]
    private var level: [Int]
    private var room: [Double]
    private var gain: [Cost]
    private var isReached: [Bool]
    private var source: [Source]
    private let tolerance = 1e-10

    init(
        _ block: TeachingBlock, sliceCost: (Int, TeachingBlock.Slice) -> Cost,
        offerCost: (TeachingBlock.Offer) -> Cost, hireCost: (TeachingBlock.HireOffer) -> Cost
    ) {
        self.block = block
        firstOffer = block.pools.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.offers.count) }
        offerCourse = block.pools.flatMap { $0.offers.map(\.course) }
        offerCosts = block.pools.flatMap { $0.offers.map(offerCost) }
        isSingle = block.pools.map { $0.offers.count == 1 && !(offerCost($0.offers[0]) > .zero) }
        manyCourses = block.pools.indices.filter { block.pools[$0].offers.count > 1 }
        firstSlice = block.courses.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.slices.count) }
        sliceCosts = block.courses.enumerated().flatMap { c, course in course.slices.map { sliceCost(c, $0) } }
        hireCosts = block.hires.map(hireCost)
        let courses = block.courses.count
        taught = Array(repeating: 0, count: offerCourse.count)
        hired = Array(repeating: 0, count: block.hires.count)
        unmet = Array(repeating: 0, count: courses)
        left = Array(repeating: 0, count: block.pools.count)
        level = Array(repeating: 0, count: courses)
        room = Array(repeating: 0, count: courses)
        gain = Array(repeating: .zero, count: courses)
        isReached = Array(repeating: false, count: courses)
        source = Array(repeating: .none, count: courses)
    }

    /// Finds the best allocation for the periods that each pool has; it stands in ``taught``, ``hired`` and ``unmet``.
    func allocate(_ capacities: ArraySlice<Double>) {
        reset(capacities)
        giveSingles()
        while let target = bestTarget() {
            let amount = bottleneck(target)
            augment(target, amount)
            take(amount, from: target)
        }
    }

    private func reset(_ capacities: ArraySlice<Double>) {
        for o in taught.indices { taught[o] = 0 }
        for h in hired.indices { hired[h] = 0 }
        for p in left.indices { left[p] = capacities[capacities.startIndex + p] }
        for c in unmet.indices {
            unmet[c] = block.courses[c].demand
            level[c] = firstSlice[c + 1] - 1
            room[c] = level[c] >= firstSlice[c] ? block.courses[c].slices[level[c] - firstSlice[c]].width : 0
        }
    }

    private func giveSingles() {
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
    private func take(_ amount: Double, from course: Int) {
        unmet[course] = max(0, unmet[course] - amount)
        room[course] -= amount
        if room[course] <= tolerance {
            level[course] -= 1
            if level[course] >= firstSlice[course] {
                room[course] = block.courses[course].slices[level[course] - firstSlice[course]].width
            }
        }
    }

    /// The course at the end of the best augmenting path, if one gains anything.
    private func bestTarget() -> Int? {
        for c in isReached.indices { isReached[c] = false }
        for p in left.indices where left[p] > tolerance {
            for offer in firstOffer[p]..<firstOffer[p + 1] {
                reach(offerCourse[offer], .zero - offerCosts[offer], .pool(p, offer: offer))
            }
        }
        for (h, hire) in block.hires.enumerated() where hire.limit - hired[h] > tolerance {
            reach(hire.course, .zero - hireCosts[h], .hire(h))
        }
        relax()
        var best: Int?
        var bestValue = Cost.zero
        for c in isReached.indices where isReached[c] && level[c] >= firstSlice[c] {
            let value = gain[c] + sliceCosts[level[c]]
            if value.isWorthwhile, best == nil || bestValue < value {
                best = c
                bestValue = value
            }
        }
        return best
    }

    @discardableResult
    private func reach(_ course: Int, _ value: Cost, _ from: Source) -> Bool {
        if isReached[course], !(gain[course] < value && (value - gain[course]).isWorthwhile) { return false }
        isReached[course] = true
        gain[course] = value
        source[course] = from
        return true
    }

    /// Lengthens the best paths by pushing pools from one course to another until none gets better.
    private func relax() {
        for _ in 0..<max(1, isReached.count) {
            var changed = false
            for p in manyCourses {
                for from in firstOffer[p]..<firstOffer[p + 1] where taught[from] > tolerance {
                    guard isReached[offerCourse[from]] else { continue }
                    let base = gain[offerCourse[from]] + offerCosts[from]
                    for to in firstOffer[p]..<firstOffer[p + 1] where to != from {
                        if reach(offerCourse[to], base - offerCosts[to], .push(pool: p, from: from, to: to)) {
                            changed = true
                        }
                    }
                }
            }
            if !changed { return }
        }
    }

    private func bottleneck(_ target: Int) -> Double {
        var amount = room[target]
        var course = target
        while true {
            switch source[course] {
            case .none: return amount
            case .pool(let p, _): return min(amount, left[p])
            case .hire(let h): return min(amount, block.hires[h].limit - hired[h])
            case .push(_, let from, _):
                amount = min(amount, taught[from])
                course = offerCourse[from]
            }
        }
    }

    private func augment(_ target: Int, _ amount: Double) {
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
            case .push(_, let from, let to):
                taught[from] -= amount
                taught[to] += amount
                course = offerCourse[from]
            }
        }
    }

    /// The allocation found last, by pool and offer.
    var allocation: TeachingAllocation {
        TeachingAllocation(
            taught: block.pools.indices.map { Array(taught[firstOffer[$0]..<firstOffer[$0 + 1]]) }, hired: hired,
            unmet: unmet)
    }
}

/// Allocates the periods of a block's pools to its courses at least cost, by successive best augmentations.
///
/// The problem is a transport of periods from pools and hires to slices of demand with convex costs, so augmenting
/// along a best path until no path gains anything is exact. A path starts at a pool with periods left or at a hire,
/// may push other pools from one of their courses to another, and ends at the dearest unmet slice of a course.
struct TransportAllocator<Cost: AllocationCost> {
    /// What a period of a slice, an offer and a hire is worth or costs.
    struct Prices {
        var slice: (TeachingBlock.CourseDemand, Int, TeachingBlock.Slice) -> Cost
        var offer: (TeachingBlock.Offer) -> Cost
        var hire: (TeachingBlock.HireOffer) -> Cost
    }

    private enum Source {
        case none
        case pool(Int, offer: Int)
        case hire(Int)
        case push(pool: Int, from: Int, to: Int)
    }

    private let tolerance = 1e-10

    /// The best allocation for the periods that each pool has.
    func allocate(_ block: TeachingBlock, capacities: [Double], prices: Prices) -> TeachingAllocation {
        let courses = block.courses.count
        var left = capacities
        var taught = block.pools.map { [Double](repeating: 0, count: $0.offers.count) }
        var hired = [Double](repeating: 0, count: block.hires.count)
        var unmet = block.courses.map(\.demand)
        // The slice that the next period taught takes away: the dearest one first.
        var level = block.courses.map { $0.slices.count - 1 }
        var room = block.courses.map { $0.slices.last?.width ?? 0 }
        let offerCosts = block.pools.map { $0.offers.map(prices.offer) }
        let hireCosts = block.hires.map(prices.hire)

        while true {
            var gain = [Cost?](repeating: nil, count: courses)
            var source = [Source](repeating: .none, count: courses)
            for (p, pool) in block.pools.enumerated() where left[p] > tolerance {
                for (o, offer) in pool.offers.enumerated() {
                    let value = Cost.zero - offerCosts[p][o]
                    if gain[offer.course].map({ $0 < value }) ?? true {
                        gain[offer.course] = value
                        source[offer.course] = .pool(p, offer: o)
                    }
                }
            }
            for (h, hire) in block.hires.enumerated() where hire.limit - hired[h] > tolerance {
                let value = Cost.zero - hireCosts[h]
                if gain[hire.course].map({ $0 < value }) ?? true {
                    gain[hire.course] = value
                    source[hire.course] = .hire(h)
                }
            }
            relax(block, taught, offerCosts, &gain, &source)

            var best: (course: Int, value: Cost)?
            for c in 0..<courses where level[c] >= 0 {
                guard let reach = gain[c] else { continue }
                let demand = block.courses[c]
                let value = reach + prices.slice(demand, c, demand.slices[level[c]])
                if value.isWorthwhile, best.map({ $0.value < value }) ?? true { best = (c, value) }
            }
            guard let best else { break }

            var amount = room[best.course]
            var walk = best.course
            trace: while true {
                switch source[walk] {
                case .none: break trace
                case .pool(let p, _):
                    amount = min(amount, left[p])
                    break trace
                case .hire(let h):
                    amount = min(amount, block.hires[h].limit - hired[h])
                    break trace
                case .push(let p, let from, _):
                    amount = min(amount, taught[p][from])
                    walk = block.pools[p].offers[from].course
                }
            }
            walk = best.course
            apply: while true {
                switch source[walk] {
                case .none: break apply
                case .pool(let p, let o):
                    left[p] -= amount
                    taught[p][o] += amount
                    break apply
                case .hire(let h):
                    hired[h] += amount
                    break apply
                case .push(let p, let from, let to):
                    taught[p][from] -= amount
                    taught[p][to] += amount
                    walk = block.pools[p].offers[from].course
                }
            }
            unmet[best.course] -= amount
            room[best.course] -= amount
            if room[best.course] <= tolerance {
                level[best.course] -= 1
                if level[best.course] >= 0 { room[best.course] = block.courses[best.course].slices[level[best.course]].width }
            }
        }
        return TeachingAllocation(taught: taught, hired: hired, unmet: unmet.map { max(0, $0) })
    }

    /// Lengthens the best paths by pushing pools from one course to another until none gets better.
    private func relax(
        _ block: TeachingBlock, _ taught: [[Double]], _ costs: [[Cost]], _ gain: inout [Cost?],
        _ source: inout [Source]
    ) {
        for _ in 0..<max(1, block.courses.count) {
            var changed = false
            for (p, pool) in block.pools.enumerated() where pool.offers.count > 1 {
                for from in pool.offers.indices where taught[p][from] > tolerance {
                    guard let base = gain[pool.offers[from].course] else { continue }
                    for to in pool.offers.indices where to != from {
                        let value = base + costs[p][from] - costs[p][to]
                        let course = pool.offers[to].course
                        if gain[course].map({ ($0 < value) && (value - $0).isWorthwhile }) ?? true {
                            gain[course] = value
                            source[course] = .push(pool: p, from: from, to: to)
                            changed = true
                        }
                    }
                }
            }
            if !changed { return }
        }
    }
}

/// Goes on from an allocation that stands, where few periods more or less would else be allocated from nothing.
///
/// Both ways along best paths: those never leave a better one behind, so what stands afterwards is the best again.
extension TransportAllocator where Cost == Double {
    /// Gives one pool `periods` more, or less where they are negative.
    mutating func change(_ pool: Int, by periods: Double) {
        if periods > 0 { _ = grow(pool, by: periods) { _ in 0 } } else { shrink(pool, by: -periods) }
    }

    /// What `periods` more in one pool would gain on top of the allocation found last, which stays as it is, and how
    /// many weighted periods they would cover.
    mutating func gain(of periods: Double, in pool: Int, weights: [Double]) -> (gain: Double, covered: Double) {
        kept.overwrite(with: now)
        defer { now.overwrite(with: kept) }
        return grow(pool, by: periods) { weights[$0] }
    }

    /// Only paths from the pool can gain anything.
    private mutating func grow(
        _ pool: Int, by periods: Double, weight: (Int) -> Double
    ) -> (gain: Double, covered: Double) {
        if !isSingle[pool], !now.choosers.contains(pool) {
            now.choosers.insert(pool, at: now.choosers.firstIndex { $0 > pool } ?? now.choosers.endIndex)
        }
        now.left[pool] += periods
        var total = (gain: 0.0, covered: 0.0)
        while let end = bestEnd(ofMore: pool) {
            let value = bestValue
            let amount = fill(end)
            total.gain += value * amount
            if case .slice(let course) = end { total.covered += weight(course) * amount }
        }
        return total
    }

    /// What the pool does not teach goes first. Of the rest it gives up courses, each along the path that costs least: other
    /// pools may be pushed to what it gave up, and what these leave is unmet, or bought, or taught with periods left.
    private mutating func shrink(_ pool: Int, by periods: Double) {
        let untaught = min(periods, now.left[pool])
        now.left[pool] -= untaught
        var due = periods - untaught
        while due > tolerance, let stopgap = bestStopgap(forLess: pool) {
            let amount = bottleneckOfGivingUp(stopgap.course, min(due, stopgap.periods))
            giveUp(stopgap.course, amount)
            fill(stopgap, amount)
            due -= amount
        }
    }

    /// What becomes of periods that a course loses.
    private struct Stopgap {
        enum Kind {
            case unmet(slice: Int)
            case hire(Int)
            case pool(Int, offer: Int)
        }

        let course: Int
        let kind: Kind
        /// How many there are at most.
        let periods: Double
    }

    /// The end of the path along which a pool loses least by giving up a period; `nil` where it teaches nothing.
    private mutating func bestStopgap(forLess pool: Int) -> Stopgap? {
        for c in isReached.indices { isReached[c] = false }
        for offer in firstOffer[pool]..<firstOffer[pool + 1] where now.taught[offer] > tolerance {
            reach(offerCourse[offer], offerCosts[offer], .pool(pool, offer: offer))
        }
        relaxGivingUp()
        var best: Stopgap?
        bestValue = -.infinity
        func look(_ value: Double, _ stopgap: Stopgap) {
            guard (value - bestValue).isWorthwhile else { return }
            (best, bestValue) = (stopgap, value)
        }
        for (p, periods) in now.left.enumerated() where periods > tolerance && p != pool {
            for offer in firstOffer[p]..<firstOffer[p + 1] where isReached[offerCourse[offer]] {
                let course = offerCourse[offer]
                look(
                    gain[course] - offerCosts[offer],
                    Stopgap(course: course, kind: .pool(p, offer: offer), periods: periods))
            }
        }
        for (h, course) in hireCourse.enumerated() where isReached[course] {
            let periods = hireLimit[h] - now.hired[h]
            if periods > tolerance {
                look(gain[course] - hireCosts[h], Stopgap(course: course, kind: .hire(h), periods: periods))
            }
        }
        for course in isReached.indices where isReached[course] {
            guard let (slice, periods) = cheapestMet(course) else { continue }
            look(
                gain[course] - sliceCosts[slice],
                Stopgap(course: course, kind: .unmet(slice: slice), periods: periods))
        }
        return best
    }

    /// The cheapest slice of a course of which anything is met, and how much.
    private func cheapestMet(_ course: Int) -> (slice: Int, periods: Double)? {
        var slice = now.level[course]
        var met = slice >= firstSlice[course] ? sliceWidth[slice] - now.room[course] : 0
        while met <= tolerance {
            slice += 1
            guard slice < firstSlice[course + 1] else { return nil }
            met = sliceWidth[slice]
        }
        return (slice, met)
    }

    /// Lengthens the best paths by pushing pools to courses that lose periods, until none gets better.
    private mutating func relaxGivingUp() {
        for _ in 0..<max(1, isReached.count) {
            var changed = false
            for p in now.choosers {
                for to in firstOffer[p]..<firstOffer[p + 1] where isReached[offerCourse[to]] {
                    let base = gain[offerCourse[to]] - offerCosts[to]
                    for from in firstOffer[p]..<firstOffer[p + 1] where from != to && now.taught[from] > tolerance {
                        if reach(offerCourse[from], base + offerCosts[from], .push(from: from, to: to)) {
                            changed = true
                        }
                    }
                }
            }
            if !changed { return }
        }
    }

    /// How many periods fit through the best path by which a course loses some, of which `most` can be filled there.
    private func bottleneckOfGivingUp(_ target: Int, _ most: Double) -> Double {
        var (amount, course) = (most, target)
        while case .push(let from, let to) = source[course] {
            amount = min(amount, now.taught[from])
            course = offerCourse[to]
        }
        if case .pool(_, let offer) = source[course] { amount = min(amount, now.taught[offer]) }
        return amount
    }

    private mutating func giveUp(_ target: Int, _ amount: Double) {
        var course = target
        while case .push(let from, let to) = source[course] {
            now.taught[from] -= amount
            now.taught[to] += amount
            course = offerCourse[to]
        }
        if case .pool(_, let offer) = source[course] { now.taught[offer] -= amount }
    }

    private mutating func fill(_ stopgap: Stopgap, _ amount: Double) {
        switch stopgap.kind {
        case .unmet(let slice):
            let course = stopgap.course
            now.unmet[course] += amount
            now.room[course] = slice == now.level[course] ? now.room[course] + amount : amount
            now.level[course] = slice
        case .hire(let hire): now.hired[hire] += amount
        case .pool(let pool, let offer):
            now.left[pool] -= amount
            now.taught[offer] += amount
        }
    }
}

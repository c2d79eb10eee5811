/// What more periods would be worth on top of an allocation.
extension TransportAllocator {
    /// What one more period in each pool would be worth, after an allocation; never negative.
    ///
    /// It may close the next slice, end a hire, spare another pool its price, or push it on to where it is worth more.
    mutating func poolWorths() -> [Cost] {
        for c in gain.indices {
            gain[c] = now.level[c] >= firstSlice[c] ? sliceCosts[now.level[c]] : .zero
            if gain[c] < .zero { gain[c] = .zero }
        }
        for h in now.hired.indices where now.hired[h] > tolerance && gain[hireCourse[h]] < hireCosts[h] {
            gain[hireCourse[h]] = hireCosts[h]
        }
        // Giving up a period costs a pool nothing but its price.
        for o in dearOffers where now.taught[o] > tolerance && gain[offerCourse[o]] < offerCosts[o] {
            gain[offerCourse[o]] = offerCosts[o]
        }
        for _ in 0..<max(1, gain.count) {
            var changed = false
            for p in now.choosers {
                for from in firstOffer[p]..<firstOffer[p + 1] where now.taught[from] > tolerance {
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
        return now.left.indices.map { p in
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
}

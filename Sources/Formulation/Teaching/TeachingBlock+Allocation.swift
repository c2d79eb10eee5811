import Rotation

extension TeachingBlock {
    /// The cheapest allocation in points, for the periods that each pool has.
    ///
    /// The limit on harm couples the courses: at a price λ on weighted unmet periods between 0 and the penalty the
    /// courses fall apart, and the cheapest allocation is a mixture of the two that lie on either side of the limit.
    ///
    /// - Parameter yuanPrice: points for a yuan, where a budget makes bought lessons scarce.
    public func allocation(capacities: [Double], yuanPrice: Double = 0) -> TeachingAllocation {
        let free = allocation(capacities, harmPrice: 0, yuanPrice)
        guard let limit = harmLimit, limit.penalty > 0, free.harm(self) > 1e-9 else { return free }
        let dear = allocation(capacities, harmPrice: limit.penalty, yuanPrice)
        guard dear.harm(self) <= 1e-9 else { return dear }
        return mixed(free, dear, limit, capacities, yuanPrice)
    }

    /// The allocation at the limit itself, between one that harms and one that does not.
    private func mixed(
        _ above: TeachingAllocation, _ below: TeachingAllocation, _ limit: HarmLimit, _ capacities: [Double],
        _ yuanPrice: Double
    ) -> TeachingAllocation {
        var above = above
        var below = below
        while true {
            let over = above.weightedUnmet(self) - limit.statusQuo
            let under = limit.statusQuo - below.weightedUnmet(self)
            let price = (points(below, yuanPrice) - points(above, yuanPrice)) / (over + under)
            let between = allocation(capacities, harmPrice: price, yuanPrice)
            let gain =
                points(above, yuanPrice) + price * above.weightedUnmet(self)
                - points(between, yuanPrice) - price * between.weightedUnmet(self)
            guard gain > 1e-9 else { return above.blended(with: below, share: over / (over + under)) }
            if between.harm(self) > 0 { above = between } else { below = between }
        }
    }

    private func points(_ allocation: TeachingAllocation, _ yuanPrice: Double) -> Double {
        allocation.gapPoints(self) + allocation.secondSubjectPoints(self) + allocation.hirePoints(self)
            + yuanPrice * zip(hires, allocation.hired).reduce(0) { $0 + $1.0.yuan * $1.1 }
    }

    private func allocation(_ capacities: [Double], harmPrice: Double, _ yuanPrice: Double) -> TeachingAllocation {
        TransportAllocator<Double>().allocate(
            self, capacities: capacities,
            prices: .init(
                slice: { demand, _, slice in slice.points + harmPrice * demand.weight },
                offer: { $0.points },
                hire: { $0.points + yuanPrice * $0.yuan }))
    }

    /// The allocation of the status quo: least weighted unmet periods, then least gap points, then least points of
    /// second subjects, then the courses in their order.
    public func statusQuoAllocation(capacities: [Double]) -> TeachingAllocation {
        TransportAllocator<StatusQuoCost>().allocate(
            inStatusQuo, capacities: capacities,
            prices: .init(
                slice: { demand, position, slice in
                    StatusQuoCost(
                        weighted: demand.weight, gapPoints: slice.points, secondSubject: 0,
                        order: Double(courses.count - position))
                },
                offer: { StatusQuoCost(weighted: 0, gapPoints: 0, secondSubject: $0.points, order: 0) },
                hire: { _ in .zero }))
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

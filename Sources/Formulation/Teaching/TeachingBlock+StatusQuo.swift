extension TeachingBlock {
    /// The allocation of the status quo: least weighted unmet periods, then least gap points, then least points of
    /// second subjects, then the courses in their order.
    ///
    /// - Parameter capacities: periods a week by pool.
    public func statusQuoAllocation(_ capacities: ArraySlice<Double>) -> TeachingAllocation {
        var allocator = TransportAllocator<StatusQuoCost>(
            inStatusQuo,
            sliceCost: { position, slice in
                StatusQuoCost(
                    weighted: courses[position].weight, gapPoints: slice.points, secondSubject: 0,
                    order: Double(courses.count - position))
            },
            offerCost: { StatusQuoCost(weighted: 0, gapPoints: 0, secondSubject: $0.points, order: 0) },
            hireCost: { _ in .zero })
        allocator.allocate(capacities)
        return allocator.allocation
    }
}

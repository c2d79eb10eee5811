import Formulation

/// A block with its cheapest teaching at hand, for the capacities asked about last and a few before.
///
/// A search takes teachers out, tries, and mostly puts them back as they were: what was worked out for the old
/// capacities is still there then.
struct PricedBlock {
    /// What is known at one set of capacities.
    private struct Memory {
        var evaluator: BlockEvaluator
        var capacities: [Double] = []
        var points = 0.0
        var worths: [Double] = []
        var margins: [[Margin]] = []
        var lastUse = 0
    }

    private struct Margin {
        let periods: Double
        let points: Double
    }

    private var memories: [Memory]
    private var current = 0
    private var clock = 0

    init(_ block: TeachingBlock, memories count: Int = 4) {
        memories = Array(repeating: Memory(evaluator: BlockEvaluator(block)), count: count)
    }

    /// Takes new capacities, and tells the points of the cheapest teaching at them.
    mutating func settle(_ capacities: ArraySlice<Double>) -> Double {
        clock += 1
        current =
            memories.firstIndex { $0.lastUse > 0 && $0.capacities.elementsEqual(capacities) } ?? forget(capacities)
        memories[current].lastUse = clock
        return memories[current].points
    }

    /// Works out new capacities in place of those not asked about for longest.
    private mutating func forget(_ capacities: ArraySlice<Double>) -> Int {
        var oldest = 0
        for m in memories.indices where memories[m].lastUse < memories[oldest].lastUse { oldest = m }
        memories[oldest].capacities.replaceSubrange(memories[oldest].capacities.indices, with: capacities)
        memories[oldest].points = memories[oldest].evaluator.points(capacities)
        memories[oldest].worths = memories[oldest].evaluator.poolWorths
        if memories[oldest].margins.isEmpty {
            memories[oldest].margins = Array(repeating: [], count: capacities.count)
        } else {
            for p in memories[oldest].margins.indices {
                memories[oldest].margins[p].removeAll(keepingCapacity: true)
            }
        }
        return oldest
    }

    /// What one more period in a pool would be worth at most.
    func worth(_ pool: Int) -> Double { memories[current].worths[pool] }

    /// How the points change if one pool has so many periods more.
    mutating func change(_ pool: Int, by periods: Double) -> Double {
        if periods == 0 || (periods > 0 && memories[current].worths[pool] <= 0) { return 0 }
        for margin in memories[current].margins[pool] where margin.periods == periods { return margin.points }
        let saving = periods > 0 ? memories[current].evaluator.saving(of: periods, in: pool) : nil
        let points = saving.map { -$0 } ?? repriced(pool, by: periods)
        memories[current].margins[pool].append(Margin(periods: periods, points: points))
        return points
    }

    /// Prices the whole block again with one capacity changed.
    private func repriced(_ pool: Int, by periods: Double) -> Double {
        var evaluator = memories[current].evaluator
        var capacities = memories[current].capacities
        capacities[pool] += periods
        return evaluator.points(capacities[...]) - memories[current].points
    }
}

import Formulation

/// Blocks that differ in nothing but their semester, with their cheapest teaching at hand for the capacities asked
/// about lately.
///
/// A search takes teachers out, tries, and mostly puts them back as they were, and both semesters of a school year
/// are mostly staffed alike: what was worked out for the same capacities is still there then.
struct PricedBlock {
    /// What is known at one set of capacities.
    private struct Memory {
        var evaluator: BlockEvaluator
        var capacities: [Double] = []
        var points = 0.0
        var worths: [Double] = []
        var margins: [[Margin]] = []
        var lastUse = 0
        /// How many blocks stand at these capacities now.
        var holders = 0
    }

    private struct Margin {
        let periods: Double
        let points: Double
    }

    private var memories: [Memory]
    /// A number made of each memory's capacities, so that few need a closer look.
    private var marks: [UInt64]
    private var clock = 0

    /// - Parameter twins: how many blocks there are of the kind.
    init(_ block: TeachingBlock, twins: Int) {
        // With 32 a search took 15 % longer than with 100, with 300 it took no less.
        let count = 64 + twins
        memories = Array(repeating: Memory(evaluator: BlockEvaluator(block)), count: count)
        marks = Array(repeating: 0, count: count)
    }

    /// Takes new capacities for the block that stood at the memory `before`.
    ///
    /// - Returns: the memory at which the block stands now.
    mutating func settle(_ capacities: ArraySlice<Double>, before: Int?) -> Int {
        clock += 1
        if let before { memories[before].holders -= 1 }
        let mark = Self.mark(capacities)
        let known = marks.indices.first {
            marks[$0] == mark && memories[$0].lastUse > 0 && memories[$0].capacities.elementsEqual(capacities)
        }
        let memory = known ?? forget(capacities, mark)
        memories[memory].lastUse = clock
        memories[memory].holders += 1
        return memory
    }

    private static func mark(_ capacities: ArraySlice<Double>) -> UInt64 {
        capacities.reduce(0) { ($0 &+ $1.bitPattern) &* 0x9E37_79B9_7F4A_7C15 }
    }

    /// Works out new capacities in place of those that no block stands at and that were not asked about for longest.
    private mutating func forget(_ capacities: ArraySlice<Double>, _ mark: UInt64) -> Int {
        var oldest: Int?
        for m in memories.indices where memories[m].holders == 0 {
            if oldest.map({ memories[m].lastUse < memories[$0].lastUse }) ?? true { oldest = m }
        }
        // There are more memories than blocks to stand at them.
        let m = oldest ?? 0
        memories[m].capacities.replaceSubrange(memories[m].capacities.indices, with: capacities)
        memories[m].points = memories[m].evaluator.points(capacities)
        memories[m].worths = memories[m].evaluator.poolWorths
        if memories[m].margins.isEmpty {
            memories[m].margins = Array(repeating: [], count: capacities.count)
        } else {
            for p in memories[m].margins.indices { memories[m].margins[p].removeAll(keepingCapacity: true) }
        }
        marks[m] = mark
        return m
    }

    /// The points of the cheapest teaching at a memory's capacities.
    func points(at memory: Int) -> Double { memories[memory].points }

    /// What one more period in a pool would be worth at most.
    func worth(_ pool: Int, at memory: Int) -> Double { memories[memory].worths[pool] }

    /// How live lessons stand at a memory.
    func standing(_ place: LiveLessons.Place, at memory: Int) -> LiveLessons.Standing {
        let evaluator = memories[memory].evaluator
        let (taught, followed) = evaluator.standing(ofCourse: place.course, offer: place.offer)
        return LiveLessons.Standing(taught: taught, followed: followed) { periods in
            place.offer.map { evaluator.cost(ofLosing: periods, from: $0) } ?? 0
        }
    }

    /// How the points change if one pool has so many periods more.
    mutating func change(_ pool: Int, by periods: Double, at memory: Int) -> Double {
        if periods == 0 || (periods > 0 && memories[memory].worths[pool] <= 0) { return 0 }
        for margin in memories[memory].margins[pool] where margin.periods == periods { return margin.points }
        let saving = periods > 0 ? memories[memory].evaluator.saving(of: periods, in: pool) : nil
        let points = saving.map { -$0 } ?? repriced(pool, by: periods, at: memory)
        memories[memory].margins[pool].append(Margin(periods: periods, points: points))
        return points
    }

    /// Prices the whole block again with one capacity changed.
    private func repriced(_ pool: Int, by periods: Double, at memory: Int) -> Double {
        var evaluator = memories[memory].evaluator
        var capacities = memories[memory].capacities
        capacities[pool] += periods
        return evaluator.points(capacities[...]) - memories[memory].points
    }
}

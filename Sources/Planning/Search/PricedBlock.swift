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
        var worths: [Double] = []
        /// What is known of changes, by pool.
        var margins: [[Margin]]
        /// The pools of which anything is.
        var asked: [Int] = []
    }

    private struct Margin {
        let periods: Double
        let points: Double
    }

    private var memories: [Memory]
    /// The points of the cheapest teaching, by memory.
    private var points: [Double]
    /// A number made of each memory's capacities, so that few need a closer look.
    private var marks: [UInt64]
    /// When each memory was asked about last; 0 for never.
    private var lastUses: [Int]
    /// How many blocks stand at each memory's capacities now.
    private var holders: [Int]
    private var clock = 0
    /// Whether it matters which of several cheapest ways of teaching is told.
    private let isTold: Bool

    /// - Parameters:
    ///   - twins: how many blocks there are of the kind.
    ///   - isTold: whether anybody asks for the ``standing(_:at:)`` of courses, which must not depend on what was asked
    ///     about before.
    init(_ block: TeachingBlock, twins: Int, isTold: Bool) {
        self.isTold = isTold
        // With 32 a search took 15 % longer than with 100, with 300 it took no less.
        let count = 64 + twins
        memories = Array(
            repeating: Memory(evaluator: BlockEvaluator(block), margins: block.pools.map { _ in [] }), count: count)
        points = Array(repeating: 0, count: count)
        marks = Array(repeating: 0, count: count)
        lastUses = Array(repeating: 0, count: count)
        holders = Array(repeating: 0, count: count)
    }

    /// Takes new capacities for the block that stood at the memory `before`.
    ///
    /// - Returns: the memory at which the block stands now.
    mutating func settle(_ capacities: ArraySlice<Double>, before: Int?) -> Int {
        clock += 1
        if let before { holders[before] -= 1 }
        let mark = Self.mark(capacities)
        let memory = known(capacities, mark) ?? forget(capacities, mark, near: before)
        lastUses[memory] = clock
        holders[memory] += 1
        return memory
    }

    private func known(_ capacities: ArraySlice<Double>, _ mark: UInt64) -> Int? {
        for m in marks.indices where marks[m] == mark && lastUses[m] > 0 {
            if memories[m].evaluator.capacities.elementsEqual(capacities) { return m }
        }
        return nil
    }

    private static func mark(_ capacities: ArraySlice<Double>) -> UInt64 {
        capacities.reduce(0) { ($0 &+ $1.bitPattern) &* 0x9E37_79B9_7F4A_7C15 }
    }

    /// Works out new capacities, which few periods tell from those of the memory `before`, in place of those that no block
    /// stands at and that were not asked about for longest.
    private mutating func forget(_ capacities: ArraySlice<Double>, _ mark: UInt64, near before: Int?) -> Int {
        var oldest: Int?
        for m in holders.indices where holders[m] == 0 {
            if oldest.map({ lastUses[m] < lastUses[$0] }) ?? true { oldest = m }
        }
        // There are more memories than blocks to stand at them.
        let m = oldest ?? 0
        if let before, before != m, !isTold {
            points[m] = memories[m].evaluator.points(capacities, near: memories[before].evaluator)
        } else {
            points[m] = memories[m].evaluator.points(capacities)
        }
        memories[m].worths = memories[m].evaluator.poolWorths
        for p in memories[m].asked { memories[m].margins[p].removeAll(keepingCapacity: true) }
        memories[m].asked.removeAll(keepingCapacity: true)
        marks[m] = mark
        return m
    }

    /// The points of the cheapest teaching at a memory's capacities.
    func points(at memory: Int) -> Double { points[memory] }

    /// What one more period in a pool would be worth at most.
    func worth(_ pool: Int, at memory: Int) -> Double { memories[memory].worths[pool] }

    /// How live lessons stand at a memory.
    func standing(_ place: LiveLessons.Place, at memory: Int) -> LiveLessons.Standing {
        let (taught, followed) = memories[memory].evaluator.standing(ofCourse: place.course, offer: place.offer)
        return LiveLessons.Standing(taught: taught, followed: followed)
    }

    /// What it costs at most at a memory if so many of the periods followed live cannot be had.
    func cost(ofLosing periods: Double, at place: LiveLessons.Place, _ memory: Int) -> Double {
        place.offer.map { memories[memory].evaluator.cost(ofLosing: periods, from: $0) } ?? 0
    }

    /// How the points change if one pool has so many periods more.
    mutating func change(_ pool: Int, by periods: Double, at memory: Int) -> Double {
        if periods == 0 || (periods > 0 && memories[memory].worths[pool] <= 0) { return 0 }
        for margin in memories[memory].margins[pool] where margin.periods == periods { return margin.points }
        let saving = periods > 0 ? memories[memory].evaluator.saving(of: periods, in: pool) : nil
        let points = saving.map { -$0 } ?? repriced(pool, by: periods, at: memory)
        if memories[memory].margins[pool].isEmpty { memories[memory].asked.append(pool) }
        memories[memory].margins[pool].append(Margin(periods: periods, points: points))
        return points
    }

    /// Prices the whole block again with one capacity changed.
    private func repriced(_ pool: Int, by periods: Double, at memory: Int) -> Double {
        var evaluator = memories[memory].evaluator
        var capacities = evaluator.capacities
        capacities[pool] += periods
        return evaluator.points(capacities[...]) - points[memory]
    }
}

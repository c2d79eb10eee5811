import Formulation
import Itineraries

/// A plan of one part under change: teachers are taken out and put back, and the score follows.
///
/// Score = points of paths + cheapest teaching of each block + points of each row. Only blocks and rows that a change
/// touches are priced again. Live lessons count here as if they could be bought up to their share; the plan itself
/// prices them exactly in the end.
final class SearchState {
    let formulation: Formulation
    private(set) var tally: Tally
    private var kinds: [PricedBlock]
    /// The position in `kinds`, by block.
    private let kind: [Int]
    /// Where each block stands among the memories of its kind; `nil` before it was ever priced.
    private var memory: [Int?]
    private var blockPoints: [Double]
    private var isBlockStale: [Bool]
    private var staleBlocks: [Int] = []
    private var rowPoints: [Double]
    private var isRowStale: [Bool]
    private var staleRows: [Int] = []
    private var settledTotal = 0.0
    private var pathPoints = 0.0

    /// A state in which nobody has a path yet.
    init(_ formulation: Formulation) {
        self.formulation = formulation
        tally = Tally(formulation)
        let blocks = RelaxedLessons(formulation).blocks
        var position: [TeachingBlock: Int] = [:]
        var twins: [(block: TeachingBlock, count: Int)] = []
        kind = blocks.map { block in
            let kind = position[block.timeless] ?? twins.count
            if kind == twins.count {
                position[block.timeless] = kind
                twins.append((block, 0))
            }
            twins[kind].count += 1
            return kind
        }
        kinds = twins.map { PricedBlock($0.block, twins: $0.count) }
        memory = Array(repeating: nil, count: blocks.count)
        blockPoints = Array(repeating: 0, count: blocks.count)
        isBlockStale = Array(repeating: true, count: blocks.count)
        staleBlocks = Array(blocks.indices)
        rowPoints = Array(repeating: 0, count: formulation.rows.count)
        isRowStale = Array(repeating: true, count: formulation.rows.count)
        staleRows = Array(formulation.rows.indices)
    }

    /// Puts a path in, or takes it out where `sign` is −1.
    func add(_ path: Path, of type: TeacherType, sign: Double) {
        tally.add(path, of: type, sign: sign)
        pathPoints += sign * type.points(path)
        for step in path.steps {
            let effect = type.effects[step.arc]
            for gift in effect.gifts { touch(block: gift.pool.block) }
            for entry in effect.entries { touch(row: entry.row) }
            for choice in step.choice {
                for pool in effect.hosts[choice.host].pools { touch(block: pool.block) }
                for entry in effect.hosts[choice.host].entriesPerDay { touch(row: entry.row) }
            }
        }
    }

    private func touch(block: Int) {
        if isBlockStale[block] { return }
        isBlockStale[block] = true
        staleBlocks.append(block)
    }

    private func touch(row: Int) {
        if isRowStale[row] { return }
        isRowStale[row] = true
        staleRows.append(row)
    }

    /// The score of what is in; infinite where a hard row is broken.
    var score: Double {
        settle()
        return pathPoints + settledTotal
    }

    private func settle() {
        for block in staleBlocks { refresh(block) }
        staleBlocks.removeAll(keepingCapacity: true)
        for row in staleRows {
            isRowStale[row] = false
            let points = formulation.rows[row].points(tally.activity(row))
            settledTotal += points - rowPoints[row]
            rowPoints[row] = points
        }
        staleRows.removeAll(keepingCapacity: true)
        // Infinity does not come back out of a sum.
        if !settledTotal.isFinite { settledTotal = blockPoints.reduce(0, +) + rowPoints.reduce(0, +) }
    }

    private func refresh(_ block: Int) {
        isBlockStale[block] = false
        let now = kinds[kind[block]].settle(tally.capacities(ofBlock: block), before: memory[block])
        memory[block] = now
        let points = kinds[kind[block]].points(at: now)
        settledTotal += points - blockPoints[block]
        blockPoints[block] = points
    }

    /// How the score changes if one pool has so many periods more.
    func change(_ pool: PoolPosition, by periods: Double) -> Double {
        if isBlockStale[pool.block] { settle() }
        return memory[pool.block].map { kinds[kind[pool.block]].change(pool.pool, by: periods, at: $0) } ?? 0
    }

    /// What one more period in a pool would be worth at most.
    func worth(_ pool: PoolPosition) -> Double {
        if isBlockStale[pool.block] { settle() }
        return memory[pool.block].map { kinds[kind[pool.block]].worth(pool.pool, at: $0) } ?? 0
    }

    /// How the score changes if one row gets so much more activity.
    func change(_ entry: RowEntry, times factor: Double = 1) -> Double {
        if isRowStale[entry.row] { settle() }
        let row = formulation.rows[entry.row]
        let after = row.points(tally.activity(entry.row) + factor * entry.coefficient)
        return after == .infinity ? .infinity : after - rowPoints[entry.row]
    }
}

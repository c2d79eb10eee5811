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
    private var evaluators: [BlockEvaluator]
    private let blockOfPool: [Int]

    private var blockPoints: [Double]
    private var isBlockStale: [Bool]
    private var staleBlocks: [Int] = []
    private var rowPoints: [Double]
    private var isRowStale: [Bool]
    private var staleRows: [Int] = []
    private var settledTotal = 0.0
    private var pathPoints = 0.0

    /// What more periods in a pool would change, as long as the pool's block stays as it is.
    private var margins: [[Margin]]
    /// What one more period in a pool would be worth at most.
    private var worths: [Double]
    private var scratch: [Double] = []

    private struct Margin {
        let periods: Double
        let points: Double
    }

    /// A state in which nobody has a path yet.
    init(_ formulation: Formulation) {
        self.formulation = formulation
        tally = Tally(formulation)
        let blocks = RelaxedLessons(formulation).blocks
        evaluators = blocks.map { BlockEvaluator($0) }
        blockOfPool = blocks.enumerated().flatMap { b, block in block.pools.map { _ in b } }
        blockPoints = Array(repeating: 0, count: blocks.count)
        isBlockStale = Array(repeating: true, count: blocks.count)
        staleBlocks = Array(blocks.indices)
        rowPoints = Array(repeating: 0, count: formulation.rows.count)
        isRowStale = Array(repeating: true, count: formulation.rows.count)
        staleRows = Array(formulation.rows.indices)
        margins = Array(repeating: [], count: blockOfPool.count)
        worths = Array(repeating: 0, count: blockOfPool.count)
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
        let points = evaluators[block].points(tally.capacities(ofBlock: block))
        settledTotal += points - blockPoints[block]
        blockPoints[block] = points
        scratch.removeAll(keepingCapacity: true)
        evaluators[block].appendPoolWorths(to: &scratch)
        let first = tally.firstPool[block]
        for p in scratch.indices {
            worths[first + p] = scratch[p]
            margins[first + p].removeAll(keepingCapacity: true)
        }
    }

    /// How the score changes if one pool has so many periods more.
    func change(_ pool: PoolPosition, by periods: Double) -> Double {
        if periods == 0 { return 0 }
        if isBlockStale[pool.block] { settle() }
        let index = tally.index(pool)
        if periods > 0, worths[index] <= 0 { return 0 }
        for margin in margins[index] where margin.periods == periods { return margin.points }
        // The capacity is put back at once; asking on a copy would cost more than the answer.
        let before = tally.capacities[index]
        tally.capacities[index] = before + periods
        let points = evaluators[pool.block].points(tally.capacities(ofBlock: pool.block)) - blockPoints[pool.block]
        tally.capacities[index] = before
        margins[index].append(Margin(periods: periods, points: points))
        return points
    }

    /// What one more period in a pool would be worth at most.
    func worth(_ pool: PoolPosition) -> Double {
        if isBlockStale[pool.block] { settle() }
        return worths[tally.index(pool)]
    }

    /// How the score changes if one row gets so much more activity.
    func change(_ entry: RowEntry, times factor: Double = 1) -> Double {
        if isRowStale[entry.row] { settle() }
        let row = formulation.rows[entry.row]
        let after = row.points(tally.activity(entry.row) + factor * entry.coefficient)
        return after == .infinity ? .infinity : after - rowPoints[entry.row]
    }

    /// Points of one block as it stands.
    func points(ofBlock block: Int) -> Double {
        settle()
        return blockPoints[block]
    }
}

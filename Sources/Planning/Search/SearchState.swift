import Formulation
import Itineraries

/// A plan of one part under change: teachers are taken out and put back, and the score follows.
///
/// Score = points of paths + cheapest teaching of each block + points of each row. Only blocks and rows that a change
/// touches are priced again. Live lessons count here as ``LiveLessons`` has them; the plan itself prices them exactly in
/// the end.
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
    private let live: [LiveLessons]
    /// Positions in `live`, by block.
    private let liveOfBlock: [[Int]]
    private var shortages: [LiveLessons.Shortage]
    private var isLiveStale: [Bool]
    private var settledTotal = 0.0
    private var pathPoints = 0.0

    /// A state in which nobody has a path yet.
    ///
    /// - Parameter seesSenders: whether live lessons need somebody to send them; where they do not, no score is more than
    ///   that of the plan.
    init(_ formulation: Formulation, seesSenders: Bool = true) {
        self.formulation = formulation
        tally = Tally(formulation)
        let blocks = RelaxedLessons(formulation).blocks
        let live = seesSenders ? LiveLessons.all(formulation, blocks) : []
        self.live = live
        liveOfBlock = live.indices.reduce(into: blocks.map { _ in [] }) { byBlock, l in
            for place in live[l].places { byBlock[place.block].append(l) }
        }
        shortages = live.map { _ in LiveLessons.Shortage() }
        isLiveStale = live.map { _ in true }
        var position: [TeachingBlock: Int] = [:]
        var twins: [(block: TeachingBlock, count: Int, isTold: Bool)] = []
        kind = zip(blocks, liveOfBlock).map { block, live in
            let kind = position[block.timeless] ?? twins.count
            if kind == twins.count {
                position[block.timeless] = kind
                twins.append((block, 0, false))
            }
            twins[kind].count += 1
            if !live.isEmpty { twins[kind].isTold = true }
            return kind
        }
        kinds = twins.map { PricedBlock($0.block, twins: $0.count, isTold: $0.isTold) }
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
        if !staleBlocks.isEmpty, !live.isEmpty { refreshLiveLessons() }
        staleBlocks.removeAll(keepingCapacity: true)
        for row in staleRows {
            isRowStale[row] = false
            let points = formulation.rows[row].points(tally.activity(row))
            settledTotal += points - rowPoints[row]
            rowPoints[row] = points
        }
        staleRows.removeAll(keepingCapacity: true)
        // Infinity does not come back out of a sum.
        if !settledTotal.isFinite {
            settledTotal = blockPoints.reduce(0, +) + rowPoints.reduce(0, +) + shortages.reduce(0) { $0 + $1.points }
        }
    }

    private func refreshLiveLessons() {
        for l in live.indices where isLiveStale[l] {
            isLiveStale[l] = false
            let standings = live[l].places.compactMap { place in
                memory[place.block].map { kinds[kind[place.block]].standing(place, at: $0) }
            }
            let shortage = live[l].shortage(standings) { place, periods in
                memory[place.block].map { kinds[kind[place.block]].cost(ofLosing: periods, at: place, $0) } ?? 0
            }
            settledTotal += shortage.points - shortages[l].points
            shortages[l] = shortage
        }
    }

    private func refresh(_ block: Int) {
        isBlockStale[block] = false
        for l in liveOfBlock[block] { isLiveStale[l] = true }
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

    /// What so many periods more in a pool are worth at most for live lessons that nobody sends: at the school that lacks
    /// them they take their place, at another they may be sent.
    func relief(_ pool: PoolPosition, of periods: Double) -> Double {
        guard periods > 0, !liveOfBlock[pool.block].isEmpty else { return 0 }
        if isBlockStale[pool.block] { settle() }
        let offers = formulation.blocks[pool.block].pools[pool.pool].offers
        return liveOfBlock[pool.block].reduce(0) { relief, l in
            guard shortages[l].points > 0, let place = live[l].places.firstIndex(where: { $0.block == pool.block }),
                offers.contains(where: { $0.course == live[l].places[place].course })
            else { return relief }
            let factor = shortages[l].periods[place] > 0 ? 1 : live[l].fanout
            return relief + min(shortages[l].points, factor * periods * shortages[l].price)
        }
    }

    /// How the score changes if one row gets so much more activity.
    func change(_ entry: RowEntry, times factor: Double = 1) -> Double {
        if isRowStale[entry.row] { settle() }
        let row = formulation.rows[entry.row]
        let after = row.points(tally.activity(entry.row) + factor * entry.coefficient)
        return after == .infinity ? .infinity : after - rowPoints[entry.row]
    }
}

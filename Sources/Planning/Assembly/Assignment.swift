import Formulation
import Itineraries

/// A path for every teacher of a formulation, by type and member.
struct Assignment: Sendable, Hashable {
    var paths: [[Path]]
}

/// What an assignment gives to pools and adds to rows.
struct Tally: Sendable {
    /// Where the pools of each block begin in ``capacities``.
    let firstPool: [Int]
    /// Periods a week by pool, the blocks one after the other.
    var capacities: [Double]
    /// What each row of a rule has achieved.
    var achieved: [Double]
    /// What starts have added to each row's requirement.
    var required: [Double]

    /// Nothing given yet.
    init(_ formulation: Formulation) {
        firstPool = formulation.blocks.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.pools.count) }
        capacities = Array(repeating: 0, count: firstPool[firstPool.count - 1])
        achieved = Array(repeating: 0, count: formulation.rows.count)
        required = achieved
    }

    /// What a whole assignment gives.
    init(_ formulation: Formulation, _ assignment: Assignment) {
        self.init(formulation)
        for (type, paths) in zip(formulation.types, assignment.paths) {
            for path in paths { add(path, of: type) }
        }
    }

    /// The position in ``capacities`` of a pool.
    func index(_ pool: PoolPosition) -> Int { firstPool[pool.block] + pool.pool }

    /// The capacities of one block's pools.
    func capacities(ofBlock block: Int) -> ArraySlice<Double> { capacities[firstPool[block]..<firstPool[block + 1]] }

    /// The activity of a row.
    func activity(_ row: Int) -> Double { achieved[row] - required[row] }

    /// Adds a path, or takes it away where `sign` is −1.
    mutating func add(_ path: Path, of type: TeacherType, sign: Double = 1) {
        for step in path.steps {
            let effect = type.effects[step.arc]
            for gift in effect.gifts { capacities[index(gift.pool)] += sign * gift.periods }
            for entry in effect.entries { add(entry, sign) }
            guard let menu = type.network.arcs[step.arc].menu else { continue }
            for choice in step.choice {
                let days = sign * Double(choice.days)
                for gift in effect.gifts { capacities[index(gift.pool)] -= days * menu.missedPerDay }
                for pool in effect.hosts[choice.host].pools { capacities[index(pool)] += days * menu.periodsPerDay }
                for entry in effect.hosts[choice.host].entriesPerDay { add(entry, days) }
            }
        }
    }

    private mutating func add(_ entry: RowEntry, _ factor: Double) {
        achieved[entry.row] += factor * entry.achieved
        required[entry.row] += factor * entry.required
    }
}

extension TeacherType {
    /// Points of a path's moves and of staying while due.
    func points(_ path: Path) -> Double {
        path.steps.reduce(0) { total, step in
            total + network.movePoints(step) + network.arcs[step.arc].overduePoints
        }
    }
}

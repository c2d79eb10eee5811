import Formulation
import Itineraries

/// What each way to take each arc of one teacher's network costs, while everybody else does as planned.
///
/// Every arc touches blocks and rows of its own semesters, so that costs add up along a path but where two arcs meet in
/// one row of a school year.
struct PricedNetwork: Sendable {
    /// One way to take an arc.
    struct Option {
        let step: Path.Step
        /// Points, and ``PricedNetwork/forbidden`` for each hard limit that it breaks.
        let length: Double
    }

    /// The position of the teacher.
    let teacher: Int
    /// Every way, by arc.
    let options: [[Option]]

    /// Added to the length of a way for each hard limit that it breaks, so that it is taken only where no other leads on
    /// and what stands in the way can be named.
    static let forbidden = 1e9

    /// Prices the network of the teacher at this position.
    init(_ plan: SettledPlan, teacher: Int) {
        self.teacher = teacher
        var pricing = Pricing(plan, teacher)
        options = plan.program.types[teacher].network.arcs.indices.map { pricing.options($0) }
    }
}

/// Prices arc by arc, and remembers what a pool's change comes to.
private struct Pricing {
    private let plan: SettledPlan
    private let type: TeacherType
    private let capacities: [Int: [Double]]
    private let activities: [Int: Double]
    private var priced: [PoolChange: Double] = [:]
    /// What teaches a block cheapest, with the points of doing so without the teacher.
    private var evaluators: [Int: (evaluator: BlockEvaluator, before: Double)] = [:]

    private struct PoolChange: Hashable {
        let pool: PoolPosition
        let periods: Double
    }

    init(_ plan: SettledPlan, _ teacher: Int) {
        self.plan = plan
        type = plan.program.types[teacher]
        let print = Footprint(plan.paths[teacher], of: type)
        var capacities: [Int: [Double]] = [:]
        for (pool, periods) in print.periods {
            capacities[pool.block, default: plan.capacities[pool.block]][pool.pool] -= periods
        }
        self.capacities = capacities
        activities = Dictionary(
            uniqueKeysWithValues: print.activity.map { ($0.key, plan.activities[$0.key] - $0.value) })
    }

    mutating func options(_ a: Int) -> [PricedNetwork.Option] {
        let arc = type.network.arcs[a]
        let effect = type.effects[a]
        guard let menu = arc.menu else {
            let length = effect.gifts.reduce(effect.points + change(RowChanges(effect.entries))) {
                $0 + change($1.pool, by: $1.periods)
            }
            return [PricedNetwork.Option(step: Path.Step(arc: a), length: length)]
        }
        return menu.choices.map { choice in
            let days = choice.reduce(0) { $0 + $1.days }
            var length = effect.points
            var rows = RowChanges(effect.entries)
            for gift in effect.gifts {
                length += change(gift.pool, by: gift.periods - Double(days) * menu.missedPerDay)
            }
            for visit in choice {
                length += menu.hosts[visit.host].points[visit.days - 1]
                let host = effect.hosts[visit.host]
                for pool in host.pools { length += change(pool, by: Double(visit.days) * menu.periodsPerDay) }
                for entry in host.entriesPerDay { rows.add(entry, times: Double(visit.days)) }
            }
            return PricedNetwork.Option(step: Path.Step(arc: a, choice: choice), length: length + change(rows))
        }
    }

    private mutating func change(_ pool: PoolPosition, by periods: Double) -> Double {
        if periods == 0 { return 0 }
        let key = PoolChange(pool: pool, periods: periods)
        if let known = priced[key] { return known }
        var capacities = capacities[pool.block] ?? plan.capacities[pool.block]
        if evaluators[pool.block] == nil {
            var evaluator = BlockEvaluator(plan.blocks[pool.block])
            let before = evaluator.points(capacities[...])
            evaluators[pool.block] = (evaluator, before)
        }
        capacities[pool.pool] += periods
        let before = evaluators[pool.block]?.before ?? 0
        let points = (evaluators[pool.block]?.evaluator.points(capacities[...]) ?? 0) - before
        priced[key] = points
        return points
    }

    private func change(_ changes: RowChanges) -> Double {
        changes.rows.reduce(0) { sum, change in
            let row = plan.program.rows[change.row]
            let activity = activities[change.row] ?? plan.activities[change.row]
            let (before, after) = (row.points(activity), row.points(activity + change.activity))
            return sum + (after.isFinite ? after : PricedNetwork.forbidden) - (before.isFinite ? before : 0)
        }
    }
}

/// What one way adds to the activity of each row that it enters: visits of one year spend from one budget.
private struct RowChanges {
    private(set) var rows: [(row: Int, activity: Double)] = []

    init(_ entries: [RowEntry]) { for entry in entries { add(entry) } }

    mutating func add(_ entry: RowEntry, times factor: Double = 1) {
        if let known = rows.firstIndex(where: { $0.row == entry.row }) {
            rows[known].activity += factor * entry.coefficient
        } else {
            rows.append((entry.row, factor * entry.coefficient))
        }
    }
}

extension VisitMenu {
    /// Every choice of hosts and days.
    var choices: [[VisitChoice]] {
        var found: [[VisitChoice]] = []
        func extend(_ choice: [VisitChoice], from first: Int, _ daysLeft: Int) {
            if allows(choice) { found.append(choice) }
            guard choice.count < maxHosts, daysLeft > 0 else { return }
            for host in hosts.indices where host >= first {
                for days in 1...daysLeft {
                    extend(choice + [VisitChoice(host: host, days: days)], from: host + 1, daysLeft - days)
                }
            }
        }
        extend([], from: 0, maxDays)
        return found
    }
}

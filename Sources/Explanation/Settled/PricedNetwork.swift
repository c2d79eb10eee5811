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
        /// Points; finite.
        let length: Double
    }

    /// The position of the teacher.
    let teacher: Int
    /// The ways that hard limits allow, by arc.
    let options: [[Option]]

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
        var fixed = effect.points
        for entry in effect.entries { fixed += change(entry) }
        guard fixed < .infinity else { return [] }
        guard let menu = arc.menu else {
            let length = effect.gifts.reduce(fixed) { $0 + change($1.pool, by: $1.periods) }
            return [PricedNetwork.Option(step: Path.Step(arc: a), length: length)]
        }
        return menu.choices.compactMap { choice in
            let days = choice.reduce(0) { $0 + $1.days }
            var length = fixed
            for gift in effect.gifts {
                length += change(gift.pool, by: gift.periods - Double(days) * menu.missedPerDay)
            }
            for visit in choice {
                length += menu.hosts[visit.host].points[visit.days - 1]
                let host = effect.hosts[visit.host]
                for pool in host.pools { length += change(pool, by: Double(visit.days) * menu.periodsPerDay) }
                for entry in host.entriesPerDay { length += change(entry, times: Double(visit.days)) }
            }
            guard length < .infinity else { return nil }
            return PricedNetwork.Option(step: Path.Step(arc: a, choice: choice), length: length)
        }
    }

    private mutating func change(_ pool: PoolPosition, by periods: Double) -> Double {
        if periods == 0 { return 0 }
        let key = PoolChange(pool: pool, periods: periods)
        if let known = priced[key] { return known }
        var capacities = capacities[pool.block] ?? plan.capacities[pool.block]
        var evaluator = BlockEvaluator(plan.blocks[pool.block])
        let before = evaluator.points(capacities[...])
        capacities[pool.pool] += periods
        let points = evaluator.points(capacities[...]) - before
        priced[key] = points
        return points
    }

    private func change(_ entry: RowEntry, times factor: Double = 1) -> Double {
        let row = plan.program.rows[entry.row]
        let activity = activities[entry.row] ?? plan.activities[entry.row]
        let before = row.points(activity)
        return row.points(activity + factor * entry.coefficient) - (before.isFinite ? before : 0)
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

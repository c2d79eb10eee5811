import Formulation
import Itineraries
import Rotation

/// The cheapest path of one teacher, while everybody else does as planned, that does what is asked for.
///
/// Every arc touches blocks and rows of its own semesters, so the shortest path is the cheapest but where two arcs meet
/// in one row of a school year; what a path costs is worked out afterwards, exactly.
struct BestAnswer {
    /// What a path has to do.
    enum Request {
        /// Give more than so many periods a week at a school in a planned semester.
        case more(than: Double, at: SchoolID, Int)
        /// Be away on a mode at a school, on a posting or a visit, at some time.
        case away(ModeID?, SchoolID?)
        /// Never be away on such a mode at such a school.
        case notAway(ModeID?, SchoolID?)
        /// Hold a post at some time.
        case holding(PostID)
        /// Never hold a post.
        case notHolding(PostID)
        /// Anything.
        case nothing
    }

    private let plan: SettledPlan
    private let type: TeacherType
    private let request: Request
    private let capacities: [Int: [Double]]
    private let activities: [Int: Double]
    private var priced: [PoolChange: Double] = [:]

    private struct PoolChange: Hashable {
        let pool: PoolPosition
        let periods: Double
    }

    init(_ plan: SettledPlan, teacher: Int, _ request: Request) {
        self.plan = plan
        self.request = request
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

    /// The path; `nil` where no path of the teacher does what is asked for.
    mutating func path() -> Path? {
        let network = type.network
        // Each node twice: before and after what is asked for was done.
        let isDoneFromStart =
            switch request {
            case .nothing, .notAway, .notHolding: true
            case .more, .away, .holding: false
            }
        var distance = network.nodes.map { _ in [Double.infinity, Double.infinity] }
        var arrival: [[(step: Path.Step, done: Int)?]] = network.nodes.map { _ in [nil, nil] }
        distance[0][isDoneFromStart ? 1 : 0] = 0
        for node in network.nodes.indices where distance[node].contains(where: { $0 < .infinity }) {
            for a in network.outgoing[node] {
                for (step, length, serves) in options(a) {
                    for done in 0...1 where distance[node][done] < .infinity {
                        let after = done == 1 || serves ? 1 : 0
                        let head = network.arcs[a].head
                        if distance[node][done] + length < distance[head][after] {
                            distance[head][after] = distance[node][done] + length
                            arrival[head][after] = (step, done)
                        }
                    }
                }
            }
        }
        let horizon = network.nodes.last?.k ?? 0
        let ends = network.nodes.indices.filter { network.nodes[$0].k == horizon && distance[$0][1] < .infinity }
        guard var node = ends.min(by: { (distance[$0][1], $0) < (distance[$1][1], $1) }) else { return nil }
        var steps: [Path.Step] = []
        var done = 1
        while node != 0, let (step, before) = arrival[node][done] {
            steps.append(step)
            done = before
            node = network.arcs[step.arc].tail
        }
        return Path(steps: steps.reversed())
    }

    /// The ways to take an arc that are worth a look: the cheapest, and the cheapest that serves the request.
    private mutating func options(_ a: Int) -> [(Path.Step, length: Double, serves: Bool)] {
        let arc = type.network.arcs[a]
        let effect = type.effects[a]
        guard let menu = arc.menu else {
            let step = Path.Step(arc: a)
            guard allows(step) else { return [] }
            var length = effect.points
            for entry in effect.entries { length += change(entry) }
            for gift in effect.gifts { length += change(gift.pool, by: gift.periods) }
            return length < .infinity ? [(step, length, serves(step))] : []
        }
        var best: [Bool: (Path.Step, length: Double, serves: Bool)] = [:]
        for choice in menu.choices {
            let step = Path.Step(arc: a, choice: choice)
            guard allows(step) else { continue }
            let days = choice.reduce(0) { $0 + $1.days }
            var length = effect.points
            for entry in effect.entries { length += change(entry) }
            for gift in effect.gifts {
                length += change(gift.pool, by: gift.periods - Double(days) * menu.missedPerDay)
            }
            for visit in choice {
                length += menu.hosts[visit.host].points[visit.days - 1]
                let host = effect.hosts[visit.host]
                for pool in host.pools { length += change(pool, by: Double(visit.days) * menu.periodsPerDay) }
                for entry in host.entriesPerDay { length += change(entry, times: Double(visit.days)) }
            }
            let isServing = serves(step)
            if length < best[isServing]?.length ?? .infinity { best[isServing] = (step, length, isServing) }
        }
        return [false, true].compactMap { best[$0] }
    }

    private func serves(_ step: Path.Step) -> Bool {
        switch request {
        case .nothing, .notAway, .notHolding: true
        case .holding(let post): type.network.arcs[step.arc].stay?.post == post
        case .more(let periods, let school, let k):
            type.network.gives(step).reduce(0) { $0 + ($1.school == school && $1.k == k ? $1.periods : 0) }
                > periods + 1e-9
        case .away(let mode, let host): isAway(step, mode, host)
        }
    }

    private func allows(_ step: Path.Step) -> Bool {
        switch request {
        case .notAway(let mode, let host): !isAway(step, mode, host)
        case .notHolding(let post): type.network.arcs[step.arc].stay?.post != post
        case .more, .away, .holding, .nothing: true
        }
    }

    private func isAway(_ step: Path.Step, _ mode: ModeID?, _ host: SchoolID?) -> Bool {
        let arc = type.network.arcs[step.arc]
        if let stay = arc.stay { return (mode ?? stay.mode) == stay.mode && (host ?? stay.host) == stay.host }
        guard let menu = arc.menu, (mode ?? menu.mode) == menu.mode else { return false }
        return step.choice.contains { (host ?? menu.hosts[$0.host].host) == menu.hosts[$0.host].host }
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

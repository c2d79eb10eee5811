import Formulation
import Itineraries

/// All that one path gives and costs, in positions of a formulation.
struct Footprint {
    /// Periods a week by pool.
    private(set) var periods: [PoolPosition: Double] = [:]
    /// What is added to the activity of rows.
    private(set) var activity: [Int: Double] = [:]
    /// Points of moves, and of staying while due.
    private(set) var points = 0.0

    init(_ path: Path, of type: TeacherType) {
        for step in path.steps {
            let arc = type.network.arcs[step.arc]
            let effect = type.effects[step.arc]
            points += type.network.movePoints(step) + arc.overduePoints
            for gift in effect.gifts { periods[gift.pool, default: 0] += gift.periods }
            for entry in effect.entries { activity[entry.row, default: 0] += entry.coefficient }
            guard let menu = arc.menu else { continue }
            for choice in step.choice {
                let days = Double(choice.days)
                for gift in effect.gifts { periods[gift.pool, default: 0] -= days * menu.missedPerDay }
                let host = effect.hosts[choice.host]
                for pool in host.pools { periods[pool, default: 0] += days * menu.periodsPerDay }
                for entry in host.entriesPerDay { activity[entry.row, default: 0] += days * entry.coefficient }
            }
        }
    }
}

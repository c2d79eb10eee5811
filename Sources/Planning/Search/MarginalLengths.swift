import Formulation
import Itineraries

/// What arcs change in a plan in which the teacher has no path yet.
///
/// Each semester's arc touches blocks and rows of its own, so the shortest path under these lengths is the teacher's
/// best answer to everybody else's, but where two arcs of a path meet in one row of a school year.
struct MarginalLengths: ArcLengths {
    let state: SearchState

    func length(_ effect: ArcEffect, _ arc: Arc) -> Double {
        var length = effect.points
        for entry in effect.entries {
            length += state.change(entry)
            if length == .infinity { return length }
        }
        // The home periods of an open visit are counted with its days away.
        if arc.menu == nil {
            for gift in effect.gifts { length += change(gift.pool, by: gift.periods) }
        }
        return length
    }

    func lengthOfDaysAway(_ days: Int, _ effect: ArcEffect, _ menu: VisitMenu) -> Double {
        var length = 0.0
        for gift in effect.gifts {
            length += change(gift.pool, by: gift.periods - Double(days) * menu.missedPerDay)
        }
        return length
    }

    func lengthOfDays(_ days: Int, at host: Int, _ effect: ArcEffect, _ menu: VisitMenu) -> Double {
        let periods = Double(days) * menu.periodsPerDay
        var length = menu.hosts[host].points[days - 1]
        // Days that cannot even in the best case earn their points are not worth an exact look.
        let most = effect.hosts[host].pools.reduce(0) {
            $0 + periods * state.worth($1) + state.relief($1, of: periods)
        }
        if most <= length, !menu.hosts[host].isPinned { return length - most }
        for pool in effect.hosts[host].pools { length += change(pool, by: periods) }
        for entry in effect.hosts[host].entriesPerDay { length += state.change(entry, times: Double(days)) }
        return length
    }

    private func change(_ pool: PoolPosition, by periods: Double) -> Double {
        state.change(pool, by: periods) - state.relief(pool, of: periods)
    }
}

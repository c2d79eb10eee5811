import Formulation
import Itineraries

/// What arcs are worth to one teacher, from which the best itinerary follows.
protocol ArcLengths {
    /// The length of an arc; for an open visit, without its days.
    func length(_ effect: ArcEffect, _ arc: Arc) -> Double
    /// What missing so many days at home adds to an open visit.
    func lengthOfDaysAway(_ days: Int, _ effect: ArcEffect, _ menu: VisitMenu) -> Double
    /// What so many days at one host of the menu add to an open visit.
    func lengthOfDays(_ days: Int, at host: Int, _ effect: ArcEffect, _ menu: VisitMenu) -> Double
}

/// The best itinerary of a teacher: a shortest path in the acyclic network, visits chosen by a small knapsack.
struct BestItinerary {
    /// The path.
    let path: Path
    /// Its length.
    let length: Double

    /// The shortest path, or `nil` where every path is infinitely long.
    ///
    /// - Parameters:
    ///   - blur: what is added to the arcs.
    ///   - detours: what is added to arcs and visits that a guide takes little of.
    init?(
        _ type: TeacherType, _ lengths: some ArcLengths, blur: ArcBlur = .none, detours: Guide.Detours? = nil
    ) {
        let network = type.network
        let best = network.shortestPath { a in
            let arc = network.arcs[a]
            let effect = type.effects[a]
            let length = lengths.length(effect, arc) + blur[a] + (detours?[a] ?? 0)
            guard let menu = arc.menu else { return (Path.Step(arc: a), length) }
            let visit = Self.bestVisit(menu, effect, lengths) { host, days in detours?[a, host, days] ?? 0 }
            return visit.map { visit in
                (Path.Step(arc: a, choice: visit.choice), length + visit.length)
            }
        }
        guard let best else { return nil }
        (path, length) = best
    }

    /// The best hosts and days of a visit: at most so many hosts and days, pinned hosts included.
    static func bestVisit(
        _ menu: VisitMenu, _ effect: ArcEffect, _ lengths: some ArcLengths,
        detour: (Int, Int) -> Double = { _, _ in 0 }
    ) -> (choice: [VisitChoice], length: Double)? {
        let added = menu.hosts.indices.map { h in
            (1...menu.maxDays).map { lengths.lengthOfDays($0, at: h, effect, menu) + detour(h, $0) }
        }
        // Hosts where no number of days makes the visit shorter are looked at only by themselves, unless a pin demands
        // them: beside another host they could be left out, since fewer days away are never longer.
        let worthwhile = menu.hosts.indices.filter { menu.hosts[$0].isPinned || added[$0].contains { $0 < 0 } }
        let others =
            menu.hosts.contains(where: \.isPinned) ? [] : menu.hosts.indices.filter { !worthwhile.contains($0) }
        // best[n][d]: the best choice of n hosts and d days among the hosts looked at so far.
        var best = [[Partial?]](
            repeating: Array(repeating: nil, count: menu.maxDays + 1), count: menu.maxHosts + 1)
        best[0][0] = Partial(length: 0, choice: [])
        for h in worthwhile {
            var next = menu.hosts[h].isPinned ? best.map { $0.map { _ in nil } } : best
            for n in 0..<menu.maxHosts {
                for d in 0..<menu.maxDays {
                    guard let before = best[n][d] else { continue }
                    for days in 1...(menu.maxDays - d) where added[h][days - 1] < .infinity {
                        let length = before.length + added[h][days - 1]
                        if next[n + 1][d + days].map({ length < $0.length }) ?? true {
                            next[n + 1][d + days] = Partial(
                                length: length, choice: before.choice + [VisitChoice(host: h, days: days)])
                        }
                    }
                }
            }
            best = next
        }
        var winner: Partial?
        for d in 1...menu.maxDays {
            let away = lengths.lengthOfDaysAway(d, effect, menu)
            for n in 1...menu.maxHosts {
                guard let candidate = best[n][d] else { continue }
                if winner.map({ candidate.length + away < $0.length }) ?? true {
                    winner = Partial(length: candidate.length + away, choice: candidate.choice)
                }
            }
            for h in others where added[h][d - 1] < .infinity {
                let length = added[h][d - 1] + away
                if winner.map({ length < $0.length }) ?? true {
                    winner = Partial(length: length, choice: [VisitChoice(host: h, days: d)])
                }
            }
        }
        return winner.map { ($0.choice, $0.length) }
    }

    private struct Partial {
        let length: Double
        let choice: [VisitChoice]
    }
}

import Formulation
import Itineraries
import Rotation

/// One part with a price on whatever ties its teachers to one another, under which it falls into blocks.
///
/// With a price μ ≥ 0 on each course's coverage, λ between 0 and the penalty on each limit of harm, and ρ between its
/// penalties on each row of a rule, no plan of the part scores less than the sum of
///
///     teachers:  members × shortest path( points − gifts × worth(μ) − entries × ρ )
///     teaching:  Σ_courses [ μ × demand + Σ_slices width × min(0, points + λ × weight − μ)
///                            + Σ_bought limit × min(0, points − μ) ] − λ × status quo
///     rules:     ρ × ( lower if ρ > 0, upper if ρ < 0 )
///
/// where a period in a pool is worth the best of its courses at μ less what teaching it costs, and nothing at least.
/// Live lessons count as bought ones here. Everything is counted exactly, and nothing here is shared with what plans.
struct PricedPart {
    private let part: Formulation
    private let course: [[Exact]]
    private let harm: [Exact]
    private let row: [Exact]
    /// What a period is worth, by block and pool.
    private let worth: [[Exact]]
    /// What can be had without teaching it there, by block: bought and live lessons.
    private let offers: [[Offer]]

    private struct Offer {
        let course: Int
        let limit: Exact
        let points: Exact
    }

    /// A part at prices by block and course, by block, and by row.
    init(_ part: Formulation, course: [[Exact]], harm: [Exact], row: [Exact]) {
        self.part = part
        self.course = course
        self.harm = harm
        self.row = row
        worth = part.blocks.enumerated().map { b, block in
            block.pools.map { pool in
                pool.offers.reduce(.zero) { .greatest($0, course[b][$1.course] - Exact($1.points)) }
            }
        }
        offers = Self.offers(part)
    }

    private static func offers(_ part: Formulation) -> [[Offer]] {
        var offers = part.blocks.map { block in
            block.hires.map { Offer(course: $0.course, limit: Exact($0.limit), points: Exact($0.points)) }
        }
        var seen: Set<Stream> = []
        for lane in part.lanes {
            guard case .broadcast(let terms) = part.instance.mode(lane.mode)?.kind,
                seen.insert(Stream(mode: lane.mode, receiver: lane.receiver, course: lane.receiverCourse)).inserted
            else { continue }
            let demand = part.blocks[lane.receiver].courses[lane.receiverCourse].demand
            offers[lane.receiver].append(
                Offer(
                    course: lane.receiverCourse, limit: Exact(terms.maxShare) * Exact(demand),
                    points: Exact(terms.points)))
        }
        return offers
    }

    /// Live lessons of one mode that one course may follow, whoever sends them.
    private struct Stream: Hashable {
        let mode: ModeID
        let receiver: Int
        let course: Int
    }

    // MARK: Sums

    /// The bound of a block of teaching.
    func teaching(_ b: Int) -> Exact {
        let block = part.blocks[b]
        var bound = Exact.zero
        for (c, demand) in block.courses.enumerated() {
            let price = course[b][c]
            bound += price * Exact(demand.demand)
            for slice in demand.slices {
                let points = Exact(slice.points) + harm[b] * Exact(demand.weight) - price
                bound += Exact(slice.width) * .least(points, .zero)
            }
            for offer in offers[b] where offer.course == c {
                bound += offer.limit * .least(offer.points - price, .zero)
            }
        }
        if let limit = block.harmLimit { bound -= harm[b] * Exact(limit.statusQuo) }
        return bound
    }

    /// The bound of a rule's row.
    func rule(_ r: Int) -> Exact {
        if .zero < row[r] { return row[r] * Exact(part.rows[r].lower ?? 0) }
        return row[r] * Exact(part.rows[r].upper ?? 0)
    }

    // MARK: Shortest paths

    /// The bound of alike teachers.
    func teachers(_ t: Int) -> Exact {
        let type = part.types[t]
        let network = type.network
        var distance = [Exact?](repeating: nil, count: network.nodes.count)
        distance[0] = .zero
        // Every arc leads from a lower node to a higher one.
        for (arc, effect) in zip(network.arcs, type.effects) {
            guard let before = distance[arc.tail], let length = length(arc, effect) else { continue }
            let reached = before + length
            distance[arc.head] = distance[arc.head].map { .least($0, reached) } ?? reached
        }
        let ends = network.nodes.indices.filter { network.outgoing[$0].isEmpty }
        let shortest = ends.compactMap { distance[$0] }.reduce(nil as Exact?) { best, length in
            best.map { .least($0, length) } ?? length
        }
        return shortest.map { Exact(type.members.count) * $0 } ?? .overflow
    }

    /// The least length of an arc; `nil` where its visit has no choice that is allowed.
    private func length(_ arc: Arc, _ effect: ArcEffect) -> Exact? {
        var length = Exact(effect.points)
        for gift in effect.gifts { length -= Exact(gift.periods) * worth[gift.pool.block][gift.pool.pool] }
        for entry in effect.entries { length -= coefficient(entry) * row[entry.row] }
        guard let menu = arc.menu else { return length }
        return visit(menu, effect).map { length + $0 }
    }

    private func coefficient(_ entry: RowEntry) -> Exact { Exact(entry.achieved) - Exact(entry.required) }

    /// The least that the days of a visit add: a small knapsack over hosts, each with a number of days or none.
    private func visit(_ menu: VisitMenu, _ effect: ArcEffect) -> Exact? {
        // best[n][d]: the least of n hosts and d days among the hosts looked at so far.
        var best = [[Exact?]](
            repeating: Array(repeating: nil, count: menu.maxDays + 1), count: menu.maxHosts + 1)
        best[0][0] = .zero
        for (h, host) in menu.hosts.enumerated() {
            let added = (0...menu.maxDays).map { $0 == 0 ? .zero : days($0, at: h, menu, effect) }
            var next = host.isPinned ? best.map { $0.map { _ in nil } } : best
            for n in 0..<menu.maxHosts {
                for d in 0..<menu.maxDays {
                    guard let before = best[n][d] else { continue }
                    for days in 1...(menu.maxDays - d) {
                        let reached = before + added[days]
                        let known = next[n + 1][d + days]
                        next[n + 1][d + days] = known.map { .least($0, reached) } ?? reached
                    }
                }
            }
            best = next
        }
        let missed = effect.gifts.reduce(Exact.zero) { $0 + worth[$1.pool.block][$1.pool.pool] }
        var least: Exact?
        for hosts in best.dropFirst() {
            for (d, choice) in hosts.enumerated() {
                guard d > 0, let choice else { continue }
                let length = choice + Exact(d) * Exact(menu.missedPerDay) * missed
                least = least.map { .least($0, length) } ?? length
            }
        }
        return least
    }

    /// What so many days at one host add.
    private func days(_ days: Int, at h: Int, _ menu: VisitMenu, _ effect: ArcEffect) -> Exact {
        var length = Exact(menu.hosts[h].points[days - 1])
        let host = effect.hosts[h]
        for pool in host.pools {
            length -= Exact(days) * Exact(menu.periodsPerDay) * worth[pool.block][pool.pool]
        }
        for entry in host.entriesPerDay { length -= Exact(days) * coefficient(entry) * row[entry.row] }
        return length
    }
}

import Formulation
import Itineraries
import LinearModel

/// Paths read off a solution of an arc program.
struct ArcDecoding {
    /// A path for everyone; `nil` where the days of alike teachers' visits do not fall apart into allowed visits.
    let assignment: Assignment?

    init(_ formulation: Formulation, _ program: ArcProgram, _ values: [Double]) {
        var paths: [[Path]] = []
        for t in formulation.types.indices {
            guard let own = Self.paths(ofType: t, formulation, program, values) else {
                assignment = nil
                return
            }
            paths.append(own)
        }
        assignment = Assignment(paths: paths)
    }

    /// A path for each member of one type; `nil` where the days of their visits do not fall apart into allowed visits.
    static func paths(
        ofType t: Int, _ formulation: Formulation, _ program: ArcProgram, _ values: [Double]
    ) -> [Path]? {
        let type = formulation.types[t]
        var flow = program.arcs[t].map { Int(values[$0.index].rounded()) }
        var visits: [Int: [[VisitChoice]]] = [:]
        for (a, hosts) in program.visits[t] where flow[a] > 0 {
            guard let menu = type.network.arcs[a].menu else { continue }
            let counts = hosts.map { days in days.map { Int(values[$0.index].rounded()) } }
            guard let choices = VisitPacking(menu, visits: flow[a], counts).choices else { return nil }
            visits[a] = choices
        }
        var own: [Path] = []
        for _ in type.members {
            var steps: [Path.Step] = []
            var node = 0
            while let a = type.network.outgoing[node].first(where: { flow[$0] > 0 }) {
                flow[a] -= 1
                steps.append(Path.Step(arc: a, choice: visits[a]?.popLast() ?? []))
                node = type.network.arcs[a].head
            }
            own.append(Path(steps: steps))
        }
        return own
    }
}

/// Splits the days that alike teachers spend at hosts into one allowed choice for each teacher.
struct VisitPacking {
    /// One choice for each visit; `nil` where there is no such split.
    let choices: [[VisitChoice]]?

    /// - Parameter counts: how many teachers spend how many days, by host and days less one.
    init(_ menu: VisitMenu, visits: Int, _ counts: [[Int]]) {
        var items: [VisitChoice] = []
        for (h, days) in counts.enumerated() {
            for (d, count) in days.enumerated() {
                for _ in 0..<max(0, count) { items.append(VisitChoice(host: h, days: d + 1)) }
            }
        }
        // Long stays first leave the least to try.
        items.sort { ($1.days, $0.host) < ($0.days, $1.host) }
        var bins = [[VisitChoice]](repeating: [], count: visits)
        choices = Self.place(items[...], menu, &bins) ? bins.map { $0.sorted { $0.host < $1.host } } : nil
    }

    private static func place(_ items: ArraySlice<VisitChoice>, _ menu: VisitMenu, _ bins: inout [[VisitChoice]])
        -> Bool
    {
        guard let item = items.first else { return bins.allSatisfy { menu.allows($0) } }
        var tried: Set<[VisitChoice]> = []
        for b in bins.indices where tried.insert(bins[b]).inserted {
            let days = bins[b].reduce(0) { $0 + $1.days }
            guard bins[b].count < menu.maxHosts, days + item.days <= menu.maxDays,
                !bins[b].contains(where: { $0.host == item.host })
            else { continue }
            bins[b].append(item)
            if place(items.dropFirst(), menu, &bins) { return true }
            bins[b].removeLast()
        }
        return false
    }
}

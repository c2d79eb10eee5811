import Itineraries
import Plans
import Rotation

/// The path of a network that comes closest to what a teacher was to do.
///
/// If some path is exactly that, it is the one found. Otherwise what can be kept is kept, semester by semester, and the
/// teacher is at home for the rest: being elsewhere than agreed counts for more than being at home, and of paths as
/// close the cheapest is taken.
struct NearestPath {
    private(set) var path = Path(steps: [])

    private let network: Network
    private let semesters: [Semester]
    private let wanted: [Engagement]
    /// The posting that was to run in each planned semester.
    private let postings: [Engagement?]
    /// The visits that were to run in each planned semester.
    private let visits: [[Engagement]]

    /// What differences count for; points of moves only tell paths apart that are equally close.
    private enum Weight {
        static let homeInstead = 2
        static let elsewhere = 3
        /// Another beginning or end, or other days, at the right place.
        static let terms = 1
        static let unit = 1e7
    }

    init(_ network: Network, _ wanted: [Engagement], in semesters: [Semester]) {
        self.network = network
        self.semesters = semesters
        self.wanted = wanted
        postings = semesters.map { semester in wanted.first { $0.days == nil && $0.covers(semester) } }
        visits = semesters.map { semester in wanted.filter { $0.days != nil && $0.covers(semester) } }
        let shortest = network.shortestPath { a in
            let (step, difference) = step(a)
            return (step, Weight.unit * Double(difference) + network.movePoints(step) + network.arcs[a].overduePoints)
        }
        if let shortest { path = shortest.path }
    }

    /// An arc, with the hosts and days nearest to those wanted if it is a visit, and how much it differs.
    private func step(_ a: Int) -> (Path.Step, difference: Int) {
        let arc = network.arcs[a]
        switch arc.action {
        case .comeHome, .runningVisit: return (Path.Step(arc: a), 0)
        case .stay, .absent:
            let missed = arc.span.reduce(0) { $0 + (postings[$1] == nil ? visits[$1].count : 1) }
            return (Path.Step(arc: a), Weight.homeInstead * missed)
        case .serveOut(let stay): return (Path.Step(arc: a), difference(stay, in: arc.span))
        case .start(let stay):
            let isWanted = wanted.contains { stay.fits($0) && $0.since == semesters[arc.span.lowerBound] }
            return (Path.Step(arc: a), difference(stay, in: arc.span) + (isWanted ? 0 : Weight.terms))
        case .extend(let stay):
            let isAnother = wanted.contains { stay.fits($0) && $0.since == semesters[arc.span.lowerBound] }
            return (Path.Step(arc: a), difference(stay, in: arc.span) + (isAnother ? Weight.terms : 0))
        case .visit(let menu):
            let (choice, difference) = choice(of: menu, in: arc.span)
            return (Path.Step(arc: a, choice: choice), difference)
        }
    }

    private func difference(_ stay: Stay, in span: Range<Int>) -> Int {
        span.reduce(0) { sum, k in sum + (postings[k].map(stay.fits) ?? false ? 0 : Weight.elsewhere) }
    }

    /// Of the hosts wanted as many as the menu still allows, those that pins demand first.
    private func choice(of menu: VisitMenu, in span: Range<Int>) -> ([VisitChoice], difference: Int) {
        let wanted = span.first.map { k in visits[k].filter { $0.mode == menu.mode } } ?? []
        func days(_ host: VisitHost) -> Int? { wanted.first { $0.host == host.host }?.days }
        let order = menu.hosts.indices.filter { menu.hosts[$0].isPinned || days(menu.hosts[$0]) != nil }
            .sorted { menu.hosts[$0].isPinned && !menu.hosts[$1].isPinned }
        var choice: [VisitChoice] = []
        var left = menu.maxDays
        let pinned = menu.hosts.count(where: \.isPinned)
        for (position, host) in order.enumerated() where choice.count < menu.maxHosts && left > 0 {
            // A day is kept for each pinned host that is still to come.
            let reserved = max(0, pinned - position - 1)
            let most = max(1, left - reserved)
            choice.append(VisitChoice(host: host, days: min(most, days(menu.hosts[host]) ?? 1)))
            left -= choice.last?.days ?? 0
        }
        if choice.isEmpty { choice = [VisitChoice(host: 0, days: 1)] }
        choice.sort { $0.host < $1.host }

        var difference = 0
        for visit in choice {
            let agreed = days(menu.hosts[visit.host])
            difference += agreed == nil ? Weight.elsewhere : agreed == visit.days ? 0 : Weight.terms
        }
        let chosen = Set(choice.map { menu.hosts[$0.host].host })
        difference += wanted.count { !chosen.contains($0.host) } * Weight.homeInstead
        var total = 0
        for k in span {
            let others = visits[k].count { $0.mode != menu.mode }
            total += difference + others * Weight.homeInstead + (postings[k] == nil ? 0 : Weight.homeInstead)
        }
        return (choice, total)
    }
}

extension Engagement {
    fileprivate func covers(_ semester: Semester) -> Bool { since <= semester && semester <= until }
}

extension Stay {
    /// Whether it is this posting that was wanted, be it at another time.
    fileprivate func fits(_ engagement: Engagement) -> Bool {
        engagement.days == nil && engagement.mode == mode && engagement.host == host && engagement.post == post
    }
}

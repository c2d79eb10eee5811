import Rotation

/// The itinerary network of a teacher: every future the model allows, as an acyclic graph.
///
/// Two teachers whose networks are equal are *alike*: no plan can tell them apart but by their names.
/// Nodes are numbered so that every arc leads from a lower to a higher number.
public struct Network: Hashable, Sendable {
    /// A state at the start of a semester; `k` equal to the horizon is the end of planning.
    public struct Node: Hashable, Sendable {
        /// The planned semester, from 0.
        public let k: Int
        /// Where the teacher stands.
        public let state: State
    }

    /// The home school.
    public let home: SchoolID
    /// What the teacher may teach.
    public let qualification: Qualification
    /// Periods a week when wholly at one place.
    public let load: Double
    /// Whether the teacher is backbone.
    public let isBackbone: Bool
    /// Whether a move is due, by planned semester.
    public let isDue: [Bool]
    /// Whether the teacher is absent, by planned semester.
    public let isAbsent: [Bool]
    /// The share of the load given at the host, by mode of posting; others give nothing.
    public let teachingShares: [ModeID: Double]
    /// The nodes; the first is where every path begins.
    public let nodes: [Node]
    /// The arcs, ordered by tail.
    public let arcs: [Arc]
    /// For each node, the positions of the arcs that leave it.
    public let outgoing: [Range<Int>]
    /// Yuan of committed semesters and running visits, by planned semester.
    public let committedYuan: [Double]

    /// Periods that an arc gives at one school in one semester.
    public struct Gift: Hashable, Sendable {
        /// Where.
        public let school: SchoolID
        /// In which planned semester.
        public let k: Int
        /// Periods a week.
        public let periods: Double
        /// From where the teacher comes.
        public let source: Source
    }

    /// From where the teacher who gives periods comes.
    public enum Source: Hashable, Sendable {
        case home, posted, visiting
    }

    /// The home school and every host of some arc.
    public var schools: Set<SchoolID> {
        var schools: Set<SchoolID> = [home]
        for arc in arcs {
            if let stay = arc.stay { schools.insert(stay.host) }
            for host in arc.menu?.hosts ?? [] { schools.insert(host.host) }
        }
        return schools
    }

    /// How many semesters of an arc are spent at home, before any posting, while a move is due.
    public func overdueSemesters(of arc: Arc) -> Int {
        guard arc.stay == nil, nodes[arc.tail].state == .before else { return 0 }
        return arc.span.count { isDue[$0] }
    }

    /// What an arc gives, before the days of an open visit are chosen.
    ///
    /// An open visit gives the whole load at home here; each day chosen then takes
    /// ``VisitMenu/missedPerDay`` from it and gives ``VisitMenu/periodsPerDay`` at the host.
    public func gives(_ arc: Arc) -> [Gift] {
        switch arc.action {
        case .stay, .visit:
            return arc.span.map { Gift(school: home, k: $0, periods: load, source: .home) }
        case .absent, .comeHome:
            return []
        case .runningVisit(let mode, let visits):
            guard let terms = runningVisitTerms[mode] else { return [] }
            return arc.span.filter { !isAbsent[$0] }.flatMap { k in
                let away = visits.reduce(0) { $0 + $1.days }
                let left = max(0, load - Double(away) * (terms.periodsPerDay + terms.lostPeriodsPerDay))
                return [Gift(school: home, k: k, periods: left, source: .home)]
                    + visits.map {
                        Gift(
                            school: $0.host, k: k, periods: Double($0.days) * terms.periodsPerDay, source: .visiting)
                    }
            }
        case .start(let stay), .extend(let stay), .serveOut(let stay):
            let periods = load * (teachingShares[stay.mode] ?? 0)
            return arc.span.filter { !isAbsent[$0] }.map {
                Gift(school: stay.host, k: $0, periods: periods, source: .posted)
            }
        }
    }

    /// What a step gives, the days of its visit chosen.
    public func gives(_ step: Path.Step) -> [Gift] {
        let arc = arcs[step.arc]
        guard let menu = arc.menu else { return gives(arc) }
        let away = step.choice.reduce(0) { $0 + $1.days }
        return arc.span.flatMap { k in
            [Gift(school: home, k: k, periods: load - Double(away) * menu.missedPerDay, source: .home)]
                + step.choice.map {
                    Gift(
                        school: menu.hosts[$0.host].host, k: k, periods: Double($0.days) * menu.periodsPerDay,
                        source: .visiting)
                }
        }
    }

    /// Points of a step's move, the days of its visit chosen.
    public func movePoints(_ step: Path.Step) -> Double {
        let arc = arcs[step.arc]
        guard let menu = arc.menu else { return arc.movePoints }
        return step.choice.reduce(arc.movePoints) { $0 + menu.hosts[$1.host].points[$1.days - 1] }
    }

    /// New yuan of a step by semester of its span, the days of its visit chosen.
    public func newYuan(_ step: Path.Step) -> [Double] {
        let arc = arcs[step.arc]
        guard let menu = arc.menu else { return arc.newYuan }
        let visits = step.choice.reduce(0) { $0 + Double($1.days) * menu.hosts[$1.host].yuanPerDay }
        return arc.newYuan.map { $0 + visits }
    }

    /// The terms of the visiting modes of which a visit is running.
    let runningVisitTerms: [ModeID: VisitingTerms]
}

import Itineraries
import LinearModel
import Rotation

/// A formulation as a mixed-integer linear program over arcs.
///
/// A binary (or, for alike teachers, a count) for each arc, with conservation of flow at each node; a binary for each
/// host and number of days of an open visit; periods taught, bought, streamed and unmet as real numbers; and a
/// shortfall for each row of a rule. This is what is exported, and what GLPK solves for small parts.
public struct ArcProgram: Sendable {
    /// The program.
    public private(set) var model = Model()
    /// The variable of each arc, by type and arc.
    public private(set) var arcs: [[VariableID]] = []
    /// The variables of each visit, by type, arc, host and days less one.
    public private(set) var visits: [[Int: [[VariableID]]]] = []
    /// The variable of periods taught, by block, pool and offer.
    public private(set) var taught: [[[VariableID]]] = []
    /// The variables of unmet periods, by block, course and slice.
    public private(set) var unmet: [[[VariableID]]] = []
    /// The variable of bought periods, by block and hire.
    public private(set) var hired: [[VariableID]] = []
    /// The variable of live lessons, by lane.
    public private(set) var streamed: [VariableID] = []

    private let formulation: Formulation
    private let names: ProgramNames
    private let given: Given?
    private var twins: ProgramTwins?
    /// The variable of weighted unmet periods above the status quo, by block.
    private var harm: [VariableID?] = []
    private var poolTerms: [[[LinearTerm]]] = []
    private var rowTerms: [[LinearTerm]] = []

    /// The program of `formulation`.
    ///
    /// - Parameters:
    ///   - isNamed: whether variables and constraints get names; an export needs them, a solve does not.
    ///   - isReduced: whether what must be equal anyway is said only once: arcs that always follow one another share a
    ///     variable, and semesters to which every arc gives the same share their teaching and their rows.
    public init(_ formulation: Formulation, isNamed: Bool = false, isReduced: Bool = false) {
        self.init(formulation, isNamed: isNamed, isReduced: isReduced, given: nil, areItinerariesFree: true)
    }

    /// Variables whose sum is the number of a type's members, since each of them is on one arc in every semester.
    public struct Whereabouts: Sendable {
        /// The variables of the arcs that cover a semester.
        public let variables: [VariableID]
        /// The number of members.
        public let count: Double
    }

    /// Where the members of each type are in each semester, each of them in one place.
    public var whereabouts: [Whereabouts] {
        zip(formulation.types, arcs).flatMap { type, own in
            formulation.instance.semesters.indices.map { k in
                Whereabouts(
                    variables: zip(type.network.arcs, own).filter { $0.0.span.contains(k) }.map(\.1),
                    count: Double(type.members.count))
            }
        }
    }

    /// What itineraries that are settled already give: periods by block and pool, and activity by row.
    public struct Given: Sendable {
        /// Periods a week, by block and pool.
        public let capacities: [[Double]]
        /// Activity, by row.
        public let activities: [Double]

        /// What settled itineraries give.
        public init(capacities: [[Double]], activities: [Double]) {
            self.capacities = capacities
            self.activities = activities
        }
    }

    /// The program of teaching alone: the itineraries are settled and give what `given` says.
    public init(teachingOf formulation: Formulation, given: Given) {
        self.init(formulation, isNamed: false, isReduced: false, given: given, areItinerariesFree: false)
    }

    /// The reduced program of a formulation whose teachers are free while others, who are not in it, give `given`.
    public init(of formulation: Formulation, beside given: Given) {
        self.init(formulation, isNamed: false, isReduced: true, given: given, areItinerariesFree: true)
    }

    private init(
        _ formulation: Formulation, isNamed: Bool, isReduced: Bool, given: Given?, areItinerariesFree: Bool
    ) {
        self.formulation = formulation
        self.given = given
        twins = isReduced ? ProgramTwins(formulation) : nil
        names = ProgramNames(formulation, isNamed: isNamed)
        poolTerms = formulation.blocks.map { $0.pools.map { _ in [] } }
        rowTerms = formulation.rows.map { _ in [] }
        if areItinerariesFree { for t in formulation.types.indices { addItineraries(t) } }
        for b in formulation.blocks.indices { addTeaching(b) }
        addStreams()
        addPools()
        addRules()
    }

    // MARK: Itineraries

    private mutating func addItineraries(_ t: Int) {
        let type = formulation.types[t]
        let count = Double(type.members.count)
        var inflow: [[LinearTerm]] = type.network.nodes.map { _ in [] }
        var own: [VariableID] = []
        var menus: [Int: [[VariableID]]] = [:]
        let chain = twins == nil ? [:] : type.network.chains
        for (a, (arc, effect)) in zip(type.network.arcs, type.effects).enumerated() {
            let x: VariableID
            if let before = chain[a] {
                x = own[before]
                model.setCost(model.costs[x.index] + effect.points, of: x)
            } else {
                x = model.addVariable(
                    names.arc(t, a), upperBound: count, domain: count == 1 ? .binary : .integer, cost: effect.points)
            }
            own.append(x)
            inflow[arc.tail].append(LinearTerm(-1, x))
            inflow[arc.head].append(LinearTerm(1, x))
            for gift in effect.gifts { poolTerms[gift.pool.block][gift.pool.pool].append(LinearTerm(gift.periods, x)) }
            for entry in effect.entries { rowTerms[entry.row].append(LinearTerm(entry.coefficient, x)) }
            if let menu = arc.menu { menus[a] = addVisit(t, a, menu, effect, x, count) }
        }
        arcs.append(own)
        visits.append(menus)
        for (n, node) in type.network.nodes.enumerated() where node.k < formulation.instance.semesters.count {
            // Where one arc always follows one other, they are the same variable and nothing is left to say.
            if let out = type.network.outgoing[n].first, chain[out] != nil { continue }
            let supply = n == 0 ? -count : 0
            model.addConstraint(names.flow(t, n), lowerBound: supply, upperBound: supply, terms: inflow[n])
        }
    }

    /// Days at hosts: at most `max_days` in all and `max_hosts` hosts, at least one day somewhere.
    private mutating func addVisit(
        _ t: Int, _ a: Int, _ menu: VisitMenu, _ effect: ArcEffect, _ x: VariableID, _ count: Double
    ) -> [[VariableID]] {
        var hosts: [[VariableID]] = []
        var days: [LinearTerm] = [LinearTerm(-Double(menu.maxDays), x)]
        var chosen: [LinearTerm] = [LinearTerm(-Double(menu.maxHosts), x)]
        for (h, (host, hostEffect)) in zip(menu.hosts, effect.hosts).enumerated() {
            var options: [VariableID] = []
            for d in 1...menu.maxDays {
                let z = model.addVariable(
                    names.visit(t, a, h, d), upperBound: count, domain: count == 1 ? .binary : .integer,
                    cost: host.points[d - 1])
                options.append(z)
                days.append(LinearTerm(Double(d), z))
                chosen.append(LinearTerm(1, z))
                for gift in effect.gifts {
                    poolTerms[gift.pool.block][gift.pool.pool].append(LinearTerm(-Double(d) * menu.missedPerDay, z))
                }
                for pool in hostEffect.pools {
                    poolTerms[pool.block][pool.pool].append(LinearTerm(Double(d) * menu.periodsPerDay, z))
                }
                for entry in hostEffect.entriesPerDay {
                    rowTerms[entry.row].append(LinearTerm(Double(d) * entry.coefficient, z))
                }
            }
            hosts.append(options)
            model.addConstraint(
                names.visit("once", t, a, h), lowerBound: host.isPinned ? 0 : -.infinity, upperBound: 0,
                terms: options.map { LinearTerm(1, $0) } + [LinearTerm(-1, x)])
        }
        model.addConstraint(names.visit("days", t, a), upperBound: 0, terms: days)
        model.addConstraint(names.visit("hosts", t, a), upperBound: 0, terms: chosen)
        model.addConstraint(
            names.visit("some", t, a), lowerBound: 0,
            terms: hosts.joined().map { LinearTerm(1, $0) } + [LinearTerm(-1, x)])
        return hosts
    }

    // MARK: Teaching

    private mutating func addTeaching(_ b: Int) {
        let block = formulation.blocks[b]
        if let twin = twins?.twin(ofBlock: b, terms: poolTerms[b], given: given?.capacities[b] ?? []) {
            share(block, with: twin)
            return
        }
        taught.append(
            block.pools.enumerated().map { p, pool in
                pool.offers.map { offer in
                    model.addVariable(names.taught(b, p, offer.course), cost: offer.points)
                }
            })
        unmet.append(
            block.courses.enumerated().map { c, course in
                course.slices.enumerated().map { s, slice in
                    model.addVariable(names.unmet(b, c, s), upperBound: slice.width, cost: slice.points)
                }
            })
        hired.append(
            block.hires.enumerated().map { h, hire in
                let variable = model.addVariable(names.hired(b, h), upperBound: hire.limit, cost: hire.points)
                if hire.yuan > 0, let row = formulation.budgetRows[block.k] {
                    rowTerms[row].append(LinearTerm(hire.yuan, variable))
                }
                return variable
            })
        harm.append(nil)
        guard let limit = block.harmLimit else { return }
        let shortfall = model.addVariable(names.block("harm", b), cost: limit.penalty)
        harm[b] = shortfall
        let terms = zip(block.courses, unmet[b]).flatMap { course, slices in
            slices.map { LinearTerm(course.weight, $0) }
        }
        model.addConstraint(
            names.block("no_harm", b), upperBound: limit.statusQuo, terms: terms + [LinearTerm(-1, shortfall)])
    }

    /// Lets a block that must be taught just like an earlier one share its variables, at the prices of both.
    private mutating func share(_ block: TeachingBlock, with twin: Int) {
        func charge(_ points: Double, _ variable: VariableID) {
            model.setCost(model.costs[variable.index] + points, of: variable)
        }
        for (pool, variables) in zip(block.pools, taught[twin]) {
            for (offer, variable) in zip(pool.offers, variables) { charge(offer.points, variable) }
        }
        for (course, variables) in zip(block.courses, unmet[twin]) {
            for (slice, variable) in zip(course.slices, variables) { charge(slice.points, variable) }
        }
        for (hire, variable) in zip(block.hires, hired[twin]) { charge(hire.points, variable) }
        if let limit = block.harmLimit, let variable = harm[twin] { charge(limit.penalty, variable) }
        taught.append(taught[twin])
        unmet.append(unmet[twin])
        hired.append(hired[twin])
        harm.append(harm[twin])
    }

    /// Live lessons, and with them the coverage of every course.
    private mutating func addStreams() {
        var received: [CoursePosition: [LinearTerm]] = [:]
        var byReceiver: [ModeCourse: [LinearTerm]] = [:]
        var bySender: [ModeCourse: [LinearTerm]] = [:]
        for (l, lane) in formulation.lanes.enumerated() {
            guard case .broadcast(let terms) = formulation.instance.mode(lane.mode)?.kind else { continue }
            let variable = model.addVariable(names.streamed(l), cost: terms.points)
            streamed.append(variable)
            let receiver = CoursePosition(block: lane.receiver, course: lane.receiverCourse)
            let sender = CoursePosition(block: lane.sender, course: lane.senderCourse)
            received[receiver, default: []].append(LinearTerm(1, variable))
            byReceiver[ModeCourse(mode: lane.mode, place: receiver), default: []].append(LinearTerm(1, variable))
            bySender[ModeCourse(mode: lane.mode, place: sender), default: []].append(LinearTerm(1, variable))
        }
        for (b, block) in formulation.blocks.enumerated() where twins?.isTwin(b) != true {
            for (c, course) in block.courses.enumerated() {
                let place = CoursePosition(block: b, course: c)
                let own = ownTerms(b, c)
                let others =
                    (received[place] ?? [])
                    + zip(block.hires, hired[b]).filter { $0.0.course == c }
                    .map { LinearTerm(1, $0.1) }
                let missing = unmet[b][c].map { LinearTerm(1, $0) }
                model.addConstraint(
                    names.course("cover", b, c), lowerBound: course.demand,
                    upperBound: others.isEmpty ? course.demand : .infinity, terms: own + others + missing)
                if !others.isEmpty, !own.isEmpty {
                    model.addConstraint(names.course("most", b, c), upperBound: course.demand, terms: own)
                }
                for mode in formulation.instance.policy.modes {
                    guard case .broadcast(let terms) = mode.kind else { continue }
                    let key = ModeCourse(mode: mode.id, place: place)
                    if let incoming = byReceiver[key] {
                        model.addConstraint(
                            names.course("share", b, c, mode.id), upperBound: terms.maxShare * course.demand,
                            terms: incoming)
                    }
                    if let outgoing = bySender[key] {
                        model.addConstraint(
                            names.course("fanout", b, c, mode.id), upperBound: 0,
                            terms: outgoing + own.map { LinearTerm(-terms.fanout, $0.variable) })
                    }
                }
            }
        }
    }

    private func ownTerms(_ b: Int, _ c: Int) -> [LinearTerm] {
        zip(formulation.blocks[b].pools, taught[b]).flatMap { pool, variables in
            zip(pool.offers, variables).filter { $0.0.course == c }.map { LinearTerm(1, $0.1) }
        }
    }

    private mutating func addPools() {
        for (b, block) in formulation.blocks.enumerated() where twins?.isTwin(b) != true {
            for p in block.pools.indices {
                model.addConstraint(
                    names.pool(b, p), upperBound: given?.capacities[b][p] ?? 0,
                    terms: taught[b][p].map { LinearTerm(1, $0) }
                        + poolTerms[b][p].map { LinearTerm(-$0.coefficient, $0.variable) })
            }
        }
    }

    // MARK: Rules

    private mutating func addRules() {
        for (r, original) in formulation.rows.enumerated() {
            var terms = rowTerms[r]
            if original.price != 0 {
                for term in terms {
                    let points = model.costs[term.variable.index] + original.price * term.coefficient
                    model.setCost(points, of: term.variable)
                }
            }
            let row = original.lessActivity(given?.activities[r] ?? 0)
            if let shortfall = twins?.shortfall(ofTwinOf: row, terms) {
                if let shortfall { model.setCost(model.costs[shortfall.index] + row.penalty, of: shortfall) }
                continue
            }
            let lower = row.lower ?? -.infinity
            let upper = row.upper ?? .infinity
            if row.lower != nil || (row.upper != nil && !row.isUpperHard) {
                let shortfall = model.addVariable(names.rule("short", r), cost: row.penalty)
                twins?.note(row, terms, shortfall)
                if row.lower != nil, row.upper == nil || row.isUpperHard {
                    terms.append(LinearTerm(1, shortfall))
                } else if row.lower == nil {
                    terms.append(LinearTerm(-1, shortfall))
                } else {
                    // Bounded on both sides: the shortfall counts on whichever is broken.
                    model.addConstraint(
                        names.rule("least", r), lowerBound: lower, terms: terms + [LinearTerm(1, shortfall)])
                    model.addConstraint(
                        names.rule("most", r), upperBound: upper, terms: terms + [LinearTerm(-1, shortfall)])
                    continue
                }
            }
            if row.lower == nil, row.isUpperHard { twins?.note(row, terms, nil) }
            if terms.isEmpty, lower <= 0, upper >= 0 { continue }
            model.addConstraint(names.rule(r), lowerBound: lower, upperBound: upper, terms: terms)
        }
    }

    private struct CoursePosition: Hashable {
        let block: Int
        let course: Int
    }

    private struct ModeCourse: Hashable {
        let mode: ModeID
        let place: CoursePosition
    }
}

import Formulation
import Itineraries
import Plans
import Rotation

/// The rows of a plan, read off the paths and the teaching of one part (or of a whole formulation).
struct PlanAssembly {
    let placements: [Placement]
    let coverage: [Coverage]
    let streams: [Plans.Stream]
    let outcomes: [RuleOutcome]
    let lines: [Score.Line]

    /// Reads a plan off: the members of each type take its paths in their order.
    ///
    /// - Parameter isStatusQuo: whether these are the paths of the status quo, which harms nobody by definition.
    init(
        _ formulation: Formulation, _ assignment: Assignment, _ teaching: Teaching, statusQuo: StatusQuoUnmet,
        isStatusQuo: Bool = false
    ) {
        let instance = formulation.instance
        let tally = Tally(formulation, assignment)
        var placements: [Placement] = []
        var sources = PoolSources(formulation)
        var moves = (points: 0.0, count: 0)
        var overdue = (points: 0.0, count: 0)
        for (type, paths) in zip(formulation.types, assignment.paths) {
            for (teacher, path) in zip(type.members, paths) {
                placements +=
                    PathPlacements(formulation, teacher, type, path, statusQuo: statusQuo)
                    .placements
                sources.add(path, of: type.network)
                for step in path.steps {
                    moves.points += type.network.movePoints(step)
                    overdue.points += type.network.arcs[step.arc].overduePoints
                    overdue.count += type.network.overdueSemesters(of: type.network.arcs[step.arc])
                }
            }
        }
        moves.count = placements.count { $0.status != .running }
        self.placements = placements

        let lessons = StreamedLessons(formulation, teaching.streamed)
        streams = lessons.streams
        coverage = formulation.blocks.indices.flatMap { b in
            sources.coverage(
                ofBlock: b, teaching.allocations[b], received: lessons.received(b), statusQuo: statusQuo)
        }
        outcomes = Self.outcomes(formulation, tally, teaching, isStatusQuo: isStatusQuo)
        lines =
            Self.worth(formulation, teaching, lessons, moves: moves, overdue: overdue)
            + Self.rulePoints(instance, outcomes)
    }

    // MARK: Rules

    private static func outcomes(
        _ formulation: Formulation, _ tally: Tally, _ teaching: Teaching, isStatusQuo: Bool
    ) -> [RuleOutcome] {
        let instance = formulation.instance
        var hiredYuan: [Int: Double] = [:]
        for (block, allocation) in zip(formulation.blocks, teaching.allocations) {
            guard let row = formulation.budgetRows[block.k] else { continue }
            for (hire, periods) in zip(block.hires, allocation.hired) {
                hiredYuan[row, default: 0] += hire.yuan * periods
            }
        }
        var outcomes: [RuleOutcome] = []
        for (r, row) in formulation.rows.enumerated() {
            guard let required = row.required, let rule = instance.rule(row.rule) else { continue }
            let activity = tally.activity(r) + (hiredYuan[r] ?? 0)
            let achieved = tally.achieved[r] + (hiredYuan[r] ?? 0)
            let shortfall = row.shortfall(activity)
            outcomes.append(
                RuleOutcome(
                    rule: row.rule, cite: rule.cite, place: row.place, semester: instance.semesters[row.k],
                    required: required + tally.required[r],
                    achieved: row.rule.countsBothWays ? abs(achieved) : achieved,
                    shortfall: shortfall, points: row.penalty * shortfall, waivedBy: row.waiver.map(\.onRecord),
                    strength: rule.strength))
        }
        guard let rule = instance.rule(.noHarm) else { return outcomes }
        for (block, allocation) in zip(formulation.blocks, teaching.allocations) {
            guard let limit = block.harmLimit else { continue }
            let achieved = allocation.weightedUnmet(block)
            let required = isStatusQuo ? achieved : limit.statusQuo
            // A hair above the status quo is rounding, not harm.
            let shortfall = achieved - required > 1e-9 ? achieved - required : 0
            outcomes.append(
                RuleOutcome(
                    rule: .noHarm, cite: rule.cite, place: block.school.rawValue,
                    semester: instance.semesters[block.k], required: required, achieved: achieved,
                    shortfall: shortfall, points: limit.penalty * shortfall,
                    waivedBy: instance.waiver(of: .noHarm, at: block.school.rawValue, block.k).map(\.onRecord),
                    strength: rule.strength))
        }
        return outcomes
    }

    private static func rulePoints(_ instance: Instance, _ outcomes: [RuleOutcome]) -> [Score.Line] {
        instance.policy.rules.filter { $0.name != .budget }.map { rule in
            let own = outcomes.filter { $0.rule == rule.name && $0.waivedBy == nil }
            return Score.Line(
                term: .rule(rule.name), amount: own.reduce(0) { $0 + $1.shortfall }, unit: rule.name.unit,
                points: own.reduce(0) { $0 + $1.points })
        }
    }

    // MARK: Worth

    private static func worth(
        _ formulation: Formulation, _ teaching: Teaching, _ lessons: StreamedLessons,
        moves: (points: Double, count: Int), overdue: (points: Double, count: Int)
    ) -> [Score.Line] {
        var gaps = (amount: 0.0, points: 0.0)
        var hires = (amount: 0.0, points: 0.0)
        var second = (amount: 0.0, points: 0.0)
        for (block, allocation) in zip(formulation.blocks, teaching.allocations) {
            gaps.amount += allocation.unmet.reduce(0, +)
            gaps.points += allocation.gapPoints(block)
            hires.amount += allocation.hired.reduce(0, +)
            hires.points += allocation.hirePoints(block)
            second.points += allocation.secondSubjectPoints(block)
            for (pool, taught) in zip(block.pools, allocation.taught) {
                for (offer, periods) in zip(pool.offers, taught)
                where block.courses[offer.course].course.subject != pool.qualification.main {
                    second.amount += periods
                }
            }
        }
        return [
            .init(term: .gaps, amount: gaps.amount, unit: "period-semesters", points: gaps.points),
            .init(term: .moves, amount: Double(moves.count), unit: "arrangements", points: moves.points),
            .init(term: .overdue, amount: Double(overdue.count), unit: "teacher-semesters", points: overdue.points),
            .init(term: .streams, amount: lessons.periods, unit: "period-semesters", points: lessons.points),
            .init(term: .hires, amount: hires.amount, unit: "period-semesters", points: hires.points),
            .init(term: .secondSubjects, amount: second.amount, unit: "period-semesters", points: second.points),
        ]
    }
}

extension Waiver {
    /// Who waived a rule and why, in one cell.
    fileprivate var onRecord: String { [grantedBy, reason].filter { !$0.isEmpty }.joined(separator: ": ") }
}

extension RuleName {
    /// Whether a row's activity is one direction less the other, of which results tell the size.
    fileprivate var countsBothWays: Bool { self == .balance || self == .pairwise }

    /// What one unit of shortfall is.
    fileprivate var unit: String {
        switch self {
        case .posts: "post-semesters"
        case .dispatchFloor, .team, .awayCap, .balance: "person-semesters"
        case .exchangeShare, .backboneShare, .pairwise, .reserveTraining: "persons"
        case .noHarm: "weighted period-semesters"
        case .budget: "yuan"
        }
    }
}

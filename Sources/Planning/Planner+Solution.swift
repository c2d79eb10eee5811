import Formulation
import Itineraries
import LinearModel
import Plans
import Rotation

extension Planner {
    /// The plan that a solution of the exported program describes, whoever solved it.
    ///
    /// Only the paths are taken from the solution: who teaches what follows from them, and is worked out anew at its
    /// best. The plan comes without a proof; its bound is 0, below which nothing in a score ever is.
    ///
    /// - Parameter values: values by name of variable, as ``WholeProgram`` names them, of the whole program or of all of
    ///   its parts together; what is not named is 0. Names of other than teachers' variables are passed over.
    /// - Throws: ``PlanningError/solution(_:)`` with every fault at once.
    public func plan(_ instance: Instance, solution values: [String: Double]) throws(PlanningError) -> PlanningResult {
        let phases = PhaseClock { _ in }
        phases.enter(.networks)
        let whole = try WholeProgram(of: instance)
        let parts = whole.parts
        var reading = SolutionReading(values)
        let assignments = parts.map { reading.assignment(of: $0) }
        let faults = reading.faults
        guard faults.isEmpty else { throw .solution(faults) }
        phases.enter(.finishing)
        let plan = try Plan(parts, assignments, whole.statusQuo, solver: solver)
        let proof = Proof(
            score: plan.score.total, bound: 0, statusQuoScore: whole.statusQuo.score.total, stop: .imported,
            tolerance: PlanningOptions.tolerance)
        return PlanningResult(
            plan: plan, proof: proof, parts: parts, partBounds: [],
            sizes: PlanningSizes(instance, whole.formulation, parts: parts.count), secondsByPhase: phases.finished())
    }
}

/// Reads paths off values that somebody else found, and notes what is wrong with them.
private struct SolutionReading {
    private let values: [String: Double]
    private var found: [SolutionFault] = []
    private var known: Set<String> = []

    init(_ values: [String: Double]) { self.values = values }

    /// What is wrong, once every part has been read: unknown names come first.
    var faults: [SolutionFault] {
        let families = Set(known.map { Self.family(of: $0) })
        let strangers = values.keys.filter { name in
            !known.contains(name) && (families.contains(Self.family(of: name)) || !name.contains("("))
        }
        return strangers.sorted().map { .unknownVariable($0) } + found
    }

    private static func family(of name: String) -> Substring { name.prefix { $0 != "(" } }

    /// The paths of one part; where something is wrong it is noted, and the answer means nothing.
    mutating func assignment(of part: Formulation) -> Assignment {
        let program = ArcProgram(part, isNamed: true)
        var solution = [Double](repeating: 0, count: program.model.variableCount)
        for id in program.arcs.joined() + program.visits.flatMap({ $0.values.joined().joined() }) {
            let name = program.model.name(of: id)
            known.insert(name)
            guard let value = values[name] else { continue }
            if value.isFinite, abs(value) <= 2, abs(value - value.rounded()) <= Self.tolerance {
                solution[id.index] = value.rounded()
            } else {
                found.append(.notWhole(name, value))
            }
        }
        var paths: [[Path]] = []
        for (t, type) in part.types.enumerated() {
            let own = ArcDecoding.paths(ofType: t, part, program, solution)
            let used = program.arcs[t].reduce(0) { $0 + Int(solution[$1.index]) }
            if let own, own.allSatisfy({ $0.leadsThrough(type.network) }),
                own.reduce(0, { $0 + $1.steps.count }) == used
            {
                paths.append(own)
            } else {
                found += type.members.map { .noPath($0) }
                paths.append([])
            }
        }
        let assignment = Assignment(paths: paths)
        noteLimits(part, assignment)
        return assignment
    }

    private mutating func noteLimits(_ part: Formulation, _ assignment: Assignment) {
        let tally = Tally(part, assignment)
        for (r, row) in part.rows.enumerated() {
            guard let limit = row.upper, row.points(tally.activity(r)) == .infinity else { continue }
            found.append(
                .overLimit(
                    row.rule, place: row.place, part.instance.semesters[row.k], activity: tally.activity(r),
                    limit: limit))
        }
    }

    /// How far from a whole number solvers leave what should be one.
    private static let tolerance = 1e-4
}

extension Path {
    /// Whether the path leads from the first node of a network to the horizon's end, over visits as their menus allow.
    fileprivate func leadsThrough(_ network: Network) -> Bool {
        let end = steps.last.map { network.arcs[$0.arc].head } ?? 0
        return network.outgoing[end].isEmpty
            && steps.allSatisfy { step in network.arcs[step.arc].menu.map { $0.allows(step.choice) } ?? true }
    }
}

import BranchAndCut
import Formulation
import Itineraries
import LinearModel

/// The arc program of one part with a count of the teachers who leave their path.
///
/// Of the `n` members of a type at most the smallest flow on an arc of their path can all take it, and as many always
/// can: what is left when they are taken out is again a flow. So `y ≥ n − x` for each arc of the path makes `y` the
/// number of changes, and `Σ y ≤ changes` the row that limits them. A visit keeps to the path only with the same days at
/// the same hosts.
struct ChangeProgram<S: Solver> {
    private let means: PlanningMeans<S>
    private let part: RepairPart
    private let program: ArcProgram
    private let model: Model
    /// The number of changes, by type that has a choice.
    private var counts: [VariableID] = []

    /// What branching found out.
    struct Outcome {
        /// A better assignment than the one it was given, if it found one.
        let assignment: Assignment?
        /// A bound on the objective of every plan within the limit.
        let bound: Double
        /// Simplex iterations spent.
        let iterations: Int
    }

    init(_ part: RepairPart, with means: PlanningMeans<S>) {
        self.means = means
        self.part = part
        program = ArcProgram(part.formulation, isReduced: true)
        var model = program.model
        for (t, type) in part.formulation.types.enumerated() where type.hasChoice {
            guard let path = part.reference.paths[t].first else { continue }
            let members = Double(type.members.count)
            let count = model.addVariable(upperBound: members)
            counts.append(count)
            var bound: Set<VariableID> = []
            func keep(_ variable: VariableID) {
                guard bound.insert(variable).inserted else { return }
                model.addConstraint(
                    "", lowerBound: members, terms: [LinearTerm(1, variable), LinearTerm(1, count)])
            }
            for step in path.steps {
                keep(program.arcs[t][step.arc])
                guard let hosts = program.visits[t][step.arc] else { continue }
                for (h, options) in hosts.enumerated() {
                    if let days = step.choice.first(where: { $0.host == h })?.days {
                        keep(options[days - 1])
                    } else {
                        model.addConstraint(
                            "", upperBound: 0, terms: options.map { LinearTerm(1, $0) } + [LinearTerm(-1, count)])
                    }
                }
            }
        }
        self.model = model
    }

    /// How large the program is.
    var variableCount: Int { model.variableCount }
    /// How many rows it has.
    var rowCount: Int { model.constraintCount }

    /// Searches for plans better than `score` with at most so many changes; `nil` for any number.
    func search(atMost changes: Int?, below score: Double?, iterations: Int) throws(SolverError) -> Outcome {
        var limited = model
        if let changes {
            limited.addConstraint("", upperBound: Double(changes), terms: counts.map { LinearTerm(1, $0) })
        }
        return try search(limited, below: score, iterations)
    }

    /// Searches for a plan with as few changes as possible, fewer than `changes`; the bound is on their number.
    func fewest(below changes: Int?, iterations: Int) throws(SolverError) -> Outcome {
        var counting = model
        for v in 0..<model.variableCount { counting.setCost(0, of: VariableID(v)) }
        for count in counts { counting.setCost(1, of: count) }
        return try search(counting, below: changes.map(Double.init), iterations)
    }

    private func search(_ model: Model, below cutoff: Double?, _ iterations: Int) throws(SolverError) -> Outcome {
        let outcome = try BranchAndCut(means.solver, stop: means.stop)
            .minimise(
                model, below: cutoff, iterationLimit: iterations, secondsLeft: { [means] in means.deadline.seconds })
        return Outcome(
            assignment: outcome.values.flatMap { ChangeDecoding(part, program, $0).assignment },
            bound: outcome.bound, iterations: outcome.iterations)
    }
}

import Formulation
import GLPKSolver
import LinearModel
import Rotation
import Testing

@testable import Planning

/// The least worth of any plan of a part in which at most so many teachers leave their path, by a program that lists
/// every path of everybody: written apart from the one that counts changes by arcs.
struct PathOptimum {
    /// `nil` where there are too many paths to list, infinite where no plan has so few changes.
    static func value(of part: Formulation, around reference: Assignment, changes: Int) throws -> Double? {
        let program = ArcProgram(part)
        var model = program.model
        var changed: [LinearTerm] = []
        var count = 0
        for (t, type) in part.types.enumerated() {
            let paths = type.network.allPaths
            count += paths.count
            guard count * type.members.count < 500 else { return nil }
            var flow: [VariableID: [LinearTerm]] = [:]
            for m in type.members.indices {
                let choices = paths.map { _ in model.addVariable(upperBound: 1, domain: .binary) }
                model.addConstraint("", lowerBound: 1, upperBound: 1, terms: choices.map { LinearTerm(1, $0) })
                for (path, choice) in zip(paths, choices) {
                    if path != reference.paths[t][m] { changed.append(LinearTerm(1, choice)) }
                    for step in path.steps {
                        flow[program.arcs[t][step.arc], default: []].append(LinearTerm(1, choice))
                        for visit in step.choice {
                            guard let variable = program.visits[t][step.arc]?[visit.host][visit.days - 1] else {
                                continue
                            }
                            flow[variable, default: []].append(LinearTerm(1, choice))
                        }
                    }
                }
            }
            let own = program.arcs[t] + program.visits[t].values.joined().joined()
            for variable in Set(own) {
                model.addConstraint(
                    "", lowerBound: 0, upperBound: 0, terms: (flow[variable] ?? []) + [LinearTerm(-1, variable)])
            }
        }
        model.addConstraint("", upperBound: Double(changes), terms: changed)
        let solution = try GLPKSolver().solve(model)
        if solution.termination.reason == .infeasible { return .infinity }
        try #require(solution.termination.reason == .optimal)
        return solution.objective
    }
}

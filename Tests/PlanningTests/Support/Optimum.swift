import Formulation
import GLPKSolver
import Itineraries
import LinearModel
import Rotation
import Testing

@testable import Planning

/// The least worth of any plan of a small instance, by handing the whole arc program to the solver.
///
/// Teachers are kept apart, so that every solution of the program is a plan.
struct Optimum {
    let value: Double

    init(of instance: Instance) throws {
        let whole = Formulation(
            instance, try Itineraries(instance), statusQuo: try StatusQuo(instance).unmet, typing: .individual)
        value = try whole.parts().reduce(0) { try $0 + Self.value(of: $1) }
    }

    /// The optimum of one part.
    static func value(of part: Formulation, relaxed: Bool = false) throws -> Double {
        var options = SolveOptions()
        options.relaxOnly = relaxed
        options.cuts = relaxed ? [] : [.mixedIntegerRounding]
        let solution = try GLPKSolver().solve(ArcProgram(part).model, options: options)
        try #require(solution.termination.reason == .optimal)
        return try #require(solution.objective)
    }
}

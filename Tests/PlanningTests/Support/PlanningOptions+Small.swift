import GLPKSolver
import LinearModel

@testable import Planning

extension PlanningOptions {
    /// Little effort and no clock, so that what is found is the same anywhere.
    static let small = PlanningOptions(timeLimit: nil, effort: 0.02)
}

extension Solver where Self == GLPKSolver {
    /// The solver that the program uses.
    static var glpk: GLPKSolver { GLPKSolver() }
}

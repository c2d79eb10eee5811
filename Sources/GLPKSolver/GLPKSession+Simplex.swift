import CGLPK
import LinearModel

extension GLPKSession {
    /// Starts from the basis of all rows. Tells whether it is dual feasible.
    func slackBasis() throws(SolverError) -> Bool {
        var isDualFeasible: Int32 = 0
        try call("choosing a basis") { cglpk_slack_basis($0, &isDualFeasible) }
        return isDualFeasible != 0
    }

    /// Starts from a basis as triangular as can be.
    func advancedBasis() throws(SolverError) { try call("choosing a basis") { cglpk_advanced_basis($0) } }

    /// Simplex iterations since the session was opened.
    func iterations() throws(SolverError) -> Int {
        var count: Int32 = 0
        try call("counting iterations") { cglpk_iterations($0, &count) }
        return Int(count)
    }

    /// Runs the simplex method from the current basis. The time limit is in milliseconds; the dual method stops as well
    /// where it has proven that the objective is no less than its limit.
    func simplex(
        usesDual: Bool, presolve: Bool, pricing: SimplexPricing, iterationLimit: Int32, timeLimit: Int32,
        objectiveLimit: Double
    ) throws(SolverError) -> cglpk_simplex_result {
        var result = cglpk_simplex_result()
        var options = cglpk_simplex_options(
            use_dual: usesDual ? 1 : 0, presolve: presolve ? 1 : 0, steepest_edge: pricing == .steepestEdge ? 1 : 0,
            iteration_limit: iterationLimit, time_limit: timeLimit, objective_limit: objectiveLimit)
        try call("solving the relaxation") { cglpk_simplex($0, &options, &result) }
        return result
    }
}

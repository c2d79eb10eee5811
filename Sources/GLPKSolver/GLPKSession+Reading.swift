import CGLPK
import LinearModel

extension GLPKSession {
    /// Values and reduced costs of the first columns in the basic solution.
    func basicColumns(_ count: Int) throws(SolverError) -> (values: [Double], reducedCosts: [Double]) {
        var values = [Double](repeating: 0, count: count)
        var reducedCosts = values
        try call("reading values") { cglpk_read_basic_columns($0, Int32(count), &values, &reducedCosts) }
        return (values, reducedCosts)
    }

    /// Duals of the first rows in the basic solution.
    func duals(_ count: Int) throws(SolverError) -> [Double] {
        var duals = [Double](repeating: 0, count: count)
        try call("reading duals") { cglpk_read_duals($0, Int32(count), &duals) }
        return duals
    }

    /// Values of the first columns in the incumbent.
    func incumbent(_ count: Int) throws(SolverError) -> [Double] {
        var values = [Double](repeating: 0, count: count)
        try call("reading the incumbent") { cglpk_read_incumbent($0, Int32(count), &values) }
        return values
    }
}

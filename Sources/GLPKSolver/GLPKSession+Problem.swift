import CGLPK
import LinearModel

extension GLPKSession {
    /// Puts a model into the empty problem of a fresh session, scaled.
    func load(_ model: Model) throws(SolverError) {
        try call("setting the objective") { cglpk_set_constant($0, model.objectiveConstant) }
        try call("adding rows") { session in
            cglpk_add_rows(
                session, Int32(model.constraintCount), model.rowLowerBounds, model.rowUpperBounds, nil, nil, nil)
        }
        // By columns, since that is how the library walks over its linked lists again and again: nonzeros of a column
        // that lie side by side in memory made branch and cut a quarter faster.
        let columns = ColumnArrays(model)
        let matrix = model.columns()
        try call("adding columns") { session in
            cglpk_add_columns(
                session, Int32(model.variableCount), columns.lower, columns.upper, model.costs, columns.integral,
                matrix.starts, matrix.indices, matrix.coefficients)
        }
        try call("scaling") { cglpk_scale($0) }
    }

    /// Appends the columns of `model` from `first` on, whose entries are given in the order the model stores them.
    func appendColumns(from model: Model, first: Int, entries: [[Column.Entry]]) throws(SolverError) {
        let columns = ColumnArrays(model, from: first)
        let matrix = MatrixArrays(entries.lazy.map { $0.lazy.map { ($0.constraint.index, $0.coefficient) } })
        try call("adding columns") { session in
            cglpk_add_columns(
                session, Int32(entries.count), columns.lower, columns.upper, columns.costs, columns.integral,
                matrix.starts, matrix.indices, matrix.coefficients)
        }
    }

    /// Appends rows, each with at most one term for a variable.
    func appendRows(_ rows: [LinearConstraint]) throws(SolverError) {
        let matrix = MatrixArrays(rows.lazy.map { $0.terms.lazy.map { ($0.variable.index, $0.coefficient) } })
        try call("adding rows") { session in
            cglpk_add_rows(
                session, Int32(rows.count), rows.map(\.lowerBound), rows.map(\.upperBound), matrix.starts,
                matrix.indices, matrix.coefficients)
        }
    }

    /// Appends the column that a search with a cutoff needs: a fixed zero with cost one.
    func addCutoffColumn() throws(SolverError) {
        try call("adding the cutoff") { cglpk_add_columns($0, 1, [0], [0], [1], [0], nil, nil, nil) }
    }

    /// Sets a column's bounds.
    func setBounds(ofColumn column: Int, _ bounds: (lower: Double, upper: Double)) throws(SolverError) {
        try call("setting bounds") { cglpk_set_column_bounds($0, Int32(column), bounds.lower, bounds.upper) }
    }

    /// Sets a row's bounds.
    func setBounds(ofRow row: Int, lower: Double, upper: Double) throws(SolverError) {
        try call("setting bounds") { cglpk_set_row_bounds($0, Int32(row), lower, upper) }
    }

    /// Sets a column's objective coefficient.
    func setCost(_ cost: Double, ofColumn column: Int) throws(SolverError) {
        try call("setting a cost") { cglpk_set_cost($0, Int32(column), cost) }
    }

    /// Removes columns; none may be given twice.
    func removeColumns(_ columns: [Int32]) throws(SolverError) {
        try call("removing columns") { cglpk_remove_columns($0, Int32(columns.count), columns) }
    }

    /// Puts a copy in the problem's place, until ``dropCopy()``.
    func pushCopy() throws(SolverError) { try call("copying the problem") { cglpk_push_copy($0) } }

    /// Brings the original back.
    func dropCopy() throws(SolverError) { try call("dropping the copy") { cglpk_drop_copy($0) } }
}

/// Columns of a model in the shape GLPK's loader wants: bounds that hold in fact, and a flag for integrality.
private struct ColumnArrays {
    var lower: [Double] = []
    var upper: [Double] = []
    var costs: [Double] = []
    var integral: [UInt8] = []

    init(_ model: Model, from first: Int = 0) {
        for index in first..<model.variableCount {
            let id = VariableID(index)
            let bounds = model.effectiveBounds(of: id)
            lower.append(bounds.lower)
            upper.append(bounds.upper)
            costs.append(model.costs[index])
            integral.append(model.domain(of: id).isIntegral ? 1 : 0)
        }
    }
}

/// Nonzeros laid end to end, as GLPK's loader wants them.
private struct MatrixArrays {
    var starts = [0]
    var indices: [Int32] = []
    var coefficients: [Double] = []

    init<Vectors: Sequence>(_ vectors: Vectors) where Vectors.Element: Sequence<(Int, Double)> {
        for vector in vectors {
            for (index, coefficient) in vector {
                indices.append(Int32(index))
                coefficients.append(coefficient)
            }
            starts.append(indices.count)
        }
    }
}

import LinearModel
import Testing

/// Expects the rows of a master's tableau, once its relaxation is solved, to have a weight for each constraint and to sum to 1
/// for their own basic variable and 0 for every other; variables outside the basis have none.
func expectTableau(of master: inout some RelaxationMaster & ~Copyable) throws(SolverError) {
    let basis = try master.basis()
    let model = master.model
    let columns = model.columns()
    let basic = model.variables.filter { basis.variables[$0.index] == .basic }
    #expect(basic.count > 2 && basic.count < model.variableCount)
    for id in basic {
        let weights = try master.tableauRow(of: id) ?? []
        guard weights.count == model.constraintCount else {
            Issue.record("no tableau row of \(id)")
            continue
        }
        for other in basic {
            let sum = columns.range(ofRow: other.index).reduce(0.0) {
                $0 + columns.coefficients[$1] * weights[Int(columns.indices[$1])]
            }
            #expect(abs(sum - (other == id ? 1 : 0)) < 1e-9)
        }
    }
    for id in model.variables where basis.variables[id.index] != .basic {
        let none = try master.tableauRow(of: id)
        #expect(none == nil)
    }
}

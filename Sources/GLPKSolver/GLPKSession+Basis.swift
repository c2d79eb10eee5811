import CGLPK
import LinearModel

extension GLPKSession {
    /// Where the first columns and rows stand in the basis.
    func basis(columns: Int, rows: Int) throws(SolverError) -> Basis {
        var columnStandings = [UInt8](repeating: 0, count: columns)
        var rowStandings = [UInt8](repeating: 0, count: rows)
        try call("reading the basis") {
            cglpk_read_basis($0, Int32(rows), &rowStandings, Int32(columns), &columnStandings)
        }
        return Basis(
            variables: columnStandings.map(BasisStatus.init(standing:)),
            constraints: rowStandings.map(BasisStatus.init(standing:)))
    }

    /// Puts columns and rows where they stand in a basis; rows behind those become basic.
    func set(_ basis: Basis) throws(SolverError) {
        let (rows, columns) = (basis.constraints.map(\.standing), basis.variables.map(\.standing))
        try call("setting the basis") {
            cglpk_set_basis($0, Int32(rows.count), rows, Int32(columns.count), columns)
        }
    }

    /// The weights of the rows in the tableau row of a column; `nil` where it is not basic.
    func tableauRow(ofColumn column: Int, rowCount: Int) throws(SolverError) -> [Double]? {
        var weights = [Double](repeating: 0, count: rowCount)
        var isBasic: Int32 = 0
        try call("reading the tableau") {
            cglpk_tableau_row($0, Int32(column), Int32(rowCount), &weights, &isBasic)
        }
        return isBasic != 0 ? weights : nil
    }
}

extension BasisStatus {
    fileprivate init(standing: UInt8) {
        self =
            switch cglpk_standing(rawValue: UInt32(standing)) {
            case .basic: .basic
            case .atLower: .atLowerBound
            case .atUpper: .atUpperBound
            case .free: .free
            case .fixed, nil: .fixed
            }
    }

    fileprivate var standing: UInt8 {
        let standing: cglpk_standing =
            switch self {
            case .basic: .basic
            case .atLowerBound: .atLower
            case .atUpperBound: .atUpper
            case .free: .free
            case .fixed: .fixed
            }
        return UInt8(standing.rawValue)
    }
}

/// What is known of a master's basis, and so which simplex method goes on best from it.
enum BasisState {
    /// There is none yet.
    case none
    /// As the last optimum left it.
    case optimal
    /// Rows came or bounds moved: still dual feasible.
    case dualFeasible
    /// Columns came or costs moved, and perhaps more: the primal method repairs what it must.
    case other

    /// Where the next relaxation starts.
    var start: RelaxationRun.Start {
        switch self {
        case .none: .scratch
        case .optimal, .dualFeasible: .basis(useDual: true)
        case .other: .basis(useDual: false)
        }
    }

    /// Rows were added or bounds changed.
    mutating func rowsChanged() {
        if self == .optimal { self = .dualFeasible }
    }

    /// Columns were added or removed, or costs changed.
    mutating func columnsChanged() {
        if self != .none { self = .other }
    }
}

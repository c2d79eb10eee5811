/// Which simplex method solves a relaxation.
public enum SimplexMethod: Hashable, Sendable {
    /// The dual method from any basis that is dual feasible, the primal one otherwise: the solver looks.
    case automatic
    /// The primal method: right after adding columns or changing costs.
    case primal
    /// The dual method: right after adding rows or changing bounds. Where it breaks down the primal one takes over.
    case dual
}

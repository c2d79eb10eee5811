import BranchAndCut

/// A piece of the search or of the proof that may be left out, to see what it is worth.
public enum SearchPiece: String, CaseIterable, Sendable {
    /// Teachers taken out and put back while results a little worse are kept now and then.
    case annealing
    /// Several coolings where one would be long, and their plans crossed.
    case coolings
    /// Circles of related teachers placed together by branch and cut.
    case circles
    /// Plans that follow the relaxation, improved and crossed.
    case guides
    /// Descents from the relaxation to such plans, which are otherwise made by following it alone.
    case descents
    /// A price on yuan in the search, which would else take bought lessons for free.
    case yuan
    /// The bound by prices on what ties teachers together.
    case prices
    /// Branch and cut on whole parts.
    case branching
    /// In branch and cut: taking out what decides nothing.
    case reduction
    /// In branch and cut: variables replaced by the rest of an equation.
    case substitution
    /// In branch and cut: making coefficients small.
    case tightening
    /// In branch and cut: planes from sums of a few constraints.
    case sums
    /// In branch and cut: such sums rounded a second time, with the likeliest of somebody's places as the rest.
    case alternatives
    /// In branch and cut: planes from rows of the simplex tableau.
    case tableau
    /// In branch and cut: bounds narrowed by reduced costs.
    case narrowing
    /// In branch and cut: small programs near the relaxation and the best solution.
    case nearby
    /// In branch and cut: dives for solutions.
    case dives

    /// The piece of branch and cut that it stands for.
    private var piece: Pieces? {
        switch self {
        case .annealing, .coolings, .circles, .guides, .descents, .yuan, .prices, .branching: nil
        case .reduction: .reduction
        case .substitution: .substitution
        case .tightening: .tightening
        case .sums: .sums
        case .alternatives: .alternatives
        case .tableau: .tableau
        case .narrowing: .narrowing
        case .nearby: .nearby
        case .dives: .dives
        }
    }

    /// What is left of branch and cut without some pieces.
    static func branchAndCut(without pieces: Set<SearchPiece>) -> Pieces {
        pieces.reduce(into: .all) { left, piece in
            if let own = piece.piece { left.remove(own) }
        }
    }
}

/// How the simplex method chooses where to go next.
public enum SimplexPricing: Hashable, Sendable {
    /// By the steepest edge: few iterations, each of them dearer, since weights have to be kept up to date.
    case steepestEdge
    /// By the largest infeasibility: better where only a few iterations are made, before weights could tell anything.
    case largestInfeasibility
}

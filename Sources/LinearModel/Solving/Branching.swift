/// How branch-and-bound chooses the variable to split on.
public enum Branching: Hashable, Sendable {
    /// The first variable that is not whole.
    case firstFractional
    /// The last variable that is not whole.
    case lastFractional
    /// The variable nearest to a half.
    case mostFractional
    /// The variable that costs the relaxation most in one dual step (Driebeek and Tomlin).
    case steepestCost
    /// The variable that moved the bound most in the past, with trial solves where there is no past.
    case pseudocost
}

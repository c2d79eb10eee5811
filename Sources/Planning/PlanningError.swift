import LinearModel
import Rotation

/// Why there is no plan.
public enum PlanningError: Error, Sendable, Hashable {
    /// Pins, ledger or budget contradict one another: an input error.
    case contradiction([Contradiction])
    /// The solver gave up.
    case solver(SolverError)
}

/// Input for which even the hard parts of the model cannot hold.
public enum Contradiction: Error, Sendable, Hashable {
    /// No path of this teacher obeys the ledger, the leaves and every pin.
    case noPath(TeacherID)
    /// Pins or the ledger put more than one holder on a post in a semester.
    case sharedPost(school: SchoolID, Semester)
    /// Pins demand more new spending than the budget of the school year has left, in yuan.
    case overBudget(Semester, needed: Double, left: Double)
}

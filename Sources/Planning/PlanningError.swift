import LinearModel
import Rotation

/// Why there is no plan.
public enum PlanningError: Error, Sendable, Hashable {
    /// Pins, ledger or budget contradict one another: an input error.
    case contradiction([Contradiction])
    /// The search for a first plan was cut short; whether these faults leave any plan at all is not known.
    case noPlanYet([Contradiction])
    /// The solver gave up.
    case solver(SolverError)
    /// A solution that was brought from elsewhere describes no plan.
    case solution([SolutionFault])
}

/// Input for which even the hard parts of the model cannot hold.
public enum Contradiction: Error, Sendable, Hashable {
    /// No path of this teacher obeys the ledger, the leaves and every pin.
    case noPath(TeacherID)
    /// Pins or the ledger leave this teacher nothing but a post that somebody else has to hold in that semester.
    case sharedPost(TeacherID, school: SchoolID, Semester)
    /// Pins make this teacher's new spending exceed what the budget of the school year has left, in yuan.
    case overBudget(TeacherID, Semester, needed: Double, left: Double)
}

import Rotation

/// Why a solution of the exported program describes no plan.
public enum SolutionFault: Error, Sendable, Hashable {
    /// The program has no variable of this name.
    case unknownVariable(String)
    /// A variable that says yes or no has another value.
    case notWhole(String, Double)
    /// The values of this teacher's variables are not one path, or a visit has days that its mode does not allow.
    case noPath(TeacherID)
    /// More is used of a row than its hard limit allows.
    case overLimit(RuleName, place: String, Semester, activity: Double, limit: Double)
}

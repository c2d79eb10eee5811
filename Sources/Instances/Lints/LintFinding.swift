import Rotation
import Tables

/// One place at which a clause is broken, over a run of planned semesters.
public struct LintFinding: Sendable, Hashable {
    /// The clause.
    public let clause: ClauseID
    /// Whether the policy takes the clause upon itself; if not, the finding is for information.
    public let isBinding: Bool
    /// A school's or group's id, or `region`.
    public let place: String
    /// The first semester of the run.
    public let from: Semester
    /// The last semester of the run.
    public internal(set) var until: Semester
    /// What is said.
    public let message: Diagnostic.Message
    /// The waiver that covers it, if one does.
    public let waiver: LintWaiver?
}

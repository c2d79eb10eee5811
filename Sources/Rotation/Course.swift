/// What is taught: one subject at one stage.
public struct Course: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The stage at which it is taught.
    public let stage: Stage
    /// The subject.
    public let subject: SubjectID

    /// The course of `subject` at `stage`.
    public init(_ stage: Stage, _ subject: SubjectID) {
        self.stage = stage
        self.subject = subject
    }

    /// Courses are ordered by stage, then by subject; where the model breaks ties "by course", it is in this order.
    public static func < (left: Course, right: Course) -> Bool {
        (left.stage, left.subject) < (right.stage, right.subject)
    }

    /// `primary/pe`.
    public var description: String { "\(stage.rawValue)/\(subject)" }
}

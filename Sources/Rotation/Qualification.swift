/// What a teacher may teach: every subject listed, at every stage listed, the main subject first.
///
/// Teachers of one qualification at one place form a *pool* and stand in for one another.
public struct Qualification: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The stages, in order, without repeats.
    public let stages: [Stage]
    /// The subjects, in order, without repeats.
    public let subjects: [SubjectID]
    /// The main subject: periods in any other cost `second_subject_points`.
    public let main: SubjectID

    /// The qualification of a teacher whose lists are these; the first subject is the main one.
    ///
    /// - Returns: `nil` where no subject is listed.
    public init?(stages: [Stage], subjects: [SubjectID]) {
        guard let main = subjects.first else { return nil }
        self.stages = Set(stages).sorted()
        self.subjects = Set(subjects).sorted()
        self.main = main
    }

    /// Every pair of a stage and a subject, in course order.
    public var courses: [Course] { stages.flatMap { stage in subjects.map { Course(stage, $0) } } }

    /// Whether `course` is one of ``courses``.
    public func covers(_ course: Course) -> Bool {
        stages.contains(course.stage) && subjects.contains(course.subject)
    }

    /// Fixed order: main subject, then subjects, then stages.
    public static func < (left: Qualification, right: Qualification) -> Bool {
        left.sortKey.lexicographicallyPrecedes(right.sortKey)
    }

    private var sortKey: [String] { [main.rawValue] + subjects.map(\.rawValue) + [""] + stages.map(\.rawValue) }

    /// `pe+music@primary`: main subject first.
    public var description: String {
        let others = subjects.filter { $0 != main }.map(\.rawValue)
        return ([main.rawValue] + others).joined(separator: "+") + "@" + stages.map(\.rawValue).joined(separator: "+")
    }
}

import Rotation

/// What a teacher does beside teaching.
enum Duty: Sendable, Hashable {
    case none
    /// Class teacher (班主任).
    case classTeacher
    case office(Office)
}

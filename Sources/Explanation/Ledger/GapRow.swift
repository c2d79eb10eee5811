import Rotation

/// The periods that one school misses of one course in one semester, split by cause.
///
/// What everybody who holds the course could still give stands first; then the causes are gone through in the order of
/// ``GapCause``, and each is charged with the missing periods that no longer could be given once those whom it keeps
/// away are left out. So the charges of a row add up to what is missing, exactly.
public struct GapRow: Sendable, Hashable {
    /// Who or what could give periods.
    public enum Giver: Sendable, Hashable {
        /// A teacher.
        case teacher(TeacherID)
        /// Lessons taught at another school and followed live.
        case liveLessons
        /// Lessons bought from outside.
        case boughtLessons
    }

    /// Somebody, or something, that could give periods but for one cause.
    public struct Source: Sendable, Hashable {
        /// Who or what.
        public let giver: Giver
        /// Periods a week that could be given but for the cause.
        public let periods: Double
        /// The cause.
        public let cause: GapCause
        /// The facts behind it.
        public let obstacle: Obstacle?

        /// Who, if it is a teacher.
        public var teacher: TeacherID? { if case .teacher(let teacher) = giver { teacher } else { nil } }
    }

    /// The school.
    public let school: SchoolID
    /// The course.
    public let course: Course
    /// The semester.
    public let semester: Semester
    /// Periods a week demanded.
    public let demand: Double
    /// Periods a week missing.
    public let unmet: Double
    /// Who or what could give periods, in order of the teachers' ids, live and bought lessons last.
    public let sources: [Source]

    /// Periods a week charged to each cause that bears some, in order.
    public var charges: [(cause: GapCause, periods: Double)] {
        var reachable = sources.reduce(0) { $0 + $1.periods }
        var charges: [(GapCause, Double)] = [(.nobody, unmet - min(unmet, reachable))]
        for cause in GapCause.allCases.dropFirst() {
            // The last ones are left out one by one, so that nothing but nothing is left at the end.
            let later = sources.reduce(0) { $0 + ($1.cause.isAfter(cause) ? $1.periods : 0) }
            charges.append((cause, min(unmet, reachable) - min(unmet, later)))
            reachable = later
        }
        return charges.filter { $0.1 > 1e-9 }
    }

    /// Periods a week charged to one cause.
    public func periods(chargedTo cause: GapCause) -> Double {
        charges.first { $0.cause == cause }?.periods ?? 0
    }
}

extension GapCause {
    fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    fileprivate func isAfter(_ other: GapCause) -> Bool { rank > other.rank }
}

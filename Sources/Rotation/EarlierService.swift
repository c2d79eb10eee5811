/// One row of `service.csv`: what a teacher had served by one mode at one host when the plan starts.
///
/// A posting of the ledger has its semesters counted from `since` on where no row speaks of it. A row knows more:
/// absences whose leaves are long over, and stays that ended years ago.
public struct EarlierService: Sendable, Hashable {
    /// What service is counted by.
    public struct Stay: Sendable, Hashable, Comparable {
        /// Who served.
        public let teacher: TeacherID
        /// By which mode.
        public let mode: ModeID
        /// At which host.
        public let host: SchoolID

        /// A stay of one teacher, by one mode, at one host.
        public init(teacher: TeacherID, mode: ModeID, host: SchoolID) {
            self.teacher = teacher
            self.mode = mode
            self.host = host
        }

        /// By teacher, mode and host.
        public static func < (left: Stay, right: Stay) -> Bool {
            (left.teacher, left.mode, left.host) < (right.teacher, right.mode, right.host)
        }
    }

    /// Who served, how and where.
    public let stay: Stay
    /// Semesters served before the start, absences left out.
    public let semesters: Int

    /// Service before the start.
    public init(_ stay: Stay, semesters: Int) {
        self.stay = stay
        self.semesters = semesters
    }
}

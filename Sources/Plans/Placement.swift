import Rotation

/// One posting or visiting arrangement: a row of `plan.csv`.
///
/// A visit to two hosts in one school year is two placements.
public struct Placement: Sendable, Hashable {
    /// Where the arrangement comes from.
    public enum Status: String, Sendable, Hashable, CaseIterable {
        /// In the ledger, and neither extended nor new.
        case running
        /// In the ledger, and kept on beyond what was committed.
        case extended
        /// Starts within the horizon.
        case new
    }

    /// Who goes.
    public var teacher: TeacherID
    /// By which mode.
    public var mode: ModeID
    /// The post held, for a mode of kind `post`.
    public var post: PostID?
    /// The home school.
    public var home: SchoolID
    /// The host school.
    public var host: SchoolID
    /// The first semester, which for a running one lies before the horizon.
    public var since: Semester
    /// The last semester, inclusive; beyond the horizon where the commitment is.
    public var until: Semester
    /// Days a week at the host, for visits.
    public var days: Int?
    /// Minutes one way; `nil` where the pair is out of reach (a ledger row may be).
    public var minutes: Double?
    /// The teacher's subjects that the host demands at some time of the arrangement.
    public var subjects: [SubjectID]
    /// Running, extended or new.
    public var status: Status
    /// Points for moves that this arrangement costs within the horizon.
    public var points: Double
    /// Yuan that this arrangement costs within the horizon, committed semesters included.
    public var yuan: Double
    /// Firm: running, or starting in the horizon's first school year. Otherwise an outlook.
    public var isFirm: Bool
    /// Why, as facts; wording is added where they are written.
    public var reasons: [Justification]

    /// A posting or visiting arrangement.
    public init(
        teacher: TeacherID, mode: ModeID, post: PostID? = nil, home: SchoolID, host: SchoolID, since: Semester,
        until: Semester, days: Int? = nil, minutes: Double?, subjects: [SubjectID], status: Status, points: Double,
        yuan: Double, isFirm: Bool, reasons: [Justification] = []
    ) {
        self.teacher = teacher
        self.mode = mode
        self.post = post
        self.home = home
        self.host = host
        self.since = since
        self.until = until
        self.days = days
        self.minutes = minutes
        self.subjects = subjects
        self.status = status
        self.points = points
        self.yuan = yuan
        self.isFirm = isFirm
        self.reasons = reasons
    }

    /// How many semesters the arrangement lasts, both ends counted.
    public var semesters: Int { since.distance(to: until) + 1 }

    /// Who goes, how and where: what service is counted by.
    public var stay: EarlierService.Stay { EarlierService.Stay(teacher: teacher, mode: mode, host: host) }
}

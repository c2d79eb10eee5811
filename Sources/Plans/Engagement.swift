import Rotation

/// What an arrangement asks of a teacher: by which mode, where, when, and on how many days a week.
///
/// Two arrangements of one teacher with equal engagements are the same to everybody who works by them; what they cost,
/// and why they were chosen, may differ.
public struct Engagement: Sendable, Hashable, Comparable {
    /// By which mode.
    public let mode: ModeID
    /// The post held, for a mode of kind `post`.
    public let post: PostID?
    /// The host school.
    public let host: SchoolID
    /// The first semester.
    public let since: Semester
    /// The last semester, inclusive.
    public let until: Semester
    /// Days a week at the host, for visits.
    public let days: Int?

    /// What an arrangement asks.
    public init(mode: ModeID, post: PostID? = nil, host: SchoolID, since: Semester, until: Semester, days: Int? = nil) {
        self.mode = mode
        self.post = post
        self.host = host
        self.since = since
        self.until = until
        self.days = days
    }

    /// In order of time.
    public static func < (one: Self, other: Self) -> Bool {
        if one.since != other.since { return one.since < other.since }
        if one.until != other.until { return one.until < other.until }
        return (one.host, one.mode, one.post?.rawValue ?? "", one.days ?? 0)
            < (other.host, other.mode, other.post?.rawValue ?? "", other.days ?? 0)
    }
}

extension Placement {
    /// What the arrangement asks of its teacher.
    public var engagement: Engagement {
        Engagement(mode: mode, post: post, host: host, since: since, until: until, days: days)
    }
}

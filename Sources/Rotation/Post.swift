/// One row of `posts.csv`: a named post at a host school that a mode of kind `post` fills.
public struct Post: Sendable, Hashable, Identifiable {
    /// Unique in the instance.
    public let id: PostID
    /// The school at which the post is held.
    public let school: SchoolID
    /// The title for people, such as 执行校长.
    public let title: String
    /// The mode of kind `post` that fills it.
    public let mode: ModeID
    /// The semesters in which it is wanted.
    public let wanted: SemesterSpan

    /// A named post.
    public init(id: PostID, school: SchoolID, title: String, mode: ModeID, wanted: SemesterSpan = .always) {
        self.id = id
        self.school = school
        self.title = title
        self.mode = mode
        self.wanted = wanted
    }
}

/// One row of `postings.csv`, the ledger: a posting or visit that is running when the plan starts.
public struct RunningPosting: Sendable, Hashable {
    /// Who is away.
    public let teacher: TeacherID
    /// By which mode.
    public let mode: ModeID
    /// The host school.
    public let host: SchoolID
    /// The post held, for a mode of kind `post`.
    public let post: PostID?
    /// The first semester.
    public let since: Semester
    /// The last semester agreed, inclusive.
    public let until: Semester
    /// Days a week at the host, for visits only.
    public let days: Int?

    /// A posting or visit of the ledger.
    public init(
        teacher: TeacherID, mode: ModeID, host: SchoolID, post: PostID? = nil, since: Semester, until: Semester,
        days: Int? = nil
    ) {
        self.teacher = teacher
        self.mode = mode
        self.host = host
        self.post = post
        self.since = since
        self.until = until
        self.days = days
    }
}

/// Schools that share teachers: a 教育集团, 教共体 or 大学区.
public struct Group: Sendable, Hashable, Identifiable {
    /// Unique in the instance.
    public let id: GroupID
    /// The name for people.
    public let name: String
    /// How closely it is bound.
    public let kind: GroupKind
    /// First semester of the agreement, where one is recorded.
    public let agreementStart: Semester?
    /// Last semester of the agreement, where one is recorded.
    public let agreementEnd: Semester?
    /// What is allotted to its schools together, where the source says.
    public let allotment: Allotment

    /// How many posts are allotted to all schools of a group together, to be shared out among them; `nil` is unsaid.
    public struct Allotment: Sendable, Hashable {
        /// Posts of middle management (中层职数).
        public let middlePosts: Int?
        /// Posts of principals and their deputies (领导职数).
        public let leaderPosts: Int?
        /// Payroll posts (编制).
        public let payrollPosts: Int?

        /// An allotment.
        public init(middlePosts: Int? = nil, leaderPosts: Int? = nil, payrollPosts: Int? = nil) {
            self.middlePosts = middlePosts
            self.leaderPosts = leaderPosts
            self.payrollPosts = payrollPosts
        }
    }

    /// A group with everything `groups.csv` says of it.
    public init(
        id: GroupID, name: String, kind: GroupKind, agreementStart: Semester? = nil, agreementEnd: Semester? = nil,
        allotment: Allotment = Allotment()
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.agreementStart = agreementStart
        self.agreementEnd = agreementEnd
        self.allotment = allotment
    }
}

/// One row of `members.csv`: a school's role in a group for a span of semesters.
public struct Membership: Sendable, Hashable {
    /// The group.
    public let group: GroupID
    /// The school.
    public let school: SchoolID
    /// What the school is in it.
    public let role: Role
    /// The semesters in which the row holds.
    public let span: SemesterSpan

    /// A school's role in a group.
    public init(group: GroupID, school: SchoolID, role: Role, span: SemesterSpan = .always) {
        self.group = group
        self.school = school
        self.role = role
        self.span = span
    }
}

/// One row of `links.csv`: two groups that a mode of `scope = "linked"` may cross.
public struct GroupLink: Sendable, Hashable {
    /// One group of the pair.
    public let first: GroupID
    /// The other group of the pair.
    public let second: GroupID
    /// What kind of link it is, in the office's words.
    public let kind: String

    /// A pair of linked groups; their order does not matter.
    public init(first: GroupID, second: GroupID, kind: String = "") {
        self.first = first
        self.second = second
        self.kind = kind
    }
}

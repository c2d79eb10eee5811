/// One row of `teachers.csv`.
public struct Teacher: Sendable, Hashable, Identifiable {
    /// Unique in the instance.
    public var id: TeacherID
    /// The name for people.
    public var name: String
    /// The home school: the payroll post, which no plan changes.
    public var home: SchoolID
    /// What the teacher may teach.
    public var qualification: Qualification
    /// Periods a week when wholly at one place.
    public var load: Double
    /// Needed by limits of age.
    public var gender: Gender?
    /// Date of birth.
    public var born: CivilDate?
    /// When working life began.
    public var startedWork: CivilDate?
    /// When the teacher came to the home school.
    public var atSchoolSince: CivilDate?
    /// The honour held, in the office's words; the policy says which ranks are backbone.
    public var rank: String
    /// The administrative office held.
    public var office: Office
    /// Reserve cadre (后备干部).
    public var isReserve: Bool
    /// Why the teacher takes no new posting, post or visit; `nil` if there is no reason.
    public var exemption: String?
    /// Has asked to go.
    public var isVolunteer: Bool
    /// Hosts the teacher would like.
    public var willing: [SchoolID]
    /// Hosts the teacher would rather not go to.
    public var unwilling: [SchoolID]
    /// The semesters in which the teacher is there at all.
    public var available: SemesterSpan
    /// Last semester of rest after an earlier posting.
    public var restUntil: Semester?
    /// Last semester of the latest earlier posting.
    public var lastExchangeUntil: Semester?
    /// No new posting or post through this semester.
    public var holdUntil: Semester?
    /// Why ``holdUntil`` is set.
    public var holdReason: String
    /// Among alike teachers the higher goes first.
    public var priority: Double

    /// A teacher with everything `teachers.csv` says.
    public init(
        id: TeacherID, name: String, home: SchoolID, qualification: Qualification, load: Double,
        gender: Gender? = nil, born: CivilDate? = nil, startedWork: CivilDate? = nil, atSchoolSince: CivilDate? = nil,
        rank: String = "", office: Office = .none, isReserve: Bool = false, exemption: String? = nil,
        isVolunteer: Bool = false, willing: [SchoolID] = [], unwilling: [SchoolID] = [],
        available: SemesterSpan = .always, restUntil: Semester? = nil, lastExchangeUntil: Semester? = nil,
        holdUntil: Semester? = nil, holdReason: String = "", priority: Double = 0
    ) {
        self.id = id
        self.name = name
        self.home = home
        self.qualification = qualification
        self.load = load
        self.gender = gender
        self.born = born
        self.startedWork = startedWork
        self.atSchoolSince = atSchoolSince
        self.rank = rank
        self.office = office
        self.isReserve = isReserve
        self.exemption = exemption
        self.isVolunteer = isVolunteer
        self.willing = willing
        self.unwilling = unwilling
        self.available = available
        self.restUntil = restUntil
        self.lastExchangeUntil = lastExchangeUntil
        self.holdUntil = holdUntil
        self.holdReason = holdReason
        self.priority = priority
    }
}

/// One row of `leaves.csv`: semesters in which a teacher is absent.
public struct Leave: Sendable, Hashable {
    /// Who is on leave.
    public let teacher: TeacherID
    /// The semesters of the leave.
    public let span: SemesterSpan
    /// Why, in the office's words.
    public let reason: String

    /// A leave of one teacher.
    public init(teacher: TeacherID, span: SemesterSpan, reason: String = "") {
        self.teacher = teacher
        self.span = span
        self.reason = reason
    }
}

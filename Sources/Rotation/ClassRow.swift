/// One row of `classes.csv`: parallel classes of one grade, or of several taught together (复式班).
public struct ClassRow: Sendable, Hashable {
    /// The school.
    public let school: SchoolID
    /// The stage.
    public let stage: Stage
    /// The grades within the stage, from 1; more than one for a combined class.
    public let grades: [Int]
    /// How many parallel classes.
    public var classes: Int
    /// Pupils in all of them, where the source says.
    public var students: Int?
    /// The semesters in which the row holds.
    public let span: SemesterSpan
    /// For an entry grade, how many classes enter with the next school year, where that is known.
    public var entering: Int?
    /// How many pupils enter with them, where that is known.
    public var enteringStudents: Int?

    /// A row of classes.
    public init(
        school: SchoolID, stage: Stage, grades: [Int], classes: Int, students: Int? = nil,
        span: SemesterSpan = .always, entering: Int? = nil, enteringStudents: Int? = nil
    ) {
        self.school = school
        self.stage = stage
        self.grades = grades
        self.classes = classes
        self.students = students
        self.span = span
        self.entering = entering
        self.enteringStudents = enteringStudents
    }
}

/// One row of `demand.csv`, which replaces the derived demand of its course.
public struct DemandRow: Sendable, Hashable {
    /// The school.
    public let school: SchoolID
    /// The course.
    public let course: Course
    /// Periods a week.
    public let periods: Double
    /// The semesters in which the row holds.
    public let span: SemesterSpan

    /// A row of demand.
    public init(school: SchoolID, course: Course, periods: Double, span: SemesterSpan = .always) {
        self.school = school
        self.course = course
        self.periods = periods
        self.span = span
    }
}

/// One row of `travel.csv`: minutes one way, door to door.
public struct TravelRow: Sendable, Hashable {
    /// Where the way begins.
    public let from: SchoolID
    /// Where it ends.
    public let to: SchoolID
    /// Minutes one way.
    public let minutes: Double

    /// A travel time.
    public init(from: SchoolID, to: SchoolID, minutes: Double) {
        self.from = from
        self.to = to
        self.minutes = minutes
    }
}

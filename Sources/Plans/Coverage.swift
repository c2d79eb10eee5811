import Rotation

/// How the periods a week of one school, course and semester are covered: a row of `coverage.csv`.
public struct Coverage: Sendable, Hashable {
    /// The school.
    public var school: SchoolID
    /// The course.
    public var course: Course
    /// The semester.
    public var semester: Semester
    /// Periods a week demanded.
    public var demand: Double
    /// Periods given by teachers whose home this is.
    public var home: Double
    /// Periods given by teachers posted here.
    public var posted: Double
    /// Periods given by visiting teachers.
    public var visiting: Double
    /// Periods followed live.
    public var streamed: Double
    /// Periods bought from outside.
    public var hired: Double
    /// Periods that nobody gives.
    public var unmet: Double
    /// Periods unmet in the status quo.
    public var before: Double
    /// Points for the unmet periods.
    public var points: Double

    /// A row of coverage.
    public init(
        school: SchoolID, course: Course, semester: Semester, demand: Double, home: Double, posted: Double,
        visiting: Double, streamed: Double, hired: Double, unmet: Double, before: Double, points: Double
    ) {
        self.school = school
        self.course = course
        self.semester = semester
        self.demand = demand
        self.home = home
        self.posted = posted
        self.visiting = visiting
        self.streamed = streamed
        self.hired = hired
        self.unmet = unmet
        self.before = before
        self.points = points
    }
}

/// Live lessons from one school to another: a row of `streams.csv`.
public struct Stream: Sendable, Hashable {
    /// The semester.
    public var semester: Semester
    /// The course.
    public var course: Course
    /// Where the lesson is taught.
    public var from: SchoolID
    /// Where it is followed.
    public var to: SchoolID
    /// Periods a week.
    public var periods: Double

    /// Live lessons.
    public init(semester: Semester, course: Course, from: SchoolID, to: SchoolID, periods: Double) {
        self.semester = semester
        self.course = course
        self.from = from
        self.to = to
        self.periods = periods
    }
}

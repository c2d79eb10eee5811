import Rotation

/// What one teacher serves by one mode at one host in one school year: a row of `service.csv`.
///
/// The ledger from which service is credited and allowances are paid. Semesters in which the teacher is absent do not
/// count as served; yuan are those of `plan.csv`, which a committed arrangement spends in such semesters, too.
public struct ServiceRecord: Sendable, Hashable {
    /// Who serves.
    public var teacher: TeacherID
    /// By which mode.
    public var mode: ModeID
    /// The home school.
    public var home: SchoolID
    /// The host school.
    public var host: SchoolID
    /// Where the host stands, by which allowances are due.
    public var setting: Setting
    /// The school year: 2026 is `2026-fall` and `2027-spring`.
    public var schoolYear: Int
    /// Semesters served in this way at this host before the planned semesters of the school year.
    public var before: Int
    /// Semesters served in the planned semesters of the school year.
    public var semesters: Int
    /// Days a week at the host, for visits.
    public var days: Int?
    /// Periods a week that the arrangement gives the host; 0 where nothing is served.
    public var periods: Double
    /// Yuan due for starting.
    public var startYuan: Double
    /// Yuan due for posted semesters.
    public var semesterYuan: Double
    /// Yuan due for visiting days.
    public var dayYuan: Double

    /// What is served, and due, in one school year.
    public init(
        teacher: TeacherID, mode: ModeID, home: SchoolID, host: SchoolID, setting: Setting, schoolYear: Int,
        before: Int = 0, semesters: Int = 0, days: Int? = nil, periods: Double = 0, startYuan: Double = 0,
        semesterYuan: Double = 0, dayYuan: Double = 0
    ) {
        self.teacher = teacher
        self.mode = mode
        self.home = home
        self.host = host
        self.setting = setting
        self.schoolYear = schoolYear
        self.before = before
        self.semesters = semesters
        self.days = days
        self.periods = periods
        self.startYuan = startYuan
        self.semesterYuan = semesterYuan
        self.dayYuan = dayYuan
    }

    /// Semesters served by the end of the school year's planned semesters.
    public var total: Int { before + semesters }

    /// Those of ``total`` that are service in the country: all where the host is rural or remote, else none.
    public var countrySemesters: Int { setting.isCountry ? total : 0 }

    /// Yuan due in the school year.
    public var yuan: Double { startYuan + semesterYuan + dayYuan }
}

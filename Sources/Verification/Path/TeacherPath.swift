import Plans
import Rotation

/// One teacher's way through the horizon, as replayed from the written rows.
struct TeacherPath: Sendable {
    /// A new posting or post.
    struct Start: Sendable {
        let semester: Int
        let mode: ModeID
        let host: SchoolID
    }

    /// What one written row costs.
    struct Priced: Sendable {
        let row: Written<Placement>
        /// Whether the row stands in the ledger too.
        let isRunning: Bool
        var points = 0.0
        var yuan = 0.0
    }

    let teacher: Teacher
    /// One for each planned semester.
    var activities: [Activity]
    var starts: [Start] = []
    var rows: [Priced] = []
    /// Semesters spent in `home(before)` while due.
    var overdueSemesters = 0
    /// Yuan by semester that the plan decides to spend.
    var newYuan: [Double]
    /// Yuan by semester that running postings and visits spend anyway.
    var committedYuan: [Double]

    init(teacher: Teacher, semesters: Int) {
        self.teacher = teacher
        activities = Array(repeating: .home, count: semesters)
        newYuan = Array(repeating: 0, count: semesters)
        committedYuan = newYuan
    }

    /// Points for moves.
    var movePoints: Double { rows.reduce(0) { $0 + $1.points } }
}

import Plans
import Rotation

/// Replays one teacher's written rows semester by semester against section 4.1 of the planning model.
///
/// Each concern has a file of its own: which rows belong to the ledger, what a posting may do, what a visit may do.
/// Where a row breaks the model the replay reports it and goes on as if the row were allowed, so that one fault
/// hides no other.
struct PathReplay {
    let instance: Instance
    let teacher: Teacher
    private(set) var path: TeacherPath
    private(set) var findings: Findings
    /// The next semester that nothing has filled.
    private(set) var position = 0
    private(set) var state: HomeState

    /// Replays `rows`, which are all of one teacher.
    init(_ rows: [Written<Placement>], of teacher: Teacher, in instance: Instance, tolerance: Tolerance = Tolerance()) {
        self.instance = instance
        self.teacher = teacher
        path = TeacherPath(teacher: teacher, semesters: instance.semesters.count)
        findings = Findings(tolerance: tolerance)
        state = .before
        if let last = teacher.restUntil { state = .owing(instance.index(of: last) + 1) }
        let arrangements = arrangements(from: rows).sorted {
            (instance.index(of: $0.since), $0.firstLine) < (instance.index(of: $1.since), $1.firstLine)
        }
        for arrangement in arrangements {
            switch arrangement {
            case .posting(let posting): replay(posting)
            case .visit(let visit): replay(visit)
            }
        }
        stayHome(until: instance.semesters.count)
    }

    /// Where a finding about one row of this teacher's lies.
    func location(_ row: Written<Placement>, _ semester: Int? = nil) -> Location {
        Location(
            file: .plan, line: row.line, teacher: teacher.id, place: row.host.rawValue,
            semester: semester.map { instance.policy.start.advanced(by: $0) })
    }

    /// Records that something does not hold.
    mutating func report(
        _ message: Finding.Message, at location: Location, expected: (any CustomStringConvertible)? = nil,
        found: (any CustomStringConvertible)? = nil, distance: Double? = nil
    ) {
        findings.report(message, at: location, expected: expected, found: found, distance: distance)
    }

    /// Whether the teacher is absent in a planned semester.
    func isAbsent(_ semester: Int) -> Bool { instance.isAbsent(teacher, at: instance.semesters[semester]) }

    /// Counts a semester of `home(before)`, staying or visiting, in which a move is due.
    mutating func countIfOverdue(_ semester: Int) {
        if state == .before, instance.isDue(teacher, at: instance.semesters[semester]) { path.overdueSemesters += 1 }
    }

    /// Spends the semesters before `semester` at home, present or absent.
    mutating func stayHome(until semester: Int) {
        while position < min(semester, instance.semesters.count) {
            if isAbsent(position) {
                path.activities[position] = .absent
            } else {
                countIfOverdue(position)
            }
            state = state.spending(1)
            position += 1
        }
    }

    /// Comes to the first semester of an arrangement, and says so if the teacher is elsewhere by then.
    mutating func arrive(at first: Int, for row: Written<Placement>) {
        stayHome(until: first)
        if first < position {
            report(.twoPlaces, at: location(row, first), expected: Phrase("one place at a time", "同一时间只在一处"))
        }
    }

    /// Fills the planned semesters of an arrangement that are still free.
    mutating func occupy(_ span: ClosedRange<Int>, with activity: Activity) {
        for semester in span.clamped(to: 0...max(0, instance.semesters.count - 1)) where semester >= position {
            path.activities[semester] = activity
        }
    }

    /// Leaves an arrangement whose last semester was `last`, in a new state at home.
    mutating func leave(after last: Int, into state: HomeState) {
        position = max(position, last + 1)
        self.state = state
    }

    mutating func record(start: TeacherPath.Start) { path.starts.append(start) }

    mutating func record(_ priced: TeacherPath.Priced) { path.rows.append(priced) }

    mutating func spend(_ yuan: Double, in semester: Int, isCommitted: Bool) {
        if isCommitted {
            path.committedYuan[semester] += yuan
        } else {
            path.newYuan[semester] += yuan
        }
    }
}

extension Finding.Message {
    static let twoPlaces = Finding.Message(
        "path.two-places", "the teacher is in two places at a time", "教师同一学期出现在两处")
}

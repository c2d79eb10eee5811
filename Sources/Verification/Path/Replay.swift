import Plans
import Rotation

/// Every teacher's path, with the questions that capacities and rules ask of them.
struct Replay: Sendable {
    /// A teacher on a posting or post in one semester.
    struct Away: Sendable {
        let teacher: Teacher
        let stay: Activity.Stay
    }

    /// One for each teacher of the instance, in the order of their ids.
    let paths: [TeacherPath]
    private let byHost: [SchoolSemester: [Away]]
    private let awayByHome: [SchoolSemester: Int]

    /// Replays all rows; findings of every teacher follow one another in the order of the teachers.
    init(_ rows: [Written<Placement>], in instance: Instance, findings: inout Findings) {
        let byTeacher = Dictionary(grouping: rows, by: \.teacher)
        for row in rows where instance.teacher(row.teacher) == nil {
            findings.report(.unknownTeacher, at: Location(file: .plan, line: row.line, teacher: row.teacher))
        }
        var paths: [TeacherPath] = []
        for teacher in instance.teachers {
            let replay = PathReplay(
                byTeacher[teacher.id] ?? [], of: teacher, in: instance, tolerance: findings.tolerance)
            findings.append(contentsOf: replay.findings)
            paths.append(replay.path)
        }
        self.init(paths)
    }

    /// What happens when nobody starts or extends anything: the ledger as it stands.
    init(statusQuoOf instance: Instance) {
        let paths = instance.teachers.map { teacher in
            let rows = instance.postings(of: teacher.id).map { entry in
                Written(line: 0, value: PathReplay.placement(of: entry, by: teacher, in: instance))
            }
            return PathReplay(rows, of: teacher, in: instance).path
        }
        self.init(paths)
    }

    private init(_ paths: [TeacherPath]) {
        var byHost: [SchoolSemester: [Away]] = [:]
        var awayByHome: [SchoolSemester: Int] = [:]
        for path in paths {
            for (semester, activity) in path.activities.enumerated() {
                guard case .posted(let stay) = activity else { continue }
                byHost[SchoolSemester(stay.host, semester), default: []].append(
                    Away(teacher: path.teacher, stay: stay))
                awayByHome[SchoolSemester(path.teacher.home, semester), default: 0] += 1
            }
        }
        self.paths = paths
        self.byHost = byHost
        self.awayByHome = awayByHome
    }

    /// Who is at `school` on a posting or post; absence from a committed one changes nothing here.
    func arrived(at school: SchoolID, _ semester: Int) -> [Away] { byHost[SchoolSemester(school, semester)] ?? [] }

    /// How many of the school's own staff are on a posting or post.
    func awayCount(from school: SchoolID, _ semester: Int) -> Int {
        awayByHome[SchoolSemester(school, semester)] ?? 0
    }
}

/// A school in one planned semester.
struct SchoolSemester: Sendable, Hashable {
    let school: SchoolID
    let semester: Int

    init(_ school: SchoolID, _ semester: Int) {
        self.school = school
        self.semester = semester
    }
}

extension Finding.Message {
    static let unknownTeacher = Finding.Message("plan.teacher", "there is no such teacher", "没有这名教师")
}

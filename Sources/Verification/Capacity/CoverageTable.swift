import Plans
import Rotation

/// The rows of `coverage.csv`, found by what they are about.
struct CoverageTable: Sendable {
    private let rows: [CourseSemester: Written<Coverage>]

    /// Every row in the order of semesters, schools and courses.
    let sorted: [(key: CourseSemester, row: Written<Coverage>)]

    /// Takes the rows that are about a planned semester and a known school; says so of the others, and of repeats.
    init(_ written: [Written<Coverage>], in instance: Instance, findings: inout Findings) {
        var rows: [CourseSemester: Written<Coverage>] = [:]
        for row in written {
            let place = Self.location(of: row)
            let key = CourseSemester(
                school: row.school, course: row.course, semester: instance.index(of: row.semester))
            if !instance.horizon.contains(key.semester) {
                findings.report(.outsideHorizon, at: place)
            } else if instance.school(row.school) == nil {
                findings.report(.unknownHost, at: place)
            } else if rows[key] != nil {
                findings.report(.repeatedRow, at: place)
            } else {
                rows[key] = row
            }
        }
        self.rows = rows
        sorted = rows.map { (key: $0.key, row: $0.value) }.sorted { $0.key < $1.key }
    }

    subscript(school: SchoolID, course: Course, semester: Int) -> Written<Coverage>? {
        rows[CourseSemester(school: school, course: course, semester: semester)]
    }

    func location(of row: Written<Coverage>) -> Location { Self.location(of: row) }

    private static func location(of row: Written<Coverage>) -> Location {
        Location(
            file: .coverage, line: row.line, place: row.school.rawValue, course: row.course, semester: row.semester)
    }
}

extension Finding.Message {
    static let repeatedRow = Finding.Message("row.repeated", "the row stands twice", "重复的行")
}

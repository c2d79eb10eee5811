import Rotation

/// Classes a year on: each grade has the classes that the grade below had, and new ones enter at the bottom.
///
/// Only what a school teaches is looked at: the highest grade of a stage that it has leaves it, and into a grade that
/// has no grade below it at the school come as many as `entering` says, or as many as last year. Combined classes stay
/// as they are. A row that begins with the new school year is the office's own word on its grade and is kept.
public struct ClassProjection: Sendable, Hashable {
    /// A row, and the position of the row that it was made from; `nil` for a new one.
    public struct Row: Sendable, Hashable {
        /// The row as it has become.
        public var row: ClassRow
        /// Where the row that it was stood.
        public let source: Int?
    }

    /// The rows as they have become, in their order.
    public private(set) var rows: [Row]

    /// Moves the classes up once for each school year that begins after `first` and by `last`.
    public init(_ rows: [ClassRow], from first: Semester, to last: Semester) {
        self.rows = rows.enumerated().map { Row(row: $0.element, source: $0.offset) }
        for year in first.schoolYear..<max(first.schoolYear, last.schoolYear) {
            moveUp(into: Semester(schoolYear: year + 1, term: .fall))
        }
    }

    private struct Place: Hashable {
        let school: SchoolID
        let stage: Stage
    }

    private struct Size {
        var classes = 0
        var students: Int? = 0
    }

    private mutating func moveUp(into fall: Semester) {
        let places = Dictionary(grouping: rows.indices) {
            Place(school: rows[$0].row.school, stage: rows[$0].row.stage)
        }
        var gone: Set<Int> = []
        var new: [Row] = []
        for place in places.values.sorted(by: { $0[0] < $1[0] }) { moveUp(place, into: fall, &gone, &new) }
        rows = rows.indices.filter { !gone.contains($0) }.map { rows[$0] } + new
    }

    private mutating func moveUp(_ place: [Int], into fall: Semester, _ gone: inout Set<Int>, _ new: inout [Row]) {
        let spring = fall.advanced(by: -1)
        let byGrade = Dictionary(grouping: place.filter { rows[$0].row.grades.count == 1 }) { rows[$0].row.grades[0] }
        let sizes = byGrade.compactMapValues { size(of: $0.filter { rows[$0].row.span.contains(spring) }) }
        for (grade, all) in byGrade.sorted(by: { $0.key < $1.key }) {
            let holding = all.filter { rows[$0].row.span.contains(fall) }
            let staying = holding.filter { rows[$0].row.span.contains(spring) }
            guard staying.count == holding.count else { continue }
            guard let below = sizes[grade - 1] else {
                for index in staying { enter(index) }
                continue
            }
            guard let first = staying.first else {
                let row = rows[all[0]].row
                let moved = ClassRow(
                    school: row.school, stage: row.stage, grades: [grade], classes: below.classes,
                    students: below.students, span: SemesterSpan(from: fall))
                new.append(Row(row: moved, source: nil))
                continue
            }
            rows[first].row.classes = below.classes
            rows[first].row.students = below.students
            gone.formUnion(staying.dropFirst())
        }
    }

    /// The classes and pupils of these rows; `nil` where there are none.
    private func size(of indices: [Int]) -> Size? {
        guard !indices.isEmpty else { return nil }
        return indices.reduce(into: Size()) { size, index in
            size.classes += rows[index].row.classes
            size.students = rows[index].row.students.flatMap { more in size.students.map { $0 + more } }
        }
    }

    /// Lets those enter who are announced; the announcement is good for one year.
    private mutating func enter(_ index: Int) {
        var row = rows[index].row
        if let entering = row.entering {
            row.students = row.enteringStudents ?? (entering == row.classes ? row.students : nil)
            row.classes = entering
        } else if let students = row.enteringStudents {
            row.students = students
        }
        (row.entering, row.enteringStudents) = (nil, nil)
        rows[index].row = row
    }
}

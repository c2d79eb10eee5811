/// Periods a week demanded, by school, course and planned semester.
public struct Demand: Sendable {
    private let periods: [SchoolID: [Course: [Double]]]
    private let coursesBySchool: [SchoolID: [Course]]
    private let coursesBySemester: [SchoolID: [[Course]]]

    /// Derives demand as classes × curriculum, replaced by a row of demand wherever one stands.
    ///
    /// A combined class needs the largest of its grades' periods.
    init(
        classes: [ClassRow], rows: [DemandRow], curriculum: [Stage: [SubjectID: [Double]]], semesters: [Semester]
    ) {
        var periods: [SchoolID: [Course: [Double]]] = [:]
        let none = [Double](repeating: 0, count: semesters.count)
        for row in classes {
            for (subject, byGrade) in curriculum[row.stage] ?? [:] {
                let each = row.grades.map { Self.periods(byGrade, grade: $0) }.max() ?? 0
                guard each > 0 else { continue }
                for (k, semester) in semesters.enumerated() where row.span.contains(semester) {
                    periods[row.school, default: [:]][Course(row.stage, subject), default: none][k] +=
                        each * Double(row.classes)
                }
            }
        }
        for row in rows {
            for (k, semester) in semesters.enumerated() where row.span.contains(semester) {
                periods[row.school, default: [:]][row.course, default: none][k] = row.periods
            }
        }
        self.periods = periods
        coursesBySchool = periods.mapValues { courses in
            courses.filter { $0.value.contains { $0 > 0 } }.keys.sorted()
        }
        coursesBySemester = periods.mapValues { courses in
            semesters.indices.map { k in courses.filter { $0.value[k] > 0 }.keys.sorted() }
        }
    }

    private static func periods(_ byGrade: [Double], grade: Int) -> Double {
        if byGrade.count == 1 { return byGrade[0] }
        return byGrade.indices.contains(grade - 1) ? byGrade[grade - 1] : 0
    }

    /// Periods a week of `course` at `school` in the planned semester numbered `k` from 0; 0 where nothing is demanded.
    public func callAsFunction(_ school: SchoolID, _ course: Course, _ k: Int) -> Double {
        periods[school]?[course]?[k] ?? 0
    }

    /// The courses of which `school` demands something in some planned semester, in course order.
    public func courses(at school: SchoolID) -> [Course] { coursesBySchool[school] ?? [] }

    /// The courses of which `school` demands something in the planned semester `k`, in course order.
    public func courses(at school: SchoolID, _ k: Int) -> [Course] {
        coursesBySemester[school]?[k] ?? []
    }
}

import Rotation

/// From pupils to classes.
///
/// Pupils are spread evenly over the grades, the lower grades taking what is left over. A class is opened whenever the
/// grade would pass the largest size: 45 at primary and 50 at junior schools, the limits of the "优质均衡" review, and 55
/// at senior schools. Teaching points teach the lower grades in combined classes (复式班). Kindergartens have no classes
/// that a timetable counts, and get none.
enum ClassPlan {
    /// Classes of every stage taught at a unit, but for kindergartens.
    static func rows(for unit: Unit) -> [ClassRow] {
        unit.place.enrolment.filter { $0.stage != .kindergarten }.flatMap { enrolment in
            let grades =
                unit.place.kind == .point
                ? combinedGrades(pupils: enrolment.pupils) : (1...gradeCount(of: enrolment.stage)).map { [$0] }
            return rows(for: unit.id, enrolment, grades: grades)
        }
    }

    private static func rows(for school: SchoolID, _ enrolment: Place.Enrolment, grades: [[Int]]) -> [ClassRow] {
        let count = grades.reduce(0) { $0 + $1.count }
        return grades.map { together in
            let students = together.reduce(0) { sum, grade in
                sum + enrolment.pupils / count + (grade <= enrolment.pupils % count ? 1 : 0)
            }
            let largest = largestClass(at: enrolment.stage)
            return ClassRow(
                school: school, stage: enrolment.stage, grades: together,
                classes: max(1, (students + largest - 1) / largest), students: students)
        }
    }

    /// Up to 15 pupils sit in one room, up to 30 in two; more have single grades for the beginners.
    private static func combinedGrades(pupils: Int) -> [[Int]] {
        switch pupils {
        case ...15: [[1, 2, 3]]
        case ...30: [[1, 2], [3, 4]]
        default: [[1], [2], [3, 4]]
        }
    }

    private static func gradeCount(of stage: Stage) -> Int { stage == .primary ? 6 : 3 }

    private static func largestClass(at stage: Stage) -> Int {
        switch stage {
        case .kindergarten, .primary: 45
        case .junior: 50
        case .senior: 55
        }
    }
}

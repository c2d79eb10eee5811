import Rotation

/// A course at a school in one planned semester: a row of demand.
struct CourseSemester: Sendable, Hashable, Comparable {
    let school: SchoolID
    let course: Course
    let semester: Int

    /// Ordered by semester, school and course.
    static func < (left: CourseSemester, right: CourseSemester) -> Bool {
        (left.semester, left.school, left.course) < (right.semester, right.school, right.course)
    }
}

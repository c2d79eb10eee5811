import Rotation

/// A course at a school in one planned semester: a row of demand.
struct CourseSemester: Sendable, Hashable {
    let school: SchoolID
    let course: Course
    let semester: Int
}

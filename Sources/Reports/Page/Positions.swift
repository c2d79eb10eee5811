import Exports
import Rotation

/// Where each thing stands in the lists that are embedded, by which rows speak of it.
struct Positions {
    private let schools: [SchoolID: Int]
    private let teachers: [TeacherID: Int]
    private let subjects: [SubjectID: Int]
    private let modes: [ModeID: Int]
    private let start: Semester

    init(of instance: Instance) {
        func positions<ID: Hashable>(_ ids: [ID]) -> [ID: Int] {
            Dictionary(zip(ids, 0...)) { first, _ in first }
        }
        schools = positions(instance.schools.map(\.id))
        teachers = positions(instance.teachers.map(\.id))
        subjects = positions(instance.policy.subjects.map(\.id))
        modes = positions(instance.policy.modes.map(\.id))
        start = instance.policy.start
    }

    func callAsFunction(_ school: SchoolID) -> JSONValue { .integer(schools[school] ?? -1) }
    func callAsFunction(_ teacher: TeacherID) -> JSONValue { .integer(teachers[teacher] ?? -1) }
    func callAsFunction(_ subject: SubjectID) -> JSONValue { .integer(subjects[subject] ?? -1) }
    func callAsFunction(_ mode: ModeID) -> JSONValue { .integer(modes[mode] ?? -1) }
    /// Semesters from the first planned one, which is 0; earlier ones are negative.
    func callAsFunction(_ semester: Semester) -> JSONValue { .integer(start.distance(to: semester)) }
}

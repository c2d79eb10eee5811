import Formulation
import Plans
import Rotation

/// What is taught and what is followed live in a plan, by block and course.
struct LiveLessons: Sendable {
    private var taught: [Place: Double] = [:]
    private var sent: [Place: Double] = [:]

    private struct Place: Hashable {
        let school: SchoolID
        let course: Course
        let semester: Semester
    }

    init(_ program: Formulation, _ coverage: [Coverage], _ streams: [Plans.Stream]) {
        let isSent = program.instance.policy.modes.contains { if case .broadcast = $0.kind { true } else { false } }
        guard isSent else { return }
        for row in coverage {
            let place = Place(school: row.school, course: row.course, semester: row.semester)
            taught[place] = row.home + row.posted + row.visiting
        }
        for stream in streams {
            sent[Place(school: stream.from, course: stream.course, semester: stream.semester), default: 0] +=
                stream.periods
        }
    }

    /// Periods a week of a course that more schools could follow live from here, at so many for each that is taught.
    func room(at school: SchoolID, _ course: Course, _ semester: Semester, fanout: Double) -> Double {
        let place = Place(school: school, course: course, semester: semester)
        return max(0, fanout * (taught[place] ?? 0) - (sent[place] ?? 0))
    }
}

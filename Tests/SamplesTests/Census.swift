import Rotation

/// What a roster gives against what its region demands in the first semester, when nobody moves.
struct Census {
    /// One course at one school: periods demanded, and given by teachers whose main subject it is.
    struct Row {
        let school: School
        let course: Course
        let demand: Double
        let main: Double
        /// What is left when every teacher teaches the main subject first and any other with the time left over.
        let unmet: Double
    }

    let rows: [Row]

    init(_ instance: Instance) {
        rows = instance.schools.flatMap { school in
            let courses = instance.demand.courses(at: school.id, 0)
            var left = Dictionary(uniqueKeysWithValues: courses.map { ($0, instance.demand(school.id, $0, 0)) })
            var main: [Course: Double] = [:]
            let staff = instance.teachers
                .filter { $0.home == school.id && !instance.isAbsent($0, at: instance.policy.start) }
                .filter { teacher in instance.postings(of: teacher.id).isEmpty }
                .sorted { ($0.qualification.courses.count, $0.id) < ($1.qualification.courses.count, $1.id) }
            for teacher in staff {
                var time = teacher.load
                let own = teacher.qualification.courses.filter { left[$0] != nil }
                for course in own.sorted(by: { rank($0, teacher) < rank($1, teacher) }) {
                    let given = min(time, left[course] ?? 0)
                    left[course, default: 0] -= given
                    time -= given
                }
                let mains = own.filter { $0.subject == teacher.qualification.main }
                for course in mains { main[course, default: 0] += teacher.load / Double(mains.count) }
            }
            return courses.map {
                Row(
                    school: school, course: $0, demand: instance.demand(school.id, $0, 0), main: main[$0] ?? 0,
                    unmet: left[$0] ?? 0)
            }
        }
        func rank(_ course: Course, _ teacher: Teacher) -> Int {
            course.subject == teacher.qualification.main ? 0 : 1
        }
    }

    /// Demand, supply of main subjects and unmet periods over the rows that satisfy a condition.
    func sum(where holds: (Row) -> Bool) -> (demand: Double, main: Double, unmet: Double) {
        rows.filter(holds).reduce(into: (0, 0, 0)) { sum, row in
            sum.0 += row.demand
            sum.1 += row.main
            sum.2 += row.unmet
        }
    }
}

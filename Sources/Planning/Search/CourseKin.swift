import Formulation
import Rotation

/// All who may teach one course anywhere in a part: what any of them can do about a gap hangs on what the others do.
struct CourseKin: Sendable {
    /// The teachers, who all have a choice.
    let seats: [NeighbourhoodSearch.Seat]
    /// Where the course is demanded: blocks, and its position in each.
    let places: [(block: Int, course: Int)]
    /// The rows in which they may count.
    let rows: Set<Int>

    /// Those of every course that is demanded somewhere and that somebody may teach, in the order of the courses.
    static func all(_ formulation: Formulation, _ seats: [NeighbourhoodSearch.Seat]) -> [CourseKin] {
        var places: [Course: [(block: Int, course: Int)]] = [:]
        for (b, block) in formulation.blocks.enumerated() {
            for (c, course) in block.courses.enumerated() { places[course.course, default: []].append((b, c)) }
        }
        return places.sorted { $0.key < $1.key }.compactMap { course, places in
            let able = seats.filter { formulation.types[$0.type].network.qualification.courses.contains(course) }
            let rows = Set(able.map(\.type)).reduce(into: Set<Int>()) { $0.formUnion(formulation.types[$1].rows) }
            return able.isEmpty ? nil : CourseKin(seats: able, places: places, rows: rows)
        }
    }
}

extension TeacherType {
    /// The rows in which one of the type may count.
    var rows: Set<Int> {
        Set(effects.flatMap { $0.entries.map(\.row) + $0.hosts.flatMap { $0.entriesPerDay.map(\.row) } })
    }
}

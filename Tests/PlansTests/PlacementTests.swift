import Plans
import Rotation
import Testing

/// A posting or visiting arrangement.
@Suite struct PlacementTests {
    @Test(arguments: [(0, 0, 1), (0, 1, 2), (-3, 2, 6)])
    func `both ends of an arrangement count`(_ since: Int, _ until: Int, _ semesters: Int) {
        let fall = Semester(schoolYear: 2026, term: .fall)
        let placement = Placement(
            teacher: "T", mode: "rotation", home: "A", host: "B", since: fall.advanced(by: since),
            until: fall.advanced(by: until), minutes: 10, subjects: ["pe"], status: .new, points: 0, yuan: 0,
            isFirm: true)
        #expect(placement.semesters == semesters)
    }
}

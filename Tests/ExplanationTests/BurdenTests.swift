import Explanation
import PlanningFixtures
import Plans
import Rotation
import Testing

/// What a teacher bears.
@Suite struct BurdenTests {
    @Test func semestersMinutesAndDaysAddUp() {
        let instance = Hamlet {
            $0.horizon = 4
            $0.teachers = [
                .at("A", "T", teaching: "pe"), .at("A", "U", teaching: "pe"), .at("A", "V", teaching: "music"),
            ]
        }.instance
        func placement(_ since: Int, _ until: Int, days: Int? = nil) -> Placement {
            Placement(
                teacher: "T", mode: "m", home: "A", host: "B", since: .after(since), until: .after(until), days: days,
                minutes: 10, subjects: ["pe"], status: .new, points: 3, yuan: 100, isFirm: true)
        }
        // Two semesters before the plan and two in it, then two days a week for two semesters.
        let placements = [placement(-2, 1), placement(2, 3, days: 2)]
        let burden = Burden(instance.teachers[0], placements, in: instance)
        #expect((burden.served, burden.posted, burden.country, burden.visitingDays) == (2, 2, 2, 4))
        #expect(burden.minutes == 60)
        #expect((burden.points, burden.yuan) == (6, 200))
        #expect(burden.semestersAway == 4.8)
        let circle = Burden.circle(of: instance.teachers[1], placements, in: instance)
        #expect(circle.map(\.teacher) == ["T", "U"])
    }
}

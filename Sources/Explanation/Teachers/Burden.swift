import Plans
import Rotation

/// What one teacher bears: time away in the ledger and in the plan, the way there, and how far out.
public struct Burden: Sendable, Hashable {
    /// Who.
    public let teacher: TeacherID
    /// Semesters away before the plan, of arrangements that run at its start.
    public private(set) var served = 0
    /// Semesters posted in the planned semesters.
    public private(set) var posted = 0
    /// Visiting days a week, summed over the planned semesters.
    public private(set) var visitingDays = 0
    /// Minutes one way, summed over posted semesters and over visiting days a week and semester.
    public private(set) var minutes = 0.0
    /// Posted semesters that are service in the country.
    public private(set) var country = 0
    /// Points of moves.
    public private(set) var points = 0.0
    /// Yuan received.
    public private(set) var yuan = 0.0
    /// The end of the latest exchange before the plan.
    public let lastExchange: Semester?

    /// The burden of a teacher whose arrangements these are.
    public init(_ teacher: Teacher, _ placements: [Placement], in instance: Instance) {
        self.teacher = teacher.id
        lastExchange = teacher.lastExchangeUntil
        for placement in placements {
            let planned = instance.semesters.count { placement.since <= $0 && $0 <= placement.until }
            let isCountry = instance.school(placement.host)?.setting.isCountry ?? false
            served += max(0, placement.since.distance(to: instance.policy.start))
            if let days = placement.days {
                visitingDays += days * planned
                minutes += (placement.minutes ?? 0) * Double(days * planned)
            } else {
                posted += planned
                minutes += (placement.minutes ?? 0) * Double(planned)
                country += isCountry ? planned : 0
            }
            points += placement.points
            yuan += placement.yuan
        }
    }

    /// Semesters away, five visiting days a week counting as one, those before the plan included.
    public var semestersAway: Double { Double(served + posted) + Double(visitingDays) / 5 }

    /// The burdens of all teachers, in the order of their ids.
    public static func all(_ placements: [Placement], in instance: Instance) -> [Burden] {
        let own = Dictionary(grouping: placements, by: \.teacher)
        return instance.teachers.map { Burden($0, own[$0.id] ?? [], in: instance) }
    }

    /// The burdens of a teacher and of the colleagues at the same school with the same main subject, the heaviest first.
    public static func circle(of teacher: Teacher, _ placements: [Placement], in instance: Instance) -> [Burden] {
        let own = Dictionary(grouping: placements, by: \.teacher)
        return instance.teachers
            .filter { $0.home == teacher.home && $0.qualification.main == teacher.qualification.main }
            .map { Burden($0, own[$0.id] ?? [], in: instance) }
            .sorted { ($1.semestersAway, $0.teacher) < ($0.semestersAway, $1.teacher) }
    }
}

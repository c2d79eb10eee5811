import Formulation
import Plans
import Rotation

/// A written plan that another one is to start from, or to stay close to: who was to do what.
public struct ReferencePlan: Sendable {
    private let engagements: [TeacherID: [Engagement]]

    /// The plan with these placements.
    public init(_ placements: [Placement]) {
        engagements = Dictionary(grouping: placements, by: \.teacher).mapValues { $0.map(\.engagement).sorted() }
    }

    /// What a teacher was to do, in order of time.
    public func engagements(of teacher: TeacherID) -> [Engagement] { engagements[teacher] ?? [] }

    /// The teachers that the plan asks something of.
    public var teachers: Set<TeacherID> { Set(engagements.keys) }

    /// Puts alike teachers together only where they were to do the same, so that a type has one way to stay as it was.
    ///
    /// Whoever visits is kept apart: days at hosts are counted over a whole type, and would not tell whose they are.
    func typing(of instance: Instance) -> Formulation.Typing {
        var numbers: [[Engagement]: Int] = [[]: 0]
        var next = 1
        return .marked(
            instance.teachers.reduce(into: [:]) { marks, teacher in
                let own = engagements(of: teacher.id)
                let isVisiting = own.contains { $0.days != nil }
                if !isVisiting, let number = numbers[own] {
                    marks[teacher.id] = number
                } else {
                    marks[teacher.id] = next
                    if !isVisiting { numbers[own] = next }
                    next += 1
                }
            })
    }
}

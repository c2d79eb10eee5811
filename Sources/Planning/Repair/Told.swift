import Formulation
import Plans
import Rotation

/// What each teacher of an instance is told to do if nobody leaves their path.
struct Told {
    private var engagements: [TeacherID: [Engagement]] = [:]

    init(_ parts: [RepairPart], _ reference: ReferencePlan) {
        for part in parts {
            for (type, paths) in zip(part.formulation.types, part.reference.paths) {
                for (teacher, path) in zip(type.members, paths) {
                    engagements[teacher] = part.formulation.engagements(of: teacher, type, path)
                }
            }
        }
    }

    /// The teachers of whom a plan asks something else, by id.
    func leaving(_ plan: Plan) -> [TeacherID] {
        let asked = Dictionary(grouping: plan.placements, by: \.teacher).mapValues { $0.map(\.engagement).sorted() }
        return engagements.filter { $0.value != asked[$0.key] ?? [] }.map(\.key).sorted()
    }

    /// The teachers to whom the reference told what no path of theirs holds any more, by id.
    func forced(_ reference: ReferencePlan) -> [TeacherID] {
        reference.teachers.union(engagements.keys)
            .filter { reference.engagements(of: $0) != engagements[$0] ?? [] }.sorted()
    }
}

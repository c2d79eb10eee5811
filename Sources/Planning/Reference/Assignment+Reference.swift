import Formulation
import Itineraries
import Plans
import Rotation

extension Assignment {
    /// Everybody does what the plan says, or what comes closest to it.
    init(_ formulation: Formulation, nearestTo plan: ReferencePlan) {
        let semesters = formulation.instance.semesters
        paths = formulation.types.map { type in
            var known: [[Engagement]: Path] = [:]
            return type.members.map { member in
                let wanted = plan.engagements(of: member)
                if let path = known[wanted] { return path }
                let path = NearestPath(type.network, wanted, in: semesters).path
                known[wanted] = path
                return path
            }
        }
    }
}

extension Formulation {
    /// What a path asks of a teacher of a type, in order of time.
    func engagements(of teacher: TeacherID, _ type: TeacherType, _ path: Path) -> [Engagement] {
        PathPlacements(self, teacher, type, path, statusQuo: StatusQuoUnmet()).placements.map(\.engagement).sorted()
    }
}

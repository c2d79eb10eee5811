import Formulation
import Itineraries
import Plans
import Rotation

extension Formulation {
    /// The postings and visiting arrangements of one teacher's path, with the facts that speak for each.
    ///
    /// - Parameter statusQuo: what each school lacks before any planning.
    public func placements(
        of teacher: TeacherID, _ type: TeacherType, _ path: Path, statusQuo: StatusQuoUnmet = StatusQuoUnmet()
    ) -> [Placement] {
        PathPlacements(self, teacher, type, path, statusQuo: statusQuo).placements
    }
}

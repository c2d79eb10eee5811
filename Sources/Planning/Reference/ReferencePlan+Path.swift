import Itineraries
import Rotation

extension ReferencePlan {
    /// The path of a teacher's network that is what the plan asks; what comes closest, if none is just that.
    public func path(of teacher: TeacherID, in network: Network, over semesters: [Semester]) -> Path {
        NearestPath(network, engagements(of: teacher), in: semesters).path
    }
}

import Formulation
import LinearModel
import Plans

extension Plan {
    /// The plan of a whole instance from the assignments of its parts, taught as cheaply as can be.
    init<S: Solver>(
        _ parts: [Formulation], _ assignments: [Assignment], _ statusQuo: StatusQuo, solver: S
    ) throws(PlanningError) {
        var pieces: [PlanAssembly] = []
        for (part, assignment) in zip(parts, assignments) {
            do {
                let ordered = assignment.inOrderOfDeparture(part)
                let teaching = try ExactTeaching(solver: solver).teach(part, ordered)
                pieces.append(PlanAssembly(part, ordered, teaching, statusQuo: statusQuo.unmet))
            } catch {
                throw .solver(error)
            }
        }
        self.init(pieces, statusQuoScore: statusQuo.score.total)
    }
}

import Formulation
import LinearModel

extension Planner {
    /// Searches a part by branch and bound for plans that score less than `claim`, until there are none left or time is up.
    ///
    /// - Returns: what no plan of the part scores less than; `claim` where it holds.
    public func bound(
        of part: Formulation, reaching claim: Double, seconds: Double, stop: StopSignal = StopSignal()
    ) throws(PlanningError) -> Double {
        do throws(SolverError) {
            return try ArcBranching(solver, part, effort: 1e6, below: claim, insists: true, stop: stop)
                .search(deadline: Deadline(secondsFromNow: seconds)).bound
        } catch {
            throw .solver(error)
        }
    }
}

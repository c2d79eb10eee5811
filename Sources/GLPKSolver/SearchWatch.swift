import CGLPK
import LinearModel

/// Looks on while GLPK searches, and says when to stop.
struct SearchWatch {
    let budget: Budget
    let absoluteGap: Double
    let relativeGap: Double
    /// The bound proven before the search, which it may only improve.
    let rootBound: Double?
    /// Iterations of the session that were not spent on this solve.
    let iterationsBefore: Int
    let progress: ((SolveProgress) -> Void)?

    /// Why the watch stopped the search, if it did.
    private(set) var limit: Termination.Limit?
    private var reportedIncumbent: Double?
    private var reportedNodes = 0

    /// Nodes between reports where the incumbent stays.
    private static let reportInterval = 100

    init(
        budget: Budget, options: SolveOptions, rootBound: Double?, iterationsBefore: Int,
        progress: ((SolveProgress) -> Void)?
    ) {
        self.budget = budget
        absoluteGap = options.absoluteGap
        relativeGap = options.relativeGap
        self.rootBound = rootBound
        self.iterationsBefore = iterationsBefore
        self.progress = progress
    }

    /// Takes note of where the search stands; `true` to stop it.
    mutating func shouldStop(_ event: cglpk_event) -> Bool {
        let incumbent = event.has_incumbent != 0 ? event.incumbent : nil
        let bound = proven(event.has_bound != 0 ? event.bound : nil, incumbent: incumbent)
        let effort = Effort(iterations: Int(event.iterations) - iterationsBefore, nodes: Int(event.nodes))
        report(incumbent: incumbent, bound: bound, effort: effort)

        limit = budget.limit(afterIterations: effort.iterations)
        if limit == nil, event.is_selection != 0, let nodeLimit = budget.nodeLimit, effort.nodes >= nodeLimit {
            limit = .nodes
        }
        if limit == nil, let incumbent, let bound, isWithinGap(incumbent: incumbent, bound: bound) {
            limit = .gap
        }
        return limit != nil
    }

    /// The better of the root's bound and the tree's, and no better than a solution that is known.
    func proven(_ treeBound: Double?, incumbent: Double?) -> Double? {
        guard let best = [rootBound, treeBound].compactMap({ $0 }).max() else { return nil }
        return min(best, incumbent ?? .infinity)
    }

    private func isWithinGap(incumbent: Double, bound: Double) -> Bool {
        // Gaps of zero ask for the proof itself, which is GLPK's to complete.
        let gap = incumbent - bound
        return (absoluteGap > 0 && gap <= absoluteGap)
            || (relativeGap > 0 && gap <= relativeGap * max(abs(incumbent), 1))
    }

    private mutating func report(incumbent: Double?, bound: Double?, effort: Effort) {
        guard let progress else { return }
        let isNews = incumbent != reportedIncumbent
        guard isNews || effort.nodes >= reportedNodes + Self.reportInterval else { return }
        reportedIncumbent = incumbent
        reportedNodes = effort.nodes
        progress(SolveProgress(phase: .search, incumbent: incumbent, bound: bound, effort: effort))
    }
}

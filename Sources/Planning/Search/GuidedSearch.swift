import Formulation
import LinearModel

/// Looks for plans near the relaxation of one part: everybody follows it, a short annealing from there mends what does
/// not fit together, and the plan is crossed with the last ones made this way and with the best one known.
///
/// Each plan is another one, since the relaxation grows tighter meanwhile and ties are broken at random. What good plans
/// near the same relaxation differ in is little, and the best of each is often better than all of them.
struct GuidedSearch: Sendable {
    private let formulation: Formulation
    private let seatCount: Int
    private var random: RandomSource
    /// The last plans, before they were crossed.
    private var plans: ArraySlice<Assignment> = []
    private var reach = CrossingReach()
    /// Takes and puts granted and not spent.
    private var credit = 0

    /// The share of an annealing, the coldest, that a plan near the relaxation goes through.
    private static var cold: Double { 0.2 }
    private static var crossingIterations: Int { 20_000 }

    init(_ formulation: Formulation, seed: UInt64) {
        self.formulation = formulation
        seatCount = formulation.seats.count
        random = RandomSource(seed: seed)
    }

    /// Makes as many plans as so many takes and puts more allow for, the first one in advance; what is left over is for the
    /// next time.
    ///
    /// - Parameters:
    ///   - crossing: what crosses plans in the program that the guide is of.
    ///   - priced: the part with prices on yuan.
    ///   - movesEach: takes and puts of each teacher for a plan.
    /// - Returns: the best plan found that is better than `best`, with its score; `nil` where there is none.
    mutating func improve<S: Solver>(
        _ best: Assignment, score: Double, along guide: Guide, crossing: Crossing<S>, priced: Formulation, moves: Int,
        movesEach: Int, with means: PlanningMeans<S>, until isOver: () -> Bool
    ) throws(SolverError) -> (assignment: Assignment, score: Double)? {
        credit += moves
        var (best, least) = (best, score)
        let cost = movesEach * seatCount
        while plans.isEmpty || credit >= cost, cost > 0, !isOver() {
            let search = NeighbourhoodSearch(priced, from: best, seed: random.next())
            search.follow(guide)
            let all = Int(Double(cost) / Self.cold)
            search.explore(SearchRound(0, of: 1, allMoves: all).last(Self.cold), until: isOver)
            credit -= cost
            let crossed = try crossing.best(
                between: plans + [best, search.best], below: least,
                iterationLimit: min(Int(reach.patience * Double(cost)), Self.crossingIterations),
                deadline: means.deadline)
            credit -= crossed.iterations
            let before = least
            for plan in [search.best] + (crossed.assignment.map { [$0] } ?? []) {
                let found = try PartPlanner.exactScore(formulation, plan, means.solver)
                if found < least { (best, least) = (plan, found) }
            }
            reach.note(isBetter: least < before, isExhausted: crossed.isExhausted)
            plans = (plans + [search.best]).suffix(reach.plans)
        }
        return least < score ? (best, least) : nil
    }
}

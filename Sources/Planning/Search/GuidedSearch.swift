import Formulation
import LinearModel

/// Looks for plans near the relaxation of one part: a descent leads to one, or everybody follows the relaxation where it
/// leads to none; a short annealing from there mends what does not fit together, and the plan is crossed with the last ones
/// made this way and with the best one known.
///
/// Each plan is another one, since the relaxation grows tighter meanwhile and no two descents are alike. After the first
/// few, descents stay more or less near the best plan. What good plans near the same relaxation differ in is little, and
/// the best of each is often better than all of them.
struct GuidedSearch: Sendable {
    /// Who makes plans near the relaxation of a part: two, each with plans of its own, keep two threads busy.
    enum Party: UInt64, CaseIterable { case first = 1, second }

    private let formulation: Formulation
    private let seatCount: Int
    private var random: RandomSource
    /// The last plans, before they were crossed.
    private var plans: ArraySlice<Assignment> = []
    private var reach = CrossingReach()
    /// Takes and puts granted and not spent.
    private var credit = 0

    /// The share of an annealing, the coldest, that a plan goes through which has followed the relaxation.
    private static var cold: Double { 0.2 }
    /// The same for a plan that a descent has led to, which has less to mend.
    private static var coldest: Double { 0.1 }
    private static var crossingIterations: Int { 20_000 }
    private static var descentIterations: Int { 30_000 }
    /// How much more than the best plan known one may cost before it has been annealed, in shares.
    private static var detour: Double { 0.2 }

    init(_ formulation: Formulation, seed: UInt64) {
        self.formulation = formulation
        seatCount = formulation.seats.count
        random = RandomSource(seed: seed)
    }

    /// Makes as many plans as so many takes and puts more allow for, the first one in advance; what is left over is for the
    /// next time. A simplex iteration counts as one.
    ///
    /// - Parameters:
    ///   - tight: the program that the guide is of.
    ///   - priced: the part with prices on yuan.
    ///   - movesEach: takes and puts of each teacher for a plan.
    /// - Returns: the best plan found that is better than `best`, with its score; `nil` where there is none.
    mutating func improve<S: Solver>(
        _ best: Assignment, score: Double, along guide: Guide, in tight: TightPart<S>, priced: Formulation, moves: Int,
        movesEach: Int, with means: PlanningMeans<S>, until isOver: () -> Bool
    ) throws(SolverError) -> (assignment: Assignment, score: Double)? {
        credit += moves
        var (best, least) = (best, score)
        let cost = movesEach * seatCount
        while plans.isEmpty || credit >= cost, cost > 0, !isOver() {
            let search = NeighbourhoodSearch(priced, from: best, seed: random.next())
            let cold = try begin(search, below: least, along: guide, in: tight, with: means)
            search.explore(SearchRound(0, of: 1, allMoves: Int(Double(cost) / cold)).last(cold), until: isOver)
            credit -= cost
            let crossed = try tight.best(
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

    /// Lets a search begin at a plan near the relaxation, and tells the share of an annealing that it needs from there.
    private mutating func begin<S: Solver>(
        _ search: NeighbourhoodSearch, below score: Double, along guide: Guide, in tight: TightPart<S>,
        with means: PlanningMeans<S>
    ) throws(SolverError) -> Double {
        if !means.options.without.contains(.descents) {
            // Before there are some such plans the best one known may be of the search alone, and far from good.
            let descent = try tight.descend(
                below: score + Self.detour * abs(score),
                near: plans.count < CrossingReach.fewest ? nil : search.best,
                iterationLimit: Self.descentIterations, using: &random, deadline: means.deadline)
            credit -= descent.iterations
            if let plan = descent.assignment {
                search.restart(from: plan)
                return Self.coldest
            }
        }
        search.follow(guide)
        return Self.cold
    }
}

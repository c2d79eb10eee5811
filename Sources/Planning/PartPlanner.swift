import Formulation
import LinearModel
import Plans

/// Plans one part: a first plan, a bound, a search, and, where the part is small, a proof by branching.
///
/// Work comes in rounds of counted effort, so that what a round finds does not depend on clocks or threads.
final class PartPlanner<S: Solver> {
    private let formulation: Formulation
    private let means: PlanningMeans<S>
    /// Set where nothing is left to search for.
    private let halt: StopSignal
    private let search: NeighbourhoodSearch
    private var lagrangian: LagrangianBound?
    /// What a yuan is worth by the plans so far; `nil` where nothing can be bought for it.
    private var yuan: YuanPrices?
    /// The part as the search sees it, with prices on yuan.
    private(set) var priced: Formulation

    /// The best assignment so far.
    private(set) var assignment: Assignment
    /// Its exact score.
    private(set) var score: Double
    /// The best bound so far; nothing in a score is ever below 0.
    private(set) var bound = 0.0
    private var kept: Mark?
    /// The last plans that a whole annealing has come to.
    private var cooled: [Assignment] = []
    /// The best bound of branch and bound, if it was tried.
    private var branchingBound: Double?
    /// Whether the best assignment is proven to be the best there is, so that nothing is left to do.
    private(set) var isProven = false
    /// What is taken over of an earlier search, which is not gone through again.
    private let settled: SettledPart?
    /// The share of the moves, and of the annealing, that is left to a search that starts near.
    private let ahead: Double

    /// Finds a first plan of the part, or takes the one that there is.
    init(
        _ formulation: Formulation, from start: PartStart? = nil, number: Int, with means: PlanningMeans<S>,
        halt: StopSignal
    ) throws(PlanningError) {
        self.formulation = formulation
        priced = formulation
        self.means = means
        self.halt = halt
        settled = start?.settled
        ahead = start == nil ? 1 : 0.4
        if let start {
            assignment = start.assignment
        } else {
            assignment = try Self.first(formulation, means)
        }
        search = NeighbourhoodSearch(formulation, from: assignment, seed: means.options.seed(ofPart: number))
        do throws(SolverError) {
            score = try Self.exactScore(formulation, assignment, means.solver)
        } catch {
            throw .solver(error)
        }
        // Where nobody has a choice the cheapest teaching is all there is to find.
        if !search.hasChoice { raise(to: score) }
        if let bound = settled?.bound { raise(to: bound) }
    }

    /// A first assignment: by hand if that works out, otherwise by branch and bound, since whoever was placed first may
    /// have taken the only post that another could hold.
    private static func first(
        _ formulation: Formulation, _ means: PlanningMeans<S>
    ) throws(PlanningError) -> Assignment {
        let faults: [Contradiction]
        do throws(Contradictions) {
            return try FirstPlan(formulation).assignment
        } catch {
            faults = error.faults
        }
        let outcome: ArcBranching<S>.Outcome
        do throws(SolverError) {
            outcome = try ArcBranching(means.solver, formulation, effort: 1, stop: means.stop)
                .search(deadline: means.deadline)
        } catch {
            throw .solver(error)
        }
        if let assignment = outcome.assignment { return assignment }
        throw outcome.isExhausted ? .contradiction(faults) : .noPlanYet(faults)
    }

    /// What an assignment is worth with the cheapest teaching.
    static func exactScore(
        _ formulation: Formulation, _ assignment: Assignment, _ solver: S
    ) throws(SolverError) -> Double {
        let teaching = try ExactTeaching(solver: solver).teach(formulation, assignment)
        return Worth(formulation, assignment, teaching).total
    }

    /// Improves plan and bound by one round.
    ///
    /// - Parameter priceSteps: steps of the bound by prices.
    func improve(_ round: SearchRound, priceSteps: Int) throws(PlanningError) {
        if isProven || isSettled { return }
        priceYuan()
        let isOver = { [means, halt] in means.isOver || halt.isSet }
        if lagrangian == nil { search.settle(rounds: 4, until: isOver) }
        if round.beginsAnew { search.restart(from: assignment) }
        if !means.options.without.contains(.annealing) { search.explore(round.last(ahead), until: isOver) }
        do throws(SolverError) {
            try adopt(search.best)
            if round.hasCooled { try crossCooled() }
        } catch {
            throw .solver(error)
        }
        var lagrangian = lagrangian ?? LagrangianBound(formulation, from: assignment)
        lagrangian.improve(steps: priceSteps, score: score, until: isOver)
        raise(to: lagrangian.bound)
        self.lagrangian = lagrangian
    }

    /// Crosses what a whole annealing has come to with what earlier ones have, and with the best plan.
    private func crossCooled() throws(SolverError) {
        cooled = cooled.suffix(Self.crossed - 1) + [search.best]
        guard cooled.count > 1 else { return }
        let part = TightPart(means.solver, formulation, without: means.options.without, stop: means.stop)
        let better = try part.best(
            between: cooled + [assignment], below: score, iterationLimit: Self.crossingIterations,
            deadline: means.deadline
        ).assignment
        if let better { try adopt(better) }
    }

    /// How many of the last plans that a whole annealing has come to are crossed.
    private static var crossed: Int { 4 }
    private static var crossingIterations: Int { 3_000 }

    /// Tells the search what a yuan is worth that is left for bought lessons, where there are any.
    private func priceYuan() {
        guard !means.options.without.contains(.yuan), let now = YuanPrices(formulation, at: assignment) else { return }
        let prices = yuan?.blended(with: now) ?? now
        yuan = prices
        priced = formulation.pricing(rows: prices.points)
        search.reprice(priced, known: assignment)
    }

    /// Takes what was found elsewhere if it is better, and lets the search go on from there.
    func take(_ better: Assignment, score found: Double) {
        guard found < score else { return }
        (assignment, score) = (better, found)
        search.resume(from: assignment)
    }

    private func raise(to bound: Double) {
        self.bound = max(self.bound, min(bound, score))
        isProven = score - self.bound <= PlanningOptions.tolerance * max(1, abs(score))
    }

    /// Where the planner stood before a search and a proof began side by side.
    private struct Mark {
        let assignment: Assignment
        let score: Double
        let bound: Double
        let lagrangian: LagrangianBound?
    }

    /// Keeps where the planner stands.
    func mark() { kept = Mark(assignment: assignment, score: score, bound: bound, lagrangian: lagrangian) }

    /// Takes what branch and bound has found, which began at the mark.
    ///
    /// Where it has left nothing to search for, what a search came to meanwhile is let go: how far that got is for the
    /// clock to say, and the plan must not depend on it.
    func take(_ outcome: ArcBranching<S>.Outcome) throws(PlanningError) {
        if outcome.isExhausted, let kept {
            (assignment, score, bound, lagrangian) = (kept.assignment, kept.score, kept.bound, kept.lagrangian)
        }
        if let better = outcome.assignment {
            do throws(SolverError) { try adopt(better) } catch { throw .solver(error) }
        }
        branchingBound = max(branchingBound ?? 0, min(outcome.bound, score))
        raise(to: outcome.bound)
    }

    /// The prices that prove the best bound by prices; `nil` before there is any.
    var prices: LagrangianBound.Prices? { lagrangian?.bestPrices }

    /// Whether nothing is left to do.
    var isDone: Bool { isProven || isSettled }

    /// Whether plan and bound are those of an earlier search.
    var isSettled: Bool { settled != nil }

    /// What proves the bound, for others to check.
    var partBound: PartBound {
        if let settled { return settled.proof }
        var proof = PartBound(branching: branchingBound)
        var lagrangian = lagrangian
        if !search.hasChoice {
            // Without a choice the cheapest teaching is a linear program, whose own prices prove it.
            lagrangian = LagrangianBound(formulation, from: assignment)
            lagrangian?.improve(steps: 1, score: score) { false }
            proof.branching = score
        }
        if let prices = lagrangian?.bestPrices {
            (proof.course, proof.harm, proof.row) = (prices.course, prices.harm, prices.row)
        }
        return proof
    }

    private func adopt(_ better: Assignment) throws(SolverError) {
        if better == assignment { return }
        let found = try Self.exactScore(formulation, better, means.solver)
        guard found < score else { return }
        assignment = better
        score = found
    }
}

import BranchAndCut
import Formulation
import LinearModel
import Synchronization

/// One part and its planner, on which one thread works at a time while others look at where it stands.
final class PartSlot<S: Solver>: Sendable {
    /// The position among the parts.
    let number: Int
    /// The part.
    let formulation: Formulation
    /// What a schedule goes by.
    let measures: Schedule.Part
    /// The part's share of the counted effort.
    private let effort: Double
    private let means: PlanningMeans<S>
    private let planner = Mutex<PartPlanner<S>?>(nil)
    private let latest = Mutex<Standing?>(nil)
    /// Where the planner stood when it was last marked: others begin there, however far the search beside them has got.
    private let marked = Mutex<Mark?>(nil)
    /// The search that places circles of teachers exactly; `nil` before it has begun.
    private let circles = Mutex<CircleSearch?>(nil)
    /// The searches near the relaxation that have begun and are not at work.
    private let guided = Mutex<[GuidedSearch.Party: GuidedSearch]>([:])
    /// The best that each has found since the mark, if anything.
    private let finds = Mutex<[Finder: Find]>([:])
    /// Branch and cut under way; `nil` before it has begun, and where the part is too large for it.
    private let branching = Mutex<ArcBranching<S>?>(nil)
    /// Set once branch and cut has left nothing to search for.
    private let halt = StopSignal()

    /// What the planner of a part has reached.
    struct Standing: Sendable {
        let assignment: Assignment
        let score: Double
        let bound: Double
        var isSettled = false
        /// Whether nothing is left to do.
        var isDone = false
    }

    /// Who looks for better plans beside the search.
    private enum Finder: Hashable {
        case circles, guides(GuidedSearch.Party)

        static var all: [Finder] { [.circles] + GuidedSearch.Party.allCases.map(Finder.guides) }
    }

    private typealias Find = (assignment: Assignment, score: Double)

    /// Where others begin beside the search.
    private struct Mark {
        let standing: Standing
        /// The score before the cooling of then began.
        let scoreBeforeCooling: Double
        /// The relaxation of then, and the program that it is of; `nil` where none was solved.
        let lead: (guide: Guide, tight: TightPart<S>)?
        /// The part with the prices on yuan of then.
        let priced: Formulation
        /// The prices on what ties teachers together of then; `nil` before there are any.
        let prices: LagrangianBound.Prices?
        /// Whether the part needs no more search where it is proven.
        let isLeftToProof: Bool
    }

    /// The share of the score that may still be open where a search is over.
    private static var closed: Double { 0.005 }
    /// The same where a small tree is at work.
    private static var soonClosed: Double { 0.015 }
    /// The same where it gets no further, and coolings that it is given for that.
    private static var nearlyClosed: Double { 0.02 }
    private static var leastCoolings: Int { 2 }
    /// The share of what is open that a search which gets further closes in a cooling.
    private static var headway: Double { 0.05 }

    /// - Parameter total: arcs of the types of all parts.
    init(_ number: Int, _ formulation: Formulation, of total: Int, with means: PlanningMeans<S>) {
        self.number = number
        self.formulation = formulation
        self.means = means
        let size = formulation.arcCount
        effort = Double(size) / Double(max(1, total)) * means.options.effort
        measures = Schedule.Part(
            seatCount: formulation.seats.count, size: size,
            isProvenByBranching: !means.options.without.contains(.branching)
                && ArcBranching<S>.isWorthwhile(formulation, effort: effort),
            spareIterations: ArcBranching<S>.spareIterations(formulation, effort: effort))
    }

    /// What the planner has reached; `nil` before it has begun.
    var standing: Standing? { latest.withLock { $0 } }

    /// Makes the planner.
    func begin(from start: PlanStart? = nil) throws(PlanningError) {
        try planner.withLock { planner throws(PlanningError) in
            let made = try PartPlanner(
                formulation, from: start?.of(formulation, seed: means.options.seed), number: number, with: means,
                halt: halt)
            note(made)
            planner = made
        }
    }

    /// Lets the planner improve the plan by a round.
    func improve(_ round: SearchRound) throws(PlanningError) {
        try work { planner throws(PlanningError) in
            try planner.improve(round, priceSteps: priceSteps / Schedule.rounds)
        }
    }

    /// Steps of the bound by prices: few where branch and cut follows, which soon proves more than prices ever can, and fewest
    /// where each takes long.
    private var priceSteps: Int {
        if means.options.without.contains(.prices) { return 1 }
        let all = Int((means.options.effort * 1_500).rounded(.up))
        return measures.isProvenByBranching ? min(measures.size <= Schedule.soonRooted ? 200 : 100, all) : all
    }

    /// Lets the planner work.
    func work(_ body: (PartPlanner<S>) throws(PlanningError) -> Void) throws(PlanningError) {
        try planner.withLock { planner throws(PlanningError) in
            guard let planner else { return }
            try body(planner)
            note(planner)
        }
    }

    /// Keeps where the planner stands, before a search and a proof go their own ways.
    ///
    /// - Parameter roundsOfACooling: in how many rounds the search cools; it gets no further while it is hot.
    func mark(round: Int, roundsOfACooling: Int) throws(PlanningError) {
        var priced = formulation
        var prices: LagrangianBound.Prices?
        try work { planner throws(PlanningError) in
            planner.mark()
            (priced, prices) = (planner.priced, planner.prices)
        }
        let before = marked.withLock { $0 }
        let coolings = round / roundsOfACooling
        let hasCooled = round % roundsOfACooling == 0
        let mark = standing.map { now in
            Mark(
                standing: now,
                scoreBeforeCooling: hasCooled ? now.score : before?.scoreBeforeCooling ?? now.score,
                lead: branching.withLock { $0?.lead }, priced: priced, prices: prices,
                isLeftToProof: isOver(
                    at: now, since: before, mayBeStuck: hasCooled && coolings >= Self.leastCoolings))
        }
        marked.withLock { $0 = mark }
    }

    /// Whether the search of a part that is proven may end where it stands now, before a round.
    ///
    /// - Parameter mayBeStuck: whether it has cooled often enough, and just now, to tell whether it still gets further.
    private func isOver(at now: Standing, since before: Mark?, mayBeStuck: Bool) -> Bool {
        let open = now.score - now.bound
        if branching.withLock({ $0?.isInSmallTree ?? false }), open <= Self.soonClosed * abs(now.score) { return true }
        let isStuck =
            before.map { before in
                before.isLeftToProof
                    || (mayBeStuck && before.scoreBeforeCooling - now.score < Self.headway * open)
            } ?? false
        return open <= (isStuck ? Self.nearlyClosed : Self.closed) * abs(now.score)
    }

    /// Whether hardly anything was open at the mark, or little and a tree is small or the search got no further since the
    /// mark before: where branch and cut is at work it is the sooner done with all threads.
    var isLeftToProof: Bool {
        measures.isProvenByBranching && marked.withLock { $0?.isLeftToProof ?? false }
    }

    /// Whether the proof has left nothing to search for.
    var isHalted: Bool { halt.isSet }

    /// Closes the gap from below in one round of several, beside a search that goes on: from the mark, and for
    /// ``takeProof()`` to take.
    ///
    /// - Parameters:
    ///   - rounds: in which it is proven.
    ///   - rootRounds: over how many of them the work at the root is spread.
    ///   - weight: how much of the part's effort goes into it.
    ///   - endsTreeInVain: whether a tree that gets nowhere is let rest, since other parts need the time more.
    ///   - idle: threads without work, which may help.
    ///   - found: told a score and a bound on the way.
    func prove(
        _ round: Int, of rounds: Int, rootRounds: Int, weight: Double, endsTreeInVain: Bool, idle: IdleThreads,
        _ found: @escaping (Double, Double) -> Void
    ) throws(PlanningError) {
        guard let mark = marked.withLock({ $0 }), !mark.standing.isDone, !means.isOver, measures.isProvenByBranching
        else { return }
        let now = mark.standing
        do throws(SolverError) {
            try branching.withLock { branching throws(SolverError) in
                var own =
                    branching
                    ?? ArcBranching(
                        means.solver, formulation, effort: effort * weight,
                        near: mark.prices.map { ($0, now.assignment) }, without: means.options.without,
                        stop: means.stop, idle: idle)
                branching = nil
                own.take(now.assignment, score: now.score)
                // Without its first relaxation all that has gone into a root would be in vain.
                let root = round < rootRounds || mark.lead == nil ? own.rootIterations / rootRounds : 0
                let tree =
                    endsTreeInVain && own.isInVain
                    ? 0 : min(own.treeIterations / rounds, Self.treeIterations(round))
                try own.advance(root: root, tree: tree, deadline: means.deadline) {
                    found(min(now.score, $0 ?? now.score), $1)
                }
                if own.outcome.isExhausted { halt.set() }
                branching = own
            }
        } catch {
            throw .solver(error)
        }
    }

    /// Simplex iterations in the tree at most, by round: few before the search has cooled once, then twice as many each
    /// time. A tree that is told soon what the search has found is the smaller.
    private static func treeIterations(_ round: Int) -> Int { round == 0 ? 2_000 : 10_000 << round }

    /// Gives the planner what ``prove(_:of:rootRounds:weight:idle:_:)`` has found.
    func takeProof() throws(PlanningError) {
        guard let outcome = branching.withLock({ $0?.outcome }) else { return }
        try work { planner throws(PlanningError) in try planner.take(outcome) }
    }

    /// Improves the plan of the mark by placing circles of teachers exactly, for ``takeFinds()`` to take.
    ///
    /// - Parameter iterations: simplex iterations after which no circle is begun any more, at an effort of 1.
    func deepen(iterations: Int) throws(PlanningError) {
        guard iterations > 0, let mark = marked.withLock({ $0 }), !mark.standing.isDone,
            !means.options.without.contains(.circles)
        else { return }
        var (best, score) = (mark.standing.assignment, mark.standing.score)
        do throws(SolverError) {
            try circles.withLock { circles throws(SolverError) in
                var search = circles ?? CircleSearch(formulation, seed: ~means.options.seed(ofPart: number))
                circles = nil
                try search.improve(
                    best,
                    ExactNeighbourhood(
                        means.solver, mark.priced, without: means.options.without, stop: means.stop),
                    iterations: Int(means.options.effort * Double(iterations)), deadline: means.deadline,
                    until: { [means, halt] in means.isOver || halt.isSet }
                ) { better throws(SolverError) in
                    let found = try PartPlanner.exactScore(formulation, better, means.solver)
                    if found < score { (best, score) = (better, found) }
                    return best
                }
                circles = search
            }
        } catch {
            throw .solver(error)
        }
        let found = (best, score)
        if score < mark.standing.score { finds.withLock { $0[.circles] = found } }
    }

    /// Looks for plans near the relaxation of the mark, for ``takeFinds()`` to take.
    ///
    /// - Parameters:
    ///   - party: who looks for them; each party does so on one thread at a time.
    ///   - moves: takes and puts for it, at an effort of 1.
    ///   - movesEach: takes and puts of each teacher for one plan.
    func follow(_ party: GuidedSearch.Party, moves: Double, movesEach: Int) throws(PlanningError) {
        guard moves > 0, let mark = marked.withLock({ $0 }), let lead = mark.lead, !mark.standing.isDone,
            !means.options.without.contains(.guides)
        else { return }
        do throws(SolverError) {
            var search =
                guided.withLock { $0.removeValue(forKey: party) }
                ?? GuidedSearch(formulation, seed: means.options.seed(ofPart: number) &+ party.rawValue << 32)
            let found = try search.improve(
                mark.standing.assignment, score: mark.standing.score, along: lead.guide, in: lead.tight,
                priced: mark.priced, moves: Int(means.options.effort * moves), movesEach: movesEach, with: means,
                until: { [means, halt] in means.isOver || halt.isSet })
            guided.withLock { [search] in $0[party] = search }
            if let found { finds.withLock { $0[.guides(party)] = found } }
        } catch {
            throw .solver(error)
        }
    }

    /// Gives the planner what was found beside its search, unless a proof has left nothing to search for: how far others
    /// got meanwhile is for the clock to say.
    func takeFinds() throws(PlanningError) {
        let found = finds.withLock { found in
            defer { found = [:] }
            return found
        }
        if isHalted { return }
        try work { planner throws(PlanningError) in
            for find in Finder.all.compactMap({ found[$0] }) { planner.take(find.assignment, score: find.score) }
        }
    }

    /// What proves the bound of the part.
    var partBound: PartBound { planner.withLock { $0?.partBound } ?? PartBound() }

    /// Shows how far the planner is while it is still at work; the assignment follows when it is done.
    func show(_ score: Double, _ bound: Double) {
        latest.withLock { standing in
            guard let now = standing else { return }
            standing = Standing(
                assignment: now.assignment, score: min(score, now.score), bound: min(max(bound, now.bound), score),
                isSettled: now.isSettled, isDone: now.isDone)
        }
    }

    private func note(_ planner: PartPlanner<S>) {
        let now = Standing(
            assignment: planner.assignment, score: planner.score,
            bound: max(planner.bound, min(standing?.bound ?? 0, planner.score)), isSettled: planner.isSettled,
            isDone: planner.isDone)
        latest.withLock { $0 = now }
    }
}

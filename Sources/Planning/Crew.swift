import BranchAndCut
import Formulation
import LinearModel
import Plans
import Synchronization

/// The planners of all parts, worked on side by side.
///
/// Between rounds all wait for one another, so that whether the gap is reached never depends on who was faster.
final class Crew<S: Solver>: Sendable {
    private let slots: [PartSlot<S>]
    private let start: PlanStart?
    private let solver: S
    private let options: PlanningOptions
    private let stop: StopSignal
    private let deadline: Deadline
    /// Threads that wait for the others of a round.
    private let idle = IdleThreads()

    /// Told the best score and bound so far, where every part has one.
    typealias Report = @Sendable (Double?, Double?) -> Void

    init(
        _ parts: [Formulation], from start: PlanStart? = nil, solver: S, options: PlanningOptions, stop: StopSignal,
        deadline: Deadline
    ) {
        // The largest first, so that no thread is left with it at the end.
        let total = parts.reduce(0) { $0 + $1.arcCount }
        slots = parts.enumerated().map { PartSlot<S>($0.offset, $0.element, of: total) }
            .sorted { (one: PartSlot<S>, other: PartSlot<S>) in (other.size, one.number) < (one.size, other.number) }
        self.start = start
        self.solver = solver
        self.options = options
        self.stop = stop
        self.deadline = deadline
    }

    /// Finds a first plan of every part.
    func begin(_ report: @escaping Report) throws(PlanningError) {
        try onEach(report) { [start, solver, options, stop, deadline] slot, _ throws(PlanningError) in
            try slot.begin(from: start, solver: solver, options: options, stop: stop, deadline: deadline)
        }
    }

    /// How often a stint is interrupted to see whether that is enough.
    static var rounds: Int { 10 }

    /// Whether there are more than two parts in which somebody has a choice.
    private var isCounty: Bool { slots.count { $0.seatCount > 0 } > 2 }

    /// The arcs of a part whose root is soon done.
    private static var soonRooted: Int { 3_000 }

    /// Improves every part by one round of the first stint, what every part gets before much is proven.
    func improve(round: Int, _ report: @escaping Report) throws(PlanningError) {
        try onEach(report) { [self] slot, _ throws(PlanningError) in
            let moves = Int(options.effort * Double(firstMoves(slot)))
            try slot.improve(SearchRound(round, of: Self.rounds, allMoves: moves), options)
        }
    }

    /// What a part's round is made of, each beside the others.
    private enum Turn: Int, CaseIterable {
        case prove, follow, improve, deepen
    }

    /// Closes gaps from below while the search goes on above, by one round: each part's branch and cut, plans near its
    /// relaxation, the second stint of its search and its circles run beside one another, and at the end of the round tell
    /// each other what they have found.
    func improveAndProve(round: Int, _ report: @escaping Report) throws(PlanningError) {
        for slot in slots { try slot.mark(round: round, coolings: coolings) }
        let shares = searchShares()
        try onEach(report, times: Turn.allCases.count) { [self] slot, turn throws(PlanningError) in
            let isOpen = !stop.isSet && !deadline.isPast && !slot.isHalted && !slot.isLeftToProof(options)
            let share = shares[slot.number] ?? 0
            switch Turn(rawValue: turn) {
            case .prove:
                try slot.prove(
                    round, of: Self.rounds, rootRounds: rootRounds(slot), solver: solver, options: options,
                    deadline: deadline, stop: stop, idle: idle
                ) { [self] score, bound in
                    slot.show(score, bound)
                    tell(report)
                }
            case .follow where isOpen:
                try slot.follow(
                    moves: share * guidedMoves / Double(Self.rounds), movesEach: guidedMovesEach, solver: solver,
                    options: options, deadline: deadline, stop: stop)
            case .improve where isOpen:
                if let own = searchRound(round, of: slot, share) { try slot.improve(own, options) }
            case .deepen where isOpen && !isGuided(slot):
                try slot.deepen(
                    iterations: Int(share * circleIterations) / Self.rounds, solver: solver, options: options,
                    deadline: deadline, stop: stop)
            default: break
            }
        }
        for slot in slots {
            try slot.takeProof()
            try slot.takeFinds()
        }
        tell(report)
    }

    /// What a part's search does in a round of the second stint; `nil` where it is over.
    private func searchRound(_ round: Int, of slot: PartSlot<S>, _ share: Double) -> SearchRound? {
        let own = Int(options.effort * Double(max(0, Int(share * moves(slot)) - firstMoves(slot))))
        let coolings = coolings
        if coolings == 1 { return SearchRound(round, of: Self.rounds, allMoves: own) }
        return round < coolings ? SearchRound(0, of: 1, allMoves: own / coolings) : nil
    }

    /// How often all cools in the second stint: several times instead of once where there are moves enough for each
    /// teacher, so that good plans are there soon, and different ones to cross.
    private var coolings: Int {
        if options.without.contains(.coolings) { return 1 }
        let movesEach = options.effort * fullMoves / Double(max(1, seatCount))
        return [10, 5, 2].first { movesEach >= Double($0) * Self.movesOfACooling } ?? 1
    }

    /// Takes and puts of each teacher for which it is worth while to cool one time more.
    private static var movesOfACooling: Double { 300 }

    /// Over how many rounds the work at a part's root is spread: a small root is done before the search has cooled once, and
    /// in a county all roots are done before plans near them are looked for.
    private func rootRounds(_ slot: PartSlot<S>) -> Int { isCounty || slot.size <= Self.soonRooted ? 1 : Self.rounds }

    /// Each part's share of the search, by number: half of it by the teachers who have a choice, half by the gaps that
    /// are open.
    private func searchShares() -> [Int: Double] {
        let gaps = slots.map { slot in slot.standing.map { $0.isDone ? 0 : max(0, $0.score - $0.bound) } ?? 0 }
        let open = gaps.reduce(0, +)
        let seats = Double(max(1, seatCount))
        return zip(slots, gaps).reduce(into: [:]) { shares, part in
            let (slot, gap) = part
            let bySeats = Double(slot.seatCount) / seats
            shares[slot.number] = open > 0 ? (bySeats + gap / open) / 2 : bySeats
        }
    }

    /// Takes and puts of both stints, at an effort of 1, where the search is all there is.
    private var fullMoves: Double { isCounty ? 80_000 : 100_000 }

    /// The same for one part's search: a quarter in a county where branch and cut solves the part's relaxation, since the
    /// time is better spent on plans near that.
    private func moves(_ slot: PartSlot<S>) -> Double { isGuided(slot) ? fullMoves / 4 : fullMoves }

    /// Whether a part of a county is searched near its relaxation above all, without circles.
    private func isGuided(_ slot: PartSlot<S>) -> Bool {
        isCounty && slot.isProvenByBranching(options) && !options.without.contains(.guides)
    }

    /// Simplex iterations for placing circles exactly, at an effort of 1: few where there are many parts, whose teachers
    /// have not been taken out and put back often enough yet for circles to find more in the same time.
    private var circleIterations: Double { isCounty ? 25_000 : 200_000 }

    /// Takes and puts for plans near the relaxation, at an effort of 1, and of each teacher for one plan: fewer where there
    /// are many parts.
    private var guidedMoves: Double { isCounty ? 140_000 : 300_000 }
    private var guidedMovesEach: Int { isCounty ? 10 : 30 }

    /// Takes and puts of the first stint: few for each where there are many parts, so that soon something is proven, and
    /// few where all cools anew in the second stint.
    private func firstMoves(_ slot: PartSlot<S>) -> Int {
        let most = min(20 * slot.seatCount + 8_000, Int(moves(slot)) * slot.seatCount / max(1, 10 * seatCount))
        return coolings > 1 ? most / 4 : most
    }

    /// How many teachers have a choice.
    private var seatCount: Int { slots.reduce(0) { $0 + $1.seatCount } }

    /// Reports the best score and bound so far, where every part has one.
    private func tell(_ report: Report) {
        let (score, bound) = (score, bound)
        report(score < .infinity ? score : nil, bound > -.infinity ? bound : nil)
    }

    /// The sum of the parts' bounds.
    var bound: Double { proofs.reduce(0) { $0 + $1.bound } }

    /// What is proven of each part, in the order of the parts.
    ///
    /// Bounds are taken as they are written down, to nine places, so that one read back is the same number.
    var proofs: [Proof.Part] {
        slots.sorted { $0.number < $1.number }.map { slot in
            let bound = slot.standing?.bound ?? -.infinity
            return Proof.Part(
                teachers: slot.formulation.types.reduce(0) { $0 + $1.members.count },
                score: slot.standing?.score ?? .infinity,
                bound: bound.isFinite && abs(bound) < 1e6 ? (bound * 1e9).rounded() / 1e9 : bound,
                isKept: slot.standing?.isSettled ?? false)
        }
    }

    /// Whether every part is taken over from the plan to start from.
    var isSettled: Bool { !slots.isEmpty && slots.allSatisfy { $0.standing?.isSettled ?? false } }

    /// What proves the bounds, in the order of the parts.
    var partBounds: [PartBound] { slots.sorted { $0.number < $1.number }.map(\.partBound) }

    /// The sum of the parts' scores.
    var score: Double { slots.reduce(0) { $0 + ($1.standing?.score ?? .infinity) } }

    /// The best assignments, in the order of the parts.
    var assignments: [Assignment] {
        slots.sorted { $0.number < $1.number }.compactMap { $0.standing?.assignment }
    }

    /// What ends the work now, if anything does.
    func cause(_ gap: Double) -> Proof.Stop? {
        if Proof.gap(score: score, bound: bound) <= max(gap, PlanningOptions.tolerance) { return .gap }
        if stop.isSet { return .interrupt }
        if deadline.isPast { return .time }
        return nil
    }

    /// Runs `body` for every part, `times` times side by side, on the threads there are, and throws what the first part
    /// (by number) threw.
    private func onEach(
        _ report: @escaping Report, times: Int = 1,
        _ body: @escaping @Sendable (PartSlot<S>, Int) throws(PlanningError) -> Void
    ) throws(PlanningError) {
        let failures = Mutex<[(number: Int, error: PlanningError)]>([])
        let count = times * slots.count
        SideBySide(threads: options.threads).run(count, onIdle: { [idle] in idle.give() }) { [self] position in
            let slot = slots[position / times]
            do throws(PlanningError) {
                try body(slot, position % times)
                tell(report)
            } catch {
                failures.withLock { $0.append((slot.number, error)) }
            }
        }
        idle.clear()
        let thrown = failures.withLock { $0 }.sorted { $0.number < $1.number }
        guard let first = thrown.first else { return }
        let contradictions = thrown.flatMap { failure -> [Contradiction] in
            if case .contradiction(let faults) = failure.error { faults } else { [] }
        }
        throw contradictions.isEmpty ? first.error : .contradiction(contradictions)
    }
}

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
    private let schedule: Schedule
    private let start: PlanStart?
    private let means: PlanningMeans<S>
    /// Threads that wait for the others of a round.
    private let idle = IdleThreads()

    /// Told the best score and bound so far, where every part has one.
    typealias Report = @Sendable (Double?, Double?) -> Void

    init(_ parts: [Formulation], from start: PlanStart? = nil, with means: PlanningMeans<S>) {
        // The largest first, so that no thread is left with it at the end.
        let total = parts.reduce(0) { $0 + $1.arcCount }
        slots = parts.enumerated().map { PartSlot<S>($0.offset, $0.element, of: total, with: means) }
            .sorted { (one: PartSlot<S>, other: PartSlot<S>) in
                (other.measures.size, one.number) < (one.measures.size, other.number)
            }
        schedule = Schedule(slots.map(\.measures), means.options)
        self.start = start
        self.means = means
    }

    /// Finds a first plan of every part.
    func begin(_ report: @escaping Report) throws(PlanningError) {
        try onEach(report) { [start] slot, _ throws(PlanningError) in
            try slot.begin(from: start)
        }
    }

    /// Improves every part by one round of the first stint, what every part gets before much is proven.
    func improve(round: Int, _ report: @escaping Report) throws(PlanningError) {
        try onEach(report) { [self] slot, _ throws(PlanningError) in
            try slot.improve(schedule.firstSearch(round, of: slot.measures))
        }
    }

    /// What a part's round is made of, each beside the others.
    private enum Turn {
        case prove, follow(GuidedSearch.Party), improve, deepen

        static var all: [Turn] { [.prove] + GuidedSearch.Party.allCases.map(Turn.follow) + [.improve, .deepen] }
    }

    /// Closes gaps from below while the search goes on above, by one round: each part's branch and cut, plans near its
    /// relaxation, the second stint of its search and its circles run beside one another, and at the end of the round tell
    /// each other what they have found.
    func improveAndProve(round: Int, _ report: @escaping Report) throws(PlanningError) {
        for slot in slots { try slot.mark(round: round, roundsOfACooling: schedule.roundsOfACooling) }
        let shares = searchShares
        try onEach(report, times: Turn.all.count) { [self] slot, turn throws(PlanningError) in
            let isOpen = !means.isOver && !slot.isHalted && !slot.isLeftToProof
            let (part, share) = (slot.measures, shares[slot.number] ?? 0)
            switch Turn.all[turn] {
            case .prove:
                try slot.prove(
                    round, of: Schedule.rounds, rootRounds: schedule.rootRounds(part),
                    weight: schedule.proofWeight, endsTreeInVain: schedule.endsTreesInVain, idle: idle
                ) { [self] score, bound in
                    slot.show(score, bound)
                    tell(report)
                }
            case .follow(let party) where isOpen:
                try slot.follow(
                    party, moves: schedule.guidedMoves(of: part, share: share, for: party),
                    movesEach: schedule.guidedMovesEach)
            case .improve where isOpen:
                try slot.improve(schedule.search(round, of: part, share: share))
            case .deepen where isOpen:
                try slot.deepen(iterations: schedule.circleIterations(of: part, share: share))
            default: break
            }
        }
        for slot in slots {
            try slot.takeProof()
            try slot.takeFinds()
        }
        tell(report)
    }

    /// Each part's share of the second stint, by number.
    private var searchShares: [Int: Double] {
        let gaps = slots.map { slot in slot.standing.map { $0.isDone ? 0 : max(0, $0.score - $0.bound) } ?? 0 }
        let shares = schedule.shares(zip(slots, gaps).map { (seatCount: $0.measures.seatCount, gap: $1) })
        return Dictionary(uniqueKeysWithValues: zip(slots.map(\.number), shares))
    }

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
        return means.interruption
    }

    /// Runs `body` for every part, `times` times side by side, on the threads there are, and throws what the first part
    /// (by number) threw.
    private func onEach(
        _ report: @escaping Report, times: Int = 1,
        _ body: @escaping @Sendable (PartSlot<S>, Int) throws(PlanningError) -> Void
    ) throws(PlanningError) {
        let failures = Mutex<[(number: Int, error: PlanningError)]>([])
        let count = times * slots.count
        SideBySide(threads: means.options.threads).run(count, onIdle: { [idle] in idle.give() }) { [self] position in
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

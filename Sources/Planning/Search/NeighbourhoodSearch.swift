import Formulation
import Foundation
import Itineraries
import Rotation

/// Improves the plan of one part by taking a few related teachers out and giving each the best itinerary again.
///
/// Putting a teacher back is exact: a shortest path under what each arc changes in the plan as it stands. A change
/// that makes the plan a little worse may be kept for a while, the less so the longer the search has gone on.
final class NeighbourhoodSearch {
    /// One teacher of the part.
    struct Seat: Hashable {
        let type: Int
        let member: Int
    }

    private var formulation: Formulation
    private var state: SearchState
    private let seats: [Seat]
    private let vicinity: Vicinity
    private var random: RandomSource
    private var current: Assignment
    private var currentScore: Double

    /// The best assignment so far.
    private(set) var best: Assignment
    /// Its score, live lessons counted as they are in a ``SearchState``.
    private(set) var bestScore: Double

    /// Begins at an assignment.
    init(_ formulation: Formulation, from assignment: Assignment, seed: UInt64) {
        self.formulation = formulation
        state = SearchState(formulation)
        for (type, paths) in zip(formulation.types, assignment.paths) {
            for path in paths { state.add(path, of: type, sign: 1) }
        }
        seats = formulation.seats
        vicinity = Vicinity(formulation, seats)
        random = RandomSource(seed: seed)
        current = assignment
        currentScore = state.score
        best = assignment
        bestScore = currentScore
    }

    /// Goes on where it stands under other prices of the rows, with the better of its own assignment and `known` for the
    /// best.
    func reprice(_ priced: Formulation, known: Assignment) {
        formulation = priced
        state = SearchState(priced)
        for (type, paths) in zip(priced.types, current.paths) {
            for path in paths { state.add(path, of: type, sign: 1) }
        }
        let now = current
        bestScore = .infinity
        for assignment in [now, known, now] { resume(from: assignment) }
    }

    /// Whether anybody has a choice at all.
    var hasChoice: Bool { !seats.isEmpty }

    /// Gives every teacher in turn the best answer to the others, until a whole round changes nothing.
    func settle(rounds: Int, until isOver: () -> Bool) {
        for _ in 0..<rounds {
            var changed = false
            for seat in seats.shuffled(using: &random) {
                if isOver() { break }
                if reconsider([seat], temperature: 0) { changed = true }
            }
            if !changed || isOver() { break }
        }
    }

    /// Takes out and puts back as often as a round says.
    ///
    /// Who has more steps for each teacher can afford to begin hotter.
    func explore(_ round: SearchRound, until isOver: () -> Bool) {
        let (count, progress) = (round.moves, round.progress)
        let stepsEach = Double(round.allMoves) / Double(max(1, seats.count))
        let heat = 0.016 * min(1, stepsEach / 1_000).squareRoot() / Double(max(4, seats.count)).squareRoot()
        for step in 0..<count where !isOver() {
            let done = progress.lowerBound + (progress.upperBound - progress.lowerBound) * Double(step) / Double(count)
            reconsider(
                vicinity.pick(using: &random), temperature: heat * (1 - done) * max(1, abs(bestScore)))
        }
    }

    /// Lets everybody follow a guide, those whose path it knows best first, beside all others as they stand: the first
    /// time round those are where they were, and then where they have followed it to.
    ///
    /// Hard limits hold all the time. What was the best before does not count.
    func follow(_ guide: Guide) {
        let doubts = formulation.types.indices.map(guide.doubt)
        let order = seats.shuffled(using: &random).sorted { doubts[$0.type] < doubts[$1.type] }
        let points = Self.periodsOfADetour * formulation.instance.policy.gap.price
        for _ in 0..<Self.timesRound {
            var left = guide
            for seat in order {
                let type = formulation.types[seat.type]
                let old = current.paths[seat.type][seat.member]
                state.add(old, of: type, sign: -1)
                let answer = BestItinerary(
                    type, MarginalLengths(state: state),
                    blur: ArcBlur(Self.blurOfADetour * points, salt: random.next()),
                    detours: left.detours(type, number: seat.type, points: points))
                var path = answer?.path ?? old
                state.add(path, of: type, sign: 1)
                if state.score == .infinity {
                    // Several arcs of one path may break together what none breaks alone.
                    state.add(path, of: type, sign: -1)
                    state.add(old, of: type, sign: 1)
                    path = old
                }
                current.paths[seat.type][seat.member] = path
                left.take(path, ofType: seat.type)
            }
        }
        restart(from: current)
    }

    /// What a semester on a path of which the guide takes nothing is held to cost, in unmet periods a week: about as much as
    /// a teacher gives, so that the guide mostly decides.
    private static var periodsOfADetour: Double { 20 }
    /// The share of that by which arcs are blurred, so that ties are not always broken the same way.
    private static var blurOfADetour: Double { 0.1 }
    private static var timesRound: Int { 3 }

    /// Begins anew at an assignment: what was the best before does not count.
    func restart(from assignment: Assignment) {
        bestScore = .infinity
        resume(from: assignment)
    }

    /// Goes on from an assignment found elsewhere.
    func resume(from assignment: Assignment) {
        for (t, type) in formulation.types.enumerated() where current.paths[t] != assignment.paths[t] {
            for path in current.paths[t] { state.add(path, of: type, sign: -1) }
            for path in assignment.paths[t] { state.add(path, of: type, sign: 1) }
        }
        current = assignment
        currentScore = state.score
        keepIfBest()
    }

    /// Takes `chosen` out and puts them back one by one.
    ///
    /// - Returns: whether anything changed for good.
    @discardableResult
    private func reconsider(_ chosen: [Seat], temperature: Double) -> Bool {
        let old = chosen.map { current.paths[$0.type][$0.member] }
        for (seat, path) in zip(chosen, old) { state.add(path, of: formulation.types[seat.type], sign: -1) }
        var new: [Path] = []
        // The best answer one after the other never finds what needs somebody to make room first: every second time arcs
        // are blurred, which on the example of two linked groups brought the search from 1.2 % to 0.2 % above the optimum.
        let blur = ArcBlur(temperature > 0 && random.below(2) == 0 ? 20 * temperature : 0, salt: random.next())
        for seat in chosen {
            let type = formulation.types[seat.type]
            guard let answer = BestItinerary(type, MarginalLengths(state: state), blur: blur) else { break }
            state.add(answer.path, of: type, sign: 1)
            new.append(answer.path)
        }
        let score = new.count == chosen.count ? state.score : .infinity
        let slack = temperature > 0 ? -temperature * log(max(1e-12, random.unit())) : 0
        if score < currentScore - 1e-9 || (score <= currentScore + slack && score < .infinity && new != old) {
            for (seat, path) in zip(chosen, new) { current.paths[seat.type][seat.member] = path }
            let improved = score < currentScore - 1e-9
            currentScore = score
            keepIfBest()
            return improved || temperature > 0
        }
        for (seat, path) in zip(chosen, new) { state.add(path, of: formulation.types[seat.type], sign: -1) }
        for (seat, path) in zip(chosen, old) { state.add(path, of: formulation.types[seat.type], sign: 1) }
        return false
    }

    private func keepIfBest() {
        guard currentScore < bestScore - 1e-9 else { return }
        best = current
        bestScore = currentScore
    }
}

extension Formulation {
    /// The teachers who have a choice; whoever has one path only is part of the scenery.
    var seats: [NeighbourhoodSearch.Seat] {
        types.enumerated().filter { $0.element.hasChoice }.flatMap { t, type in
            type.members.indices.map { NeighbourhoodSearch.Seat(type: t, member: $0) }
        }
    }
}

extension TeacherType {
    /// Whether there is more than one path.
    var hasChoice: Bool {
        network.outgoing.contains { $0.count > 1 } || network.arcs.contains { $0.menu != nil }
    }
}

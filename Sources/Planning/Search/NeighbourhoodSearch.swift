import Formulation
import Foundation
import Itineraries
import LinearModel
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

    private let formulation: Formulation
    private let state: SearchState
    private let seats: [Seat]
    private let vicinity: Vicinity
    private var random: RandomSource
    /// How many teachers are freed at once to be placed exactly; it grows while that is easy.
    private var circleSize = 12
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
        // Teachers with one path only are part of the scenery.
        seats = formulation.types.enumerated().filter { $0.element.hasChoice }.flatMap { t, type in
            type.members.indices.map { Seat(type: t, member: $0) }
        }
        vicinity = Vicinity(formulation, seats)
        random = RandomSource(seed: seed)
        current = assignment
        currentScore = state.score
        best = assignment
        bestScore = currentScore
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

    /// Takes out and puts back `count` times, as a part of `total` such steps during which all cools; `progress` runs
    /// from 0 to 1 over the whole of them.
    ///
    /// Who has more steps for each teacher can afford to begin hotter.
    func explore(count: Int, of total: Int, progress: ClosedRange<Double>, until isOver: () -> Bool) {
        let stepsEach = Double(total) / Double(max(1, seats.count))
        let heat = 0.016 * min(1, stepsEach / 1_000).squareRoot() / Double(max(4, seats.count)).squareRoot()
        for step in 0..<count where !isOver() {
            let done = progress.lowerBound + (progress.upperBound - progress.lowerBound) * Double(step) / Double(count)
            reconsider(
                vicinity.pick(using: &random), temperature: heat * (1 - done) * max(1, abs(bestScore)))
        }
    }

    /// Goes on from the best assignment, and frees some related teachers at a time to find the best that all of them
    /// together can do, until so many simplex iterations are spent.
    func deepen(
        _ neighbourhood: ExactNeighbourhood<some Solver>, iterations: Int, deadline: Deadline, stop: StopSignal,
        until isOver: () -> Bool
    ) throws(SolverError) {
        resume(from: best)
        var left = iterations
        while left > 0, !stop.isSet, !deadline.isPast, !isOver() {
            let chosen = vicinity.circle(of: min(circleSize, seats.count), using: &random)
            let outcome = try neighbourhood.improve(
                chosen, in: current, iterationLimit: min(left, max(3_000, iterations / 10)), deadline: deadline)
            // A circle that is settled at once costs something too, or else the search would never end.
            left -= max(outcome.iterations, 200)
            circleSize = outcome.isExhausted ? min(60, circleSize + 1) : max(6, circleSize - 2)
            guard let new = outcome.paths, new.count == chosen.count else { continue }
            move(chosen, to: new)
            if state.score < currentScore - 1e-9 {
                currentScore = state.score
                keepIfBest()
            } else {
                resume(from: best)
            }
        }
    }

    /// Gives teachers other paths, whatever comes of it.
    private func move(_ chosen: [Seat], to new: [Path]) {
        for (seat, path) in zip(chosen, new) {
            state.add(current.paths[seat.type][seat.member], of: formulation.types[seat.type], sign: -1)
            state.add(path, of: formulation.types[seat.type], sign: 1)
            current.paths[seat.type][seat.member] = path
        }
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
        for seat in chosen {
            let type = formulation.types[seat.type]
            guard let answer = BestItinerary(type, MarginalLengths(state: state)) else { break }
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

extension TeacherType {
    /// Whether there is more than one path.
    var hasChoice: Bool {
        network.outgoing.contains { $0.count > 1 } || network.arcs.contains { $0.menu != nil }
    }
}

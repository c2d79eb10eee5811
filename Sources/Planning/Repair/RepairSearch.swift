import Formulation
import Foundation
import Itineraries
import Rotation

/// Looks for good plans of one part in which at most so many teachers leave their path.
///
/// Every number of changes begins at the best plan with one change fewer, to which the best single change is added;
/// then teachers are taken out and put back, some on their path and as many as may change on their best itinerary.
final class RepairSearch {
    private typealias Seat = NeighbourhoodSearch.Seat

    private let part: RepairPart
    private let state: SearchState
    private let seats: [Seat]
    private let vicinity: Vicinity
    private var random: RandomSource
    private var current: Assignment
    private var score: Double

    /// The best plan so far of each number of changes, from the fewest that the hard limits allow; its score counts
    /// live lessons as a ``SearchState`` does.
    private(set) var best: [(assignment: Assignment, score: Double)] = []
    /// How many have left their path so that every hard limit holds.
    private(set) var released = 0

    init(_ part: RepairPart, seed: UInt64) {
        self.part = part
        state = SearchState(part.formulation, seesSenders: false)
        for (type, paths) in zip(part.formulation.types, part.reference.paths) {
            for path in paths { state.add(path, of: type, sign: 1) }
        }
        seats = part.formulation.seats
        vicinity = Vicinity(part.formulation, seats)
        random = RandomSource(seed: seed)
        current = part.reference
        score = state.score
    }

    /// How many teachers have a choice.
    var seatCount: Int { seats.count }

    /// Lets as few teachers as a greedy choice finds leave their path until every hard limit holds.
    ///
    /// - Returns: whether that works out.
    func release() -> Bool {
        while score == .infinity {
            guard let (row, _) = broken, let seat = heaviest(in: row) else { return false }
            let type = part.formulation.types[seat.type]
            state.add(path(seat), of: type, sign: -1)
            guard let answer = BestItinerary(type, MarginalLengths(state: state)), answer.path != path(seat) else {
                state.add(path(seat), of: type, sign: 1)
                return false
            }
            put(answer.path, in: seat)
            score = state.score
        }
        settle()
        return true
    }

    /// No plan in which one teacher leaves the path scores less; `nil` where that cannot be said this way.
    ///
    /// A best answer to everybody else's path is exact but where arcs of one itinerary meet in one row. What they cost
    /// there together is no less than what each costs alone as long as they push the same way, for a shortfall is convex.
    func boundOnOneChange(until isOver: () -> Bool) -> Double? {
        guard current == part.reference, score < .infinity else { return nil }
        var bound = score
        for seat in seats {
            let type = part.formulation.types[seat.type]
            guard !isOver(), type.pushesEachRowOneWay else { return nil }
            state.add(path(seat), of: type, sign: -1)
            let others = state.score
            if let answer = BestItinerary(type, MarginalLengths(state: state)) {
                bound = min(bound, others + answer.length)
            }
            state.add(path(seat), of: type, sign: 1)
        }
        return bound
    }

    /// Goes on from another plan in which every hard limit holds.
    func resume(from assignment: Assignment) {
        load(assignment)
        settle()
    }

    private func settle() {
        best = [(current, score)]
        released = part.changes(in: current)
    }

    /// Finds plans with one change more than the last.
    ///
    /// - Parameter moves: how often teachers are taken out and put back.
    func advance(moves: Int, until isOver: () -> Bool) {
        guard let last = best.last else { return }
        load(last.assignment)
        best.append(last)
        addBestChange(within: limit, until: isOver)
        explore(moves: moves, until: isOver)
    }

    /// Looks for better plans with no more changes than the last has.
    func explore(moves: Int, until isOver: () -> Bool) {
        guard let last = best.last else { return }
        for step in 0..<moves where !isOver() {
            let done = Double(step) / Double(moves)
            let temperature = 0.002 * (1 - done) * (1 - done) * max(1, abs(last.score)) / Double(max(4, seats.count))
            reconsider(pick(), within: limit, temperature: temperature)
        }
    }

    /// How many may have left their path in the last plan.
    private var limit: Int { released + max(0, best.count - 1) }

    // MARK: Moves

    /// Tries every teacher who is still on the path, and changes the one who brings most.
    private func addBestChange(within limit: Int, until isOver: () -> Bool) {
        guard part.changes(in: current) < limit else { return }
        var winner: (seat: Seat, path: Path, score: Double)?
        for seat in seats where !isChanged(seat) && !isOver() {
            let type = part.formulation.types[seat.type]
            let old = path(seat)
            state.add(old, of: type, sign: -1)
            if let answer = BestItinerary(type, MarginalLengths(state: state)), answer.path != old {
                state.add(answer.path, of: type, sign: 1)
                let score = state.score
                if score < (winner?.score ?? self.score) - 1e-9 { winner = (seat, answer.path, score) }
                state.add(answer.path, of: type, sign: -1)
            }
            state.add(old, of: type, sign: 1)
        }
        guard let winner else { return }
        state.add(path(winner.seat), of: part.formulation.types[winner.seat.type], sign: -1)
        put(winner.path, in: winner.seat)
        score = state.score
        keepIfBest()
    }

    /// A few related teachers, and often one who has changed, so that changes can be swapped for others.
    private func pick() -> [Seat] {
        var chosen = Array(vicinity.pick(using: &random).prefix(4))
        let changed = seats.filter(isChanged)
        if !changed.isEmpty, random.below(3) > 0 {
            let seat = changed[random.below(changed.count)]
            if !chosen.contains(seat) { chosen.append(seat) }
        }
        return chosen.shuffled(using: &random)
    }

    private func reconsider(_ chosen: [Seat], within limit: Int, temperature: Double) {
        let old = chosen.map(path)
        var free = limit - part.changes(in: current) + chosen.count(where: isChanged)
        for (seat, path) in zip(chosen, old) { state.add(path, of: part.formulation.types[seat.type], sign: -1) }
        var new: [Path] = []
        for (position, seat) in chosen.enumerated() {
            let type = part.formulation.types[seat.type]
            var path = reference(seat)
            // As many of those who are left may change as there are changes left.
            if random.below(chosen.count - position) < free {
                guard let answer = BestItinerary(type, MarginalLengths(state: state)) else { break }
                if answer.path != path { free -= 1 }
                path = answer.path
            }
            state.add(path, of: type, sign: 1)
            new.append(path)
        }
        let score = new.count == chosen.count ? state.score : .infinity
        let slack = -temperature * log(max(1e-12, random.unit()))
        if score < .infinity, score <= self.score + slack, new != old {
            for (seat, path) in zip(chosen, new) { current.paths[seat.type][seat.member] = path }
            self.score = score
            keepIfBest()
            return
        }
        for (seat, path) in zip(chosen, new) { state.add(path, of: part.formulation.types[seat.type], sign: -1) }
        for (seat, path) in zip(chosen, old) { state.add(path, of: part.formulation.types[seat.type], sign: 1) }
    }

    private func keepIfBest() {
        guard let last = best.last, score < last.score - 1e-9 else { return }
        best[best.count - 1] = (current, score)
    }

    private func load(_ assignment: Assignment) {
        for (t, type) in part.formulation.types.enumerated() where current.paths[t] != assignment.paths[t] {
            for path in current.paths[t] { state.add(path, of: type, sign: -1) }
            for path in assignment.paths[t] { state.add(path, of: type, sign: 1) }
        }
        current = assignment
        score = state.score
    }

    private func put(_ path: Path, in seat: Seat) {
        state.add(path, of: part.formulation.types[seat.type], sign: 1)
        current.paths[seat.type][seat.member] = path
    }

    private func path(_ seat: Seat) -> Path { current.paths[seat.type][seat.member] }
    private func reference(_ seat: Seat) -> Path { part.reference.paths[seat.type][seat.member] }
    private func isChanged(_ seat: Seat) -> Bool { path(seat) != reference(seat) }

    // MARK: Hard limits

    private var broken: (row: Int, activity: Double)? {
        for (r, row) in part.formulation.rows.enumerated() where row.points(state.tally.activity(r)) == .infinity {
            return (r, state.tally.activity(r))
        }
        return nil
    }

    /// The teacher on the path whose itinerary adds most to a row.
    private func heaviest(in row: Int) -> Seat? {
        var heaviest: (seat: Seat, weight: Double)?
        for seat in seats where !isChanged(seat) {
            let weight = part.formulation.types[seat.type].activity(of: path(seat), in: row)
            if weight > (heaviest?.weight ?? 0) { heaviest = (seat, weight) }
        }
        return heaviest?.seat
    }
}

extension TeacherType {
    /// Whether no two arcs push one row in opposite ways.
    fileprivate var pushesEachRowOneWay: Bool {
        var ways: [Int: Bool] = [:]
        for entry in effects.flatMap({ $0.entries + $0.hosts.flatMap(\.entriesPerDay) }) where entry.coefficient != 0 {
            let way = entry.coefficient > 0
            if let known = ways[entry.row], known != way { return false }
            ways[entry.row] = way
        }
        return true
    }

    /// What a path adds to the activity of a row.
    fileprivate func activity(of path: Path, in row: Int) -> Double {
        path.steps.reduce(0) { sum, step in
            let effect = effects[step.arc]
            let days = step.choice.reduce(0) { sum, choice in
                sum
                    + effect.hosts[choice.host].entriesPerDay.filter { $0.row == row }
                    .reduce(0) { $0 + Double(choice.days) * $1.coefficient }
            }
            return sum + days + effect.entries.filter { $0.row == row }.reduce(0) { $0 + $1.coefficient }
        }
    }
}

/// What one round of the search does of the annealing.
struct SearchRound: Sendable {
    /// How often teachers are taken out and put back in this round.
    let moves: Int
    /// How often they are from when the annealing begins until it has cooled.
    let allMoves: Int
    /// How far it has cooled at the beginning and at the end of this round, from 0 to 1.
    let progress: ClosedRange<Double>
    /// Whether all cools several times, each time from the best plan there is by then.
    let isRepeated: Bool

    /// One of `rounds` rounds, of `allMoves` in all, in which all cools once.
    ///
    /// - Parameter isRepeated: whether it cools again before or after those.
    init(_ round: Int, of rounds: Int, allMoves: Int, isRepeated: Bool = false) {
        moves = allMoves / rounds
        self.allMoves = allMoves
        progress = Double(round) / Double(rounds)...Double(round + 1) / Double(rounds)
        self.isRepeated = isRepeated
    }

    /// Whether one of several coolings begins with this round.
    var beginsAnew: Bool { isRepeated && progress.lowerBound == 0 }

    /// Whether one of several coolings ends with this round.
    var hasCooled: Bool { isRepeated && progress.upperBound == 1 }

    /// The last `share` of it, for a search that starts near: it would else be led away first.
    func last(_ share: Double) -> SearchRound {
        SearchRound(
            moves: Int(share * Double(moves)), allMoves: allMoves,
            progress: 1 - share * (1 - progress.lowerBound)...1 - share * (1 - progress.upperBound),
            isRepeated: isRepeated)
    }

    private init(moves: Int, allMoves: Int, progress: ClosedRange<Double>, isRepeated: Bool) {
        (self.moves, self.allMoves, self.progress, self.isRepeated) = (moves, allMoves, progress, isRepeated)
    }
}

/// Which constraints planes have come from lately. One that has just given none is tried now and then only: what it could
/// give was not there a moment ago.
struct Yields {
    private var isBarren: [Bool]
    private var round = 0

    /// A barren constraint is tried once in so many rounds.
    private static let interval = 4

    init(constraintCount: Int) { isBarren = [Bool](repeating: false, count: constraintCount) }

    /// Whether a constraint should be tried in this round.
    func isPromising(_ row: Int) -> Bool { !isBarren[row] || (row + round) % Self.interval == 0 }

    /// Takes note of whether planes came from a constraint.
    mutating func note(_ row: Int, hasYielded: Bool) { isBarren[row] = !hasYielded }

    mutating func endRound() { round += 1 }
}

/// How much counted work each part gets, and when: it depends on parts and options alone, so that plans do not depend on
/// clocks or threads.
///
/// The work comes in two stints. In the first every part is searched a little, before much is proven. In the second branch
/// and cut, plans near its relaxation, the search and circles go on beside one another.
struct Schedule: Sendable {
    /// What matters of a part here.
    struct Part: Sendable {
        /// How many teachers have a choice.
        let seatCount: Int
        /// How much there is to decide: arcs of all types.
        let size: Int
        /// Whether the part is attacked by branch and cut.
        let isProvenByBranching: Bool
        /// Simplex iterations that the part's effort amounts to and its root does not get, without ``Schedule/proofWeight``.
        let spareIterations: Int
    }

    private let effort: Double
    private let without: Set<SearchPiece>
    /// How many teachers have a choice, in all parts.
    private let seatCount: Int
    /// Whether there are more than two parts in which somebody has a choice.
    private let isCounty: Bool
    /// What the roots of a county leave for plans near their relaxations, in takes and puts at an effort of 1.
    private let spareMoves: Double
    /// How often all cools in the second stint: several times instead of once where there are moves enough for each
    /// teacher, so that good plans are there soon, and different ones to cross.
    let coolings: Int

    /// How often a stint is interrupted to see whether that is enough.
    static var rounds: Int { 10 }
    /// Takes and puts of each teacher for which it is worth while to cool one time more.
    private static var movesOfACooling: Double { 300 }
    /// The effort from which on plans near a relaxation take longer than its root, if one party makes them.
    private static var effortOfBothParties: Double { 0.5 }
    /// The arcs of a part whose root is soon done.
    static var soonRooted: Int { 3_000 }

    /// The schedule of all parts.
    init(_ parts: [Part], _ options: PlanningOptions) {
        effort = options.effort
        without = options.without
        seatCount = parts.reduce(0) { $0 + $1.seatCount }
        isCounty = parts.count { $0.seatCount > 0 } > 2
        let spare = parts.reduce(0) { $0 + ($1.isProvenByBranching ? $1.spareIterations : 0) }
        spareMoves = isCounty && spare > 0 ? Double(spare) / effort : 0
        let movesEach = effort * Self.fullMoves(isCounty: isCounty) / Double(max(1, seatCount))
        coolings =
            without.contains(.coolings)
            ? 1 : [10, 5, 2].first { movesEach >= Double($0) * Self.movesOfACooling } ?? 1
    }

    /// Each part's share of the second stint: half of it by the teachers who have a choice, half by the gaps that are open
    /// between score and bound.
    func shares(_ parts: [(seatCount: Int, gap: Double)]) -> [Double] {
        let open = parts.reduce(0) { $0 + $1.gap }
        return parts.map { part in
            let bySeats = Double(part.seatCount) / Double(max(1, seatCount))
            return open > 0 ? (bySeats + part.gap / open) / 2 : bySeats
        }
    }

    /// A round of a part's search in the first stint.
    func firstSearch(_ round: Int, of part: Part) -> SearchRound {
        SearchRound(round, of: Self.rounds, allMoves: Int(effort * Double(firstMoves(part))))
    }

    /// What a part's search does in a round of the second stint.
    func search(_ round: Int, of part: Part, share: Double) -> SearchRound {
        let own = Int(effort * Double(max(0, Int(share * allotment(part).moves) - firstMoves(part))))
        return SearchRound(
            round % roundsOfACooling, of: roundsOfACooling, allMoves: own / coolings, isRepeated: coolings > 1)
    }

    /// In how many rounds of the second stint all cools once: a tree is told soon what the search has found.
    var roundsOfACooling: Int { Self.rounds / coolings }

    /// Over how many rounds the work at a part's root is spread: half of them, so that plans near its relaxation begin soon
    /// and later ones have all its planes. A small root is done before the search has cooled once, and in a county all roots
    /// are done before plans near them are looked for.
    func rootRounds(_ part: Part) -> Int { isCounty || part.size <= Self.soonRooted ? 1 : Self.rounds / 2 }

    /// How much of a part's effort its proof is given: more in a county, whose large roots take fewer seconds than they count.
    var proofWeight: Double { isCounty ? 1.25 : 1 }

    /// Whether trees that get nowhere are let rest: in a county other parts need the time more.
    var endsTreesInVain: Bool { isCounty }

    /// Takes and puts of a party for plans near a part's relaxation in a round, at an effort of 1.
    ///
    /// Where there is much work in them both parties make them: one that made them all would keep the root, and after it a
    /// whole thread, waiting. Where there is less the plans of one are better, which are all crossed with one another, and
    /// in a county there are other parts to work on. There such plans also get what roots leave, whose planes come to an end
    /// however much work there is.
    func guidedMoves(of part: Part, share: Double, for party: GuidedSearch.Party) -> Double {
        let all = share * (allotment(part).guided + spareMoves) / Double(Self.rounds)
        if !isCounty, isGuided(part), effort >= Self.effortOfBothParties { return all / 2 }
        return party == .first ? all : 0
    }

    /// Takes and puts of each teacher for one such plan.
    var guidedMovesEach: Int { isCounty ? 10 : 30 }

    /// Simplex iterations for placing a part's circles exactly in a round, at an effort of 1.
    func circleIterations(of part: Part, share: Double) -> Int { Int(share * allotment(part).circles) / Self.rounds }

    /// What a part would get at an effort of 1 if it were the only one.
    private struct Allotment {
        /// Takes and puts of both stints of the search.
        let moves: Double
        /// Simplex iterations for circles.
        let circles: Double
        /// Takes and puts for plans near the relaxation.
        let guided: Double
    }

    /// What a part would get if it were the only one: where it is guided most of it goes into that. There are few circles
    /// where there are many parts, whose teachers have not been taken out and put back often enough yet for circles to find
    /// more in the same time.
    private func allotment(_ part: Part) -> Allotment {
        switch (isCounty, isGuided(part)) {
        case (true, true): Allotment(moves: 20_000, circles: 0, guided: 240_000)
        case (true, false): Allotment(moves: Self.fullMoves(isCounty: true), circles: 25_000, guided: 140_000)
        case (false, true): Allotment(moves: 50_000, circles: 60_000, guided: 900_000)
        case (false, false): Allotment(moves: Self.fullMoves(isCounty: false), circles: 200_000, guided: 300_000)
        }
    }

    /// Whether a part is searched near its relaxation above all: where there are many parts, or it takes long to be proven.
    private func isGuided(_ part: Part) -> Bool {
        part.isProvenByBranching && !without.contains(.guides) && (isCounty || part.size > Self.soonRooted)
    }

    /// Takes and puts of both stints, at an effort of 1, where the search is all there is.
    private static func fullMoves(isCounty: Bool) -> Double { isCounty ? 80_000 : 100_000 }

    /// Takes and puts of the first stint: few for each where there are many parts, so that soon something is proven, and
    /// few where all cools anew in the second stint.
    private func firstMoves(_ part: Part) -> Int {
        let all = Int(allotment(part).moves)
        let most = min(20 * part.seatCount + 8_000, all * part.seatCount / max(1, Self.rounds * seatCount))
        return coolings > 1 ? most / 4 : most
    }
}

import Testing

@testable import Planning

/// Who gets how much work, and when.
@Suite struct ScheduleTests {
    private func part(
        _ seatCount: Int, size: Int = 5_000, isProven: Bool = true, spare: Int = 0
    ) -> Schedule.Part {
        Schedule.Part(seatCount: seatCount, size: size, isProvenByBranching: isProven, spareIterations: spare)
    }

    private func schedule(
        _ seatCounts: [Int], effort: Double = 1, without: Set<SearchPiece> = []
    ) -> Schedule {
        var options = PlanningOptions(timeLimit: nil, effort: effort)
        options.without = without
        return Schedule(seatCounts.map { part($0) }, options)
    }

    @Test func `half of the search goes by teachers and half by what is open`() {
        let schedule = schedule([30, 10, 0])
        #expect(
            schedule.shares([(seatCount: 30, gap: 100), (seatCount: 10, gap: 300), (seatCount: 0, gap: 0)])
                == [0.5, 0.5, 0])
        #expect(schedule.shares([(seatCount: 30, gap: 0), (seatCount: 10, gap: 0)]) == [0.75, 0.25])
    }

    @Test func `nobody with a choice, nothing to share`() {
        #expect(schedule([0]).shares([(seatCount: 0, gap: 0)]) == [0])
    }

    @Test(arguments: [(0.1, 1), (0.6, 2), (1.5, 5), (3.0, 10)])
    func `all cools the more often the more moves there are for each teacher`(_ effort: Double, _ coolings: Int) {
        // 100,000 moves at an effort of 1, and 300 for each of 100 teachers in a cooling.
        #expect(schedule([100], effort: effort).coolings == coolings)
        #expect(schedule([100], effort: effort, without: [.coolings]).coolings == 1)
    }

    @Test func `a root is spread over half of the rounds only where it is large and nearly alone`() {
        #expect(schedule([100, 50]).rootRounds(part(100)) == Schedule.rounds / 2)
        #expect(schedule([100]).rootRounds(part(100, size: 3_000)) == 1)
        // A part in which nobody has a choice makes no county.
        #expect(schedule([100, 50, 0]).rootRounds(part(100)) == Schedule.rounds / 2)
        #expect(schedule([100, 50, 1]).rootRounds(part(100)) == 1)
        #expect(schedule([100, 50, 0]).proofWeight == 1 && schedule([100, 50, 1]).proofWeight > 1)
        #expect(!schedule([100, 50, 0]).endsTreesInVain && schedule([100, 50, 1]).endsTreesInVain)
    }

    @Test func `in a county what is proven is searched near its relaxation above all`() throws {
        let county = schedule([2_000, 2_000, 2_000])
        let share = 1.0 / 3
        let (guided, other) = (part(2_000), part(2_000, isProven: false))
        #expect(county.circleIterations(of: guided, share: share) == 0)
        #expect(county.circleIterations(of: other, share: share) > 0)
        #expect(county.firstSearch(0, of: guided).allMoves == county.firstSearch(0, of: other).allMoves / 4)
        let moves = (
            guided: county.search(0, of: guided, share: share).allMoves,
            other: county.search(0, of: other, share: share).allMoves
        )
        #expect(moves.guided == moves.other / 4)
        let unguided = schedule([2_000, 2_000, 2_000], without: [.guides])
        #expect(unguided.circleIterations(of: guided, share: share) > 0)
        #expect(unguided.firstSearch(0, of: guided).allMoves == county.firstSearch(0, of: other).allMoves)
        // A group of its own has circles beside its root.
        #expect(schedule([100]).circleIterations(of: part(100), share: 1) > 0)
    }

    /// What both parties get for plans near a relaxation in a round.
    private func moves(_ schedule: Schedule, _ part: Schedule.Part) -> (first: Double, second: Double) {
        (
            schedule.guidedMoves(of: part, share: 1, for: .first),
            schedule.guidedMoves(of: part, share: 1, for: .second)
        )
    }

    @Test func `two parties look for plans near a relaxation where there is much work in that, and no more work`() {
        let (long, short) = (part(100), part(100, size: 3_000))
        let (brief, ample) = (schedule([100], effort: 0.4), schedule([100], effort: 0.6))
        let (one, both) = (moves(brief, long), moves(ample, long))
        #expect(one.first > 0 && one.second == 0)
        #expect(both.first == both.second && both.first + both.second == one.first)
        for single in [
            moves(ample, short), moves(ample, part(100, isProven: false)),
            moves(schedule([100, 100, 100], effort: 0.6), long),
        ] { #expect(single.first > 0 && single.second == 0) }
    }

    @Test func `what roots leave goes into plans near relaxations, in a county`() {
        func moves(_ parts: [Schedule.Part]) -> Double {
            Schedule(parts, PlanningOptions(timeLimit: nil, effort: 4))
                .guidedMoves(of: parts[0], share: 0.5, for: .first)
        }
        let (plain, spare, unproven) = (part(100), part(100, spare: 8_000), part(100, isProven: false, spare: 8_000))
        // Half of 16,000 iterations, in ten rounds and at an effort of 1 instead of 4.
        #expect(abs(moves([spare, spare, plain]) - moves([plain, plain, plain]) - 200) < 1e-6)
        // Whoever has no root leaves nothing, and a group of its own has its tree to work on.
        #expect(moves([plain, unproven, unproven]) == moves([plain, plain, plain]))
        #expect(moves([spare, spare]) == moves([plain, plain]))
    }

    @Test func `a group of its own whose root takes long is searched near its relaxation above all`() {
        let group = schedule([100], effort: 0.1)
        let (long, short) = (part(100), part(100, size: 3_000))
        #expect(moves(group, long).first > moves(group, short).first)
        #expect(group.circleIterations(of: long, share: 1) < group.circleIterations(of: short, share: 1))
        #expect(group.search(0, of: long, share: 1).allMoves < group.search(0, of: short, share: 1).allMoves)
        for other in [part(100, isProven: false), short] {
            #expect(
                group.search(0, of: other, share: 1).allMoves == group.search(0, of: short, share: 1).allMoves)
            let unguided = schedule([100], effort: 0.1, without: [.guides])
            #expect(
                unguided.circleIterations(of: long, share: 1) == group.circleIterations(of: other, share: 1))
        }
    }

    @Test func `both stints together get the moves there are`() throws {
        let alone = schedule([2_000])
        let own = part(2_000, size: 3_000)
        try #require(alone.coolings == 1)
        let first = alone.firstSearch(0, of: own)
        let second = alone.search(0, of: own, share: 1)
        #expect(first.allMoves + second.allMoves == 100_000)
        #expect(first.progress.lowerBound == 0)
        #expect(alone.firstSearch(Schedule.rounds - 1, of: own).progress.upperBound == 1)
    }

    @Test(arguments: [(0.6, 5), (1.5, 2), (3.0, 1)])
    func `where all cools several times it does so in all rounds together`(_ effort: Double, _ rounds: Int) {
        let schedule = schedule([100], effort: effort)
        #expect(schedule.roundsOfACooling == rounds)
        let own = part(100, size: 3_000)
        let all = (0..<Schedule.rounds).map { schedule.search($0, of: own, share: 1) }
        #expect(all.count(where: \.beginsAnew) == schedule.coolings)
        #expect(all.indices.filter { all[$0].hasCooled } == Array(stride(from: rounds - 1, to: 10, by: rounds)))
        // None is left out, but for what rounding leaves of each.
        let moves = all.reduce(0) { $0 + $1.moves } + schedule.firstSearch(0, of: own).allMoves
        #expect((Int(effort * 100_000) - 20...Int(effort * 100_000)).contains(moves))
    }

    @Test func `work grows with the effort`() {
        let moves = [0.1, 0.2].map { schedule([2_000], effort: $0).firstSearch(0, of: part(2_000)).allMoves }
        #expect(moves[1] == 2 * moves[0])
    }
}

import Testing

@testable import Planning

@Suite struct SearchRoundTests {
    @Test func `rounds follow one another, and begin and end one of several coolings`() {
        let rounds = (0..<4).map { SearchRound($0, of: 4, allMoves: 400, isRepeated: true) }
        #expect(rounds.map(\.moves) == [100, 100, 100, 100])
        #expect(rounds.map(\.progress) == [0...0.25, 0.25...0.5, 0.5...0.75, 0.75...1])
        #expect(rounds.map(\.beginsAnew) == [true, false, false, false])
        #expect(rounds.map(\.hasCooled) == [false, false, false, true])
        let whole = SearchRound(0, of: 1, allMoves: 400, isRepeated: true)
        #expect(whole.beginsAnew && whole.hasCooled)
        // What cools but once goes on from where it stands, and there is nothing to cross.
        let only = SearchRound(0, of: 1, allMoves: 400)
        #expect(!only.beginsAnew && !only.hasCooled)
    }

    @Test func `the last share of a round begins later and makes fewer moves`() {
        let round = SearchRound(0, of: 2, allMoves: 400).last(0.5)
        #expect(round.moves == 100)
        #expect(round.allMoves == 400)
        #expect(round.progress == 0.5...0.75)
        #expect(SearchRound(0, of: 1, allMoves: 400, isRepeated: true).last(0.5).hasCooled)
    }
}

import Testing

@testable import Planning

@Suite struct SearchRoundTests {
    @Test func `rounds follow one another, and none but a single one is a whole cooling`() {
        let rounds = (0..<4).map { SearchRound($0, of: 4, allMoves: 400) }
        #expect(rounds.map(\.moves) == [100, 100, 100, 100])
        #expect(rounds.map(\.progress) == [0...0.25, 0.25...0.5, 0.5...0.75, 0.75...1])
        #expect(rounds.allSatisfy { !$0.isWhole })
        #expect(SearchRound(0, of: 1, allMoves: 400).isWhole)
    }

    @Test func `the last share of a round begins later and makes fewer moves`() {
        let round = SearchRound(0, of: 2, allMoves: 400).last(0.5)
        #expect(round.moves == 100)
        #expect(round.allMoves == 400)
        #expect(round.progress == 0.5...0.75)
        #expect(SearchRound(0, of: 1, allMoves: 400).last(1).isWhole)
    }
}

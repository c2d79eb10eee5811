import Testing

@testable import Samples

@Suite struct SplitMix64Tests {
    @Test("The first outputs are those of the published generator")
    func referenceVector() {
        var random = SplitMix64(seed: 1_234_567)
        let expected: [UInt64] = [
            6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        ]
        #expect(expected.map { _ in random.next() } == expected)
    }

    @Test func streamsOfOneSeedDiffer() {
        var first = SplitMix64(seed: 1, stream: "roster ZY0100")
        var second = SplitMix64(seed: 1, stream: "roster ZY0101")
        #expect(first.next() != second.next())
    }

    @Test func drawsStayInTheirRange() {
        var random = SplitMix64(seed: 7)
        let draws = (0..<1_000).map { _ in random.draw(2...4) }
        #expect(Set(draws) == [2, 3, 4])
    }

    @Test func weightZeroIsNeverPicked() {
        var random = SplitMix64(seed: 7)
        for _ in 0..<200 { #expect(random.pick(weighted: [(option: 1, weight: 0), (option: 2, weight: 1)]) == 2) }
        #expect(random.pick(weighted: [(option: 1, weight: 0)]) == nil)
    }

    @Test func pickingSeveralRepeatsNone() {
        var random = SplitMix64(seed: 7)
        #expect(random.pick(5, of: [1, 2, 3]).sorted() == [1, 2, 3])
    }
}

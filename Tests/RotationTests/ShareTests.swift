import Rotation
import Testing

@Suite struct ShareTests {
    @Test func decimalsAreExact() throws {
        let share = try #require(Share(0.15))
        #expect(share.floor(of: 20) == 3)
        #expect(share.ceiling(of: 20) == 3)
        #expect(share.ceiling(of: 21) == 4)
        #expect(try #require(Share(0.1)).ceiling(of: 30) == 3)
        #expect(try #require(Share(0.07)).floor(of: 100) == 7)
    }

    @Test func manyDigitsAreKept() throws {
        let third = try #require(Share(1.0 / 3))
        #expect(third.ceiling(of: 3) == 1)
        #expect(third.floor(of: 3) == 0)
        #expect(third.ceiling(of: 4) == 2)
        #expect(try #require(Share(1.5e-7)).ceiling(of: 10_000_000) == 2)
        #expect(try #require(Share(1)).floor(of: 7) == 7)
    }

    @Test func nonsenseIsRefused() {
        #expect(Share(-0.1) == nil)
        #expect(Share(.nan) == nil)
        #expect(Share(1e-20) == nil)
    }
}

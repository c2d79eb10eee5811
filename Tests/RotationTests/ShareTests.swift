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

    @Test func nonsenseIsRefused() {
        #expect(Share(-0.1) == nil)
        #expect(Share(.nan) == nil)
        #expect(Share(1.0 / 3) == nil)
    }
}

import Testing

@testable import Certificates

@Suite struct ExactTests {
    @Test func decimalsAreCounted() {
        #expect((Exact(0.1) + Exact(0.2)).approximate == 0.3)
        #expect((Exact(0.1) + Exact(0.2)).proves(Exact(0.3)))
        #expect(Exact(0.3).proves(Exact(0.1) + Exact(0.2)))
        #expect(0.1 + 0.2 > 0.3, "this is why")
        #expect((Exact(2.5) * Exact(-1.25) - Exact(3)).approximate == -6.125)
        #expect((Exact(123_456_789.123456) * Exact(0.000001)).approximate == 123.456789123456)
    }

    @Test func theCrumbsOfBinaryArithmeticAreTakenOff() {
        #expect(1.1 * 1.1 != 1.21)
        #expect(Exact(1.1 * 1.1).approximate == 1.21)
        #expect(Exact(-(1.1 * 1.1)).approximate == -1.21)
        #expect(Exact(1.0 / 3).approximate == 0.333333333)
        #expect(Exact(12_345_678.9).approximate == 12_345_678.9)
    }

    @Test func aFloorIsBelowByLessThanAMillionth() {
        #expect(Exact(1.2345678).floored == 1.234567)
        #expect(Exact(-1.2345678).floored == -1.234568)
        #expect(Exact(-1.5).floored == -1.5)
        #expect(Exact.zero.floored == 0)
        #expect(Exact(1e12).floored == nil)
    }

    @Test func oneMillionthTooMuchIsTooMuch() {
        let sum = (0..<1000).reduce(Exact.zero) { sum, _ in sum + Exact(0.001) }
        #expect(sum.proves(Exact(1)))
        #expect(!sum.proves(Exact(1.000001)))
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300]) func whatCannotBeCountedProvesNothing(_ value: Double)
    {
        let lost = Exact(value)
        for made in [lost, lost + Exact(1), Exact(1) - lost, lost * .zero, .least(lost, .zero), .greatest(.zero, lost)]
        {
            #expect(!made.isCounted && made.floored == nil)
            #expect(!made.proves(Exact(-1)) && !Exact(1).proves(made) && !made.proves(made))
        }
    }

    @Test func whatOutgrowsTheUnitsIsNotedAndNotWrappedRound() {
        var product = Exact(1e17)
        for _ in 0..<5 { product = product * Exact(1e17) }
        #expect(!product.isCounted)
        var sum = Exact(1e17) * Exact(1e17) * Exact(1e3)
        #expect(sum.isCounted)
        for _ in 0..<12 { sum += sum }
        #expect(!sum.isCounted)
    }
}

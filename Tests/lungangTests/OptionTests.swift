import Testing

@testable import lungang

@Suite struct OptionTests {
    @Test func gapsAreSharesOrPercentages() {
        #expect(Gap(argument: "0.01")?.share == 0.01)
        #expect(Gap(argument: "5%")?.share == 0.05)
        for nonsense in ["1", "-0.1", "100%", "nan", "", "%", "a"] {
            #expect(Gap(argument: nonsense) == nil, "\(nonsense)")
        }
    }

    @Test func plansAreNamedAfterWhatWasRead() {
        #expect(DefaultFolder.name(for: "instances/ziyang") == "ziyang-plan")
        #expect(DefaultFolder.name(for: "instances/ziyang/") == "ziyang-plan")
        #expect(DefaultFolder.name(for: "a/../b/.") == "b-plan")
        #expect(DefaultFolder.name(for: "/") == "plan")
    }
}

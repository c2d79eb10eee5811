import Testing

@Suite struct ExactlyOneCoreTests {
    private func breaches(cores: Int) -> [String] {
        var county = LintCounty()
        county.add("G", core: LintCounty.schools("C", cores), members: ["M"])
        return county.breaches("ZY-04")
    }

    @Test func `one is as it should be`() { #expect(breaches(cores: 1) == []) }

    @Test func `none and two are found`() {
        #expect(breaches(cores: 0) == ["G no-core"])
        #expect(breaches(cores: 2) == ["G several-cores"])
    }
}

import Testing

@Suite struct NoCircleOfLeadsTests {
    @Test func `a member may lead a group of its own`() {
        var county = LintCounty()
        county.add("G1", core: ["A"], members: ["B"])
        county.add("G2", core: ["B"], members: ["C"])
        county.add("G3", core: ["C"], members: ["D"])
        #expect(county.breaches("DG-09") == [])
    }

    @Test func `leads that lead one another are found once`() {
        var county = LintCounty()
        county.add("G1", core: ["A"], members: ["B"])
        county.add("G2", core: ["B"], members: ["A"])
        #expect(county.breaches("DG-09") == ["G1 circle-of-leads"])
    }

    @Test func `a longer circle is shown whole, and what leads into it is not`() throws {
        var county = LintCounty()
        county.add("G0", core: ["O"], members: ["A"])
        county.add("G1", core: ["A"], members: ["B", "X"])
        county.add("G2", core: ["B"], points: ["C"])
        county.add("G3", core: ["C"], members: ["A"])
        let findings = county.findings("DG-09")
        #expect(findings.count == 1)
        let message = try #require(findings.first?.message.found.english)
        #expect(message.hasSuffix("G1 → G2 → G3 → G1"))
    }
}

import Testing

/// Written plans side by side.
@Suite struct CompareTests {
    @Test func plansAreComparedWhereverTheyStand() throws {
        let county = try TinyCounty()
        #expect(try county.run("plan", "county", "-o", "one").status == 0)
        #expect(try county.run("plan", "county", "-o", "two", "--set", "modes.itinerant.day_points=30").status == 0)
        let english = try county.run("compare", "one", "two")
        #expect(english.status == 0, "\(english.complaints)")
        #expect(english.output.contains("modes.itinerant.day_points: 2.0 → 30"))
        #expect(english.output.contains("worse"))
        let turned = try county.run("compare", "one", "two", "--base", "two", "--lang", "zh")
        #expect(turned.output.contains("更好"))
        #expect(turned.output.contains("基准"))
    }

    @Test func whatIsNoPlanIsNamed() throws {
        let county = try TinyCounty()
        let missing = try county.run("compare", "county")
        #expect(missing.status == 74)
        #expect(missing.complaints.contains("county/summary.json"))
        #expect(try county.run("plan", "county", "-o", "one").status == 0)
        let unknown = try county.run("compare", "one", "--base", "onne")
        #expect(unknown.status == 65)
        #expect(unknown.complaints.contains("Maybe \"one\" is meant"))
        try county.write("{}", to: "one/summary.json")
        #expect(try county.run("compare", "one").status == 65)
    }
}

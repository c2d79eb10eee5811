import Testing

@Suite struct AtMostNineSchoolsTests {
    private func breaches(members: Int, points: Int) -> [String] {
        var county = LintCounty()
        county.add(
            "G", core: ["C"], members: LintCounty.schools("M", members), points: LintCounty.schools("P", points))
        return county.breaches("DG-01")
    }

    @Test func `nine with the lead and all points are as it should be`() {
        #expect(breaches(members: 8, points: 0) == [])
        #expect(breaches(members: 2, points: 6) == [])
    }

    @Test func `ten are found`() {
        #expect(breaches(members: 9, points: 0) == ["G too-many-schools"])
        #expect(breaches(members: 2, points: 7) == ["G too-many-schools"])
    }
}

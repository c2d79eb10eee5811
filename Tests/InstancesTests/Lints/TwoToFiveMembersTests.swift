import Testing

@Suite struct TwoToFiveMembersTests {
    private func breaches(members: Int, points: Int = 0) -> [String] {
        var county = LintCounty()
        county.add(
            "G", core: ["C"], members: LintCounty.schools("M", members), points: LintCounty.schools("P", points))
        return county.breaches("XA-01")
    }

    @Test(arguments: [2, 3, 5]) func `two to five are as it should be`(members: Int) {
        #expect(breaches(members: members) == [])
    }

    @Test func `fewer and more are found`() {
        #expect(breaches(members: 0) == ["G too-few-members"])
        #expect(breaches(members: 1) == ["G too-few-members"])
        #expect(breaches(members: 6) == ["G too-many-members"])
    }

    @Test func `teaching points are not counted`() {
        #expect(breaches(members: 5, points: 3) == [])
        #expect(breaches(members: 1, points: 3) == ["G too-few-members"])
    }
}

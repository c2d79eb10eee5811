import Rotation
import Testing

@Suite struct TwoOrThreeCrossMembershipsTests {
    /// Two linked groups, with schools tagged as of the other side.
    private func breaches(ofFirstSide: Int, ofSecondSide: Int) -> [String] {
        var county = LintCounty()
        let first = LintCounty.schools("A", ofFirstSide)
        let second = LintCounty.schools("B", ofSecondSide)
        county.add("G1", core: ["C1"], members: second)
        county.add("G2", core: ["C2"], members: first)
        county.schools =
            first.map { School(id: $0, name: "", stages: [.primary], setting: .town, tags: ["G1", "new"]) }
            + second.map { School(id: $0, name: "", stages: [.primary], setting: .town, tags: ["G2"]) }
        county.links = [GroupLink(first: "G2", second: "G1"), GroupLink(first: "G1", second: "G2")]
        return county.breaches("CD-03")
    }

    @Test func `two or three across are as it should be`() {
        #expect(breaches(ofFirstSide: 1, ofSecondSide: 1) == [])
        #expect(breaches(ofFirstSide: 0, ofSecondSide: 3) == [])
    }

    @Test func `fewer and more are found, once a pair`() {
        #expect(breaches(ofFirstSide: 0, ofSecondSide: 0) == ["G1 cross-memberships"])
        #expect(breaches(ofFirstSide: 1, ofSecondSide: 0) == ["G1 cross-memberships"])
        #expect(breaches(ofFirstSide: 2, ofSecondSide: 2) == ["G1 cross-memberships"])
    }

    @Test func `a school with a row in both groups crosses`() {
        var county = LintCounty()
        county.add("G1", core: ["A1", "A2"], members: ["B"])
        county.add("G2", core: ["C"], members: ["A1", "A2"])
        county.links = [GroupLink(first: "G1", second: "G2")]
        #expect(county.breaches("CD-03") == [])
    }

    @Test func `a school in the district of the other side's core crosses`() {
        func breaches(_ member: String?) -> [String] {
            var county = LintCounty()
            county.add("G1", core: ["C1"], members: ["A", "B"])
            county.add("G2", core: ["C2"], members: ["D"])
            let districts: [(SchoolID, String?)] = [("C1", "甲"), ("C2", "乙"), ("A", member), ("B", "乙"), ("D", "乙")]
            county.schools = districts.map {
                School(id: $0, name: "", stages: [.primary], setting: .town, district: $1, tags: ["G1"])
            }
            county.links = [GroupLink(first: "G1", second: "G2")]
            return county.breaches("CD-03")
        }
        #expect(breaches("乙") == [])
        #expect(breaches("甲") == ["G1 cross-memberships"])
        #expect(breaches(nil) == ["G1 cross-memberships"])
    }

    @Test func `groups that are not linked owe nothing`() {
        var county = LintCounty()
        county.add("G1", core: ["A"], members: ["B"])
        county.add("G2", core: ["C"], members: ["D"])
        #expect(county.breaches("CD-03") == [])
    }
}

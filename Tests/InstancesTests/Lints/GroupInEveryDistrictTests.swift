import Rotation
import Testing

@Suite struct GroupInEveryDistrictTests {
    private func school(_ id: SchoolID, _ district: String?) -> School {
        School(id: id, name: "", stages: [.primary], setting: .town, district: district)
    }

    /// One group whose core and member lie in these districts, and a school in none.
    private func county(core: String?, member: String?, outside: String? = nil) -> LintCounty {
        var county = LintCounty(schools: [school("C", core), school("M", member), school("X", outside)])
        county.add("G", core: ["C"], members: ["M"])
        return county
    }

    @Test func `a core in every district is as it should be`() {
        #expect(county(core: "甲镇", member: "甲镇").breaches("DG-04") == [])
        var two = county(core: "甲镇", member: "甲镇", outside: "乙镇")
        two.add("H", core: ["X"])
        #expect(two.breaches("DG-04") == [])
    }

    @Test func `a district with members alone, or with nobody in a group, has set up none`() {
        #expect(county(core: "甲镇", member: "乙镇").breaches("DG-04") == ["region district-without-group"])
        let both = county(core: "甲镇", member: "乙镇", outside: "丙镇").findings("DG-04")
        #expect(both.map { $0.message.found.english.contains("丙镇") } == [true, false])
    }

    @Test func `where no district is given nothing is said`() {
        #expect(county(core: nil, member: nil).breaches("DG-04") == [])
    }

    @Test func `a waiver of a school of the district holds for it`() {
        var county = county(core: "甲镇", member: "乙镇", outside: "丙镇")
        county.waivers = [LintWaiver(clause: "DG-04", place: "M")]
        #expect(county.findings("DG-04").map { $0.waiver != nil } == [false, true])
    }
}

import Rotation
import Testing

@Suite struct SameStageNearAndMixedTests {
    private func county(
        core: [Stage] = [.junior], member: [Stage] = [.junior], point: [Stage] = [.junior], minutes: Double? = 40,
        coreTags: [String] = [], memberTags: [String] = ["weak"]
    ) -> LintCounty {
        var county = LintCounty()
        county.add("G", core: ["C"], members: ["M"], points: ["P"])
        county.schools = [
            School(id: "C", name: "", stages: core, setting: .town, tags: coreTags),
            School(id: "M", name: "", stages: member, setting: .rural, tags: memberTags),
            School(id: "P", name: "", stages: point, setting: .remote),
        ]
        county.travel = minutes.map { [TravelRow(from: "C", to: "M", minutes: $0)] } ?? []
        return county
    }

    private func visits(upTo minutes: Double?) -> Mode {
        let reach = Reach(routes: [.any], maxMinutes: minutes)
        return Mode(id: "visits", kind: .visiting(VisitingTerms(reach: reach, maxDays: 2, periodsPerDay: 5)))
    }

    private func postings(upTo minutes: Double?) -> Mode {
        let reach = Reach(routes: [.any], maxMinutes: minutes)
        return Mode(id: "postings", kind: .posting(PostingTerms(reach: reach, minSemesters: 2, maxSemesters: 6)))
    }

    @Test func `a strong core and a weak member close by are as it should be`() {
        #expect(county().breaches("ZY-02") == [])
        #expect(county(member: [.primary, .junior], point: [.primary]).breaches("ZY-02") == [])
    }

    @Test func `stages that do not meet are found`() {
        #expect(county(core: [.senior]).breaches("ZY-02") == ["G no-common-stage"])
    }

    @Test func `members farther than any mode goes are found`() {
        var county = county(minutes: 90)
        county.modes = [visits(upTo: 60), postings(upTo: 120)]
        #expect(county.breaches("ZY-02") == [])
        county.modes = [visits(upTo: 60), postings(upTo: nil)]
        #expect(county.breaches("ZY-02") == ["M far"])
        county.modes = [postings(upTo: nil)]
        #expect(county.breaches("ZY-02") == [])
    }

    @Test func `members to which no way is known are found`() {
        #expect(county(minutes: nil).breaches("ZY-02") == ["M no-way"])
    }

    @Test func `a weak core is found`() {
        #expect(county(coreTags: ["weak"]).breaches("ZY-02") == ["C weak-core"])
        #expect(county(memberTags: []).breaches("ZY-02") == [])
    }
}

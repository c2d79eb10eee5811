import Rotation
import Testing

@Suite struct AtMostFifteenThousandStudentsTests {
    private func county(core: Int?, member: Int?, inClasses: Int? = nil, span: SemesterSpan = .always) -> LintCounty {
        var county = LintCounty()
        county.add("G", core: ["C"], members: ["M"])
        county.schools = [
            School(id: "C", name: "", stages: [.primary], setting: .urban, students: core),
            School(id: "M", name: "", stages: [.primary], setting: .urban, students: member),
        ]
        county.classes = [
            ClassRow(school: "M", stage: .primary, grades: [1], classes: 9, students: inClasses, span: span)
        ]
        return county
    }

    @Test func `fifteen thousand are as it should be`() {
        #expect(county(core: 14_000, member: 1_000).breaches("DG-02") == [])
    }

    @Test func `one more is found`() {
        #expect(county(core: 14_000, member: 1_001).breaches("DG-02") == ["G too-many-students"])
    }

    @Test func `classes count where a school says nothing`() {
        #expect(county(core: 14_000, member: nil, inClasses: 1_001).breaches("DG-02") == ["G too-many-students"])
        #expect(county(core: 14_000, member: 900, inClasses: 1_001).breaches("DG-02") == [])
        #expect(county(core: 14_000, member: nil).breaches("DG-02") == [])
    }

    @Test func `classes count while they run`() {
        let later = LintCounty.start.advanced(by: 1)
        let findings = county(core: 14_000, member: nil, inClasses: 1_001, span: SemesterSpan(from: later))
            .findings("DG-02")
        #expect(findings.map(\.from) == [later])
    }
}

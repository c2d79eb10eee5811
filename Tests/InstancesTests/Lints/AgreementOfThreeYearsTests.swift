import Rotation
import Testing

@Suite struct AgreementOfThreeYearsTests {
    private func breaches(semesters: Int?) -> [String] {
        var county = LintCounty()
        let start = LintCounty.start
        county.add("G", core: ["C"], agreement: semesters.map { start...start.advanced(by: $0 - 1) })
        return county.breaches("DG-03")
    }

    @Test func `six semesters are as it should be`() {
        #expect(breaches(semesters: 6) == [])
        #expect(breaches(semesters: 10) == [])
    }

    @Test func `five are found`() {
        #expect(breaches(semesters: 5) == ["G short-agreement"])
    }

    @Test func `an agreement without a date is open`() {
        #expect(breaches(semesters: nil) == [])
    }
}

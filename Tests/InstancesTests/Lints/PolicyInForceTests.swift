import Rotation
import Testing

@Suite struct PolicyInForceTests {
    private let start = LintCounty.start

    @Test func `planning within the term is as it should be`() {
        #expect(LintCounty().breaches("CD-30") == [])
        #expect(LintCounty(validity: SemesterSpan(from: start, until: start.advanced(by: 1))).breaches("CD-30") == [])
    }

    @Test func `planning before and after it is found, each in its semesters`() {
        let county = LintCounty(
            horizon: 5, validity: SemesterSpan(from: start.advanced(by: 1), until: start.advanced(by: 2)))
        let findings = county.findings("CD-30")
        #expect(findings.map(\.message.kind) == ["not-in-force", "not-in-force"])
        #expect(findings.map(\.from) == [start, start.advanced(by: 3)])
        #expect(findings.map(\.until) == [start, start.advanced(by: 4)])
    }

    @Test func `a term binds whoever names it`() {
        let county = LintCounty(validity: SemesterSpan(until: start))
        #expect(county.findings("CD-30").map(\.isBinding) == [true])
    }
}

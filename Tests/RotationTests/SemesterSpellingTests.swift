import Rotation
import Testing

@Suite struct SemesterSpellingTests {
    @Test(arguments: [
        ("2026-fall", "2027-spring"), ("2026-2027-1", "2026-2027-2"), ("2026-2027学年第一学期", "2026-2027学年第二学期"),
    ])
    func `the next semester is spelt as this one`(_ text: String, _ next: String) throws {
        let semester = try #require(Semester(text))
        let spelling = Semester.Spelling(of: text)
        #expect(semester.text(in: spelling) == text)
        #expect(semester.advanced(by: 1).text(in: spelling) == next)
    }

    @Test func `what is no semester is spelt plainly`() {
        #expect(Semester.Spelling(of: "") == .plain)
        #expect(Semester.Spelling(of: "\"2026-fall\"") == .plain)
        #expect(Semester.Spelling(of: "２０２６-2027 学年第一学期") == .chinese)
    }
}

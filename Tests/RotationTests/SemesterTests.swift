import Rotation
import Testing

@Suite struct SemesterTests {
    @Test(arguments: [
        "2026-fall", "2026-2027-1", "2026-2027学年第一学期", "2026-2027 学年第一学期", "２０２６-２０２７-１", "2026学年第一学期",
    ])
    func everySpellingOfAnAutumnIsTheFirstTerm(_ text: String) {
        #expect(Semester(text) == Semester(schoolYear: 2026, term: .fall))
    }

    @Test(arguments: ["2027-spring", "2026-2027-2", "2026-2027学年第二学期"])
    func everySpellingOfASpringIsTheSecondTerm(_ text: String) {
        #expect(Semester(text) == Semester(schoolYear: 2026, term: .spring))
    }

    @Test(arguments: ["", "2026", "2026-autumn", "2026-2028-1", "2026-2027-3", "26-fall", "2026-fall-1", "第一学期"])
    func anythingElseIsRefused(_ text: String) {
        #expect(Semester(text) == nil)
    }

    @Test func semestersAdvanceThroughSchoolYears() {
        let fall = Semester(schoolYear: 2026, term: .fall)
        #expect(fall.advanced(by: 3).description == "2028-spring")
        #expect(fall.distance(to: fall.advanced(by: -5)) == -5)
        #expect(fall.advanced(by: 1).firstMonth.description == "2027-03")
    }
}

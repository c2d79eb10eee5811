import Rotation
import Testing

@testable import Samples

@Suite struct RetirementClockTests {
    @Test(
        "A month later for every four months begun, up to three years",
        arguments: [
            (Gender.male, 1964, 12, "2024-12"), (.male, 1965, 1, "2025-02"), (.male, 1965, 4, "2025-05"),
            (.male, 1965, 5, "2025-07"), (.male, 1990, 1, "2053-01"), (.female, 1970, 1, "2025-02"),
            (.female, 1990, 1, "2048-01"),
        ])
    func retirement(gender: Gender, year: Int, month: Int, expected: String) {
        let retirement = RetirementClock.retirement(of: gender, born: Month(year: year, month: month))
        #expect(retirement.description == expected)
    }

    @Test("The last semester ends no later than the month of retirement")
    func lastSemester() {
        // Born in January 1972: 55 in January 2027, 24 months after the reform, so 55 years and 7 months: August 2027.
        let august = RetirementClock.lastSemester(of: .female, born: Month(year: 1972, month: 1))
        #expect(august == .fall(2026))
        // A month younger: September 2027, and the spring is completed.
        let september = RetirementClock.lastSemester(of: .female, born: Month(year: 1972, month: 2))
        #expect(september == .spring(2027))
    }
}

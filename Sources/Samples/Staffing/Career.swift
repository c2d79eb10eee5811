import Presets
import Rotation

/// A working life so far: the dates on which eligibility depends.
struct Career: Sendable {
    let gender: Gender
    let born: CivilDate
    let startedWork: CivilDate
    let atSchoolSince: CivilDate

    /// Draws a life that has not ended in retirement before `start`.
    ///
    /// - Parameters:
    ///   - staff: how old the staff is.
    ///   - ages: limits on the age at `start`, as offices have them.
    static func draw(
        _ random: inout SplitMix64, teaching subject: SchoolSubject, among staff: AgeShares,
        within ages: ClosedRange<Int>,
        start: Semester
    ) -> Career {
        let gender: Gender = random.chance(femaleShare(of: subject, among: staff)) ? .female : .male
        var born = Month(year: 0, month: 1)
        repeat {
            let band = random.pick(weighted: staff.bands) ?? ages
            let age = min(max(random.draw(band), ages.lowerBound), ages.upperBound)
            born = start.firstMonth.advanced(byMonths: -12 * age - random.draw(0...11))
        } while RetirementClock.lastSemester(of: gender, born: born) < start
        let started = firstSeptember(after: born, random.draw(born.year < 1980 ? 19...22 : 22...24), before: start)
        let since = arrival(&random, after: started, before: start)
        return Career(
            gender: gender, born: CivilDate(year: born.year, month: born.month),
            startedWork: CivilDate(year: started, month: 9), atSchoolSince: since)
    }

    /// The year of the first September at that age, at the latest a year before the start.
    private static func firstSeptember(after born: Month, _ age: Int, before start: Semester) -> Int {
        min(born.year + age + (born.month > 9 ? 1 : 0), start.schoolYear - 1)
    }

    /// Half came within the last seven years, the others up to two decades ago; a few in spring.
    private static func arrival(_ random: inout SplitMix64, after started: Int, before start: Semester) -> CivilDate {
        let years = random.chance(0.5) ? random.draw(1...7) : random.draw(6...20)
        let year = max(started, start.schoolYear - years)
        let inSpring = year > started && random.chance(0.08)
        return CivilDate(year: year, month: inSpring ? 3 : 9)
    }

    /// Women are most of the profession, more so in some subjects and less so where the staff is old.
    private static func femaleShare(of subject: SchoolSubject, among staff: AgeShares) -> Double {
        let share =
            switch subject {
            case .chinese, .english, .music: 0.72
            case .math, .morality, .art, .biology, .history: 0.55
            case .geography, .chemistry, .science, .it: 0.45
            case .physics, .vocational: 0.35
            case .pe: 0.24
            }
        return share - (staff.older > 0.4 ? 0.2 : 0)
    }
}

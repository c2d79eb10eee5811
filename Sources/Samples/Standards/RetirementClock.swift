import Rotation

/// The month from which a teacher has retired, under the gradual rise in force since January 2025.
///
/// Men retire at 60 and women in professional posts at 55; for every four months, begun, by which that birthday lies
/// after January 2025 retirement comes a month later, up to 36 months (63 and 58).
enum RetirementClock {
    private static let reform = Month(year: 2025, month: 1)

    /// The first month in retirement of someone born in `month`.
    static func retirement(of gender: Gender, born month: Month) -> Month {
        let former = month.advanced(byMonths: 12 * (gender == .male ? 60 : 55))
        let after = reform.distance(to: former)
        guard after >= 0 else { return former }
        return former.advanced(byMonths: min(36, after / 4 + 1))
    }

    /// The last semester that someone born in `month` completes.
    static func lastSemester(of gender: Gender, born month: Month) -> Semester {
        let retirement = retirement(of: gender, born: month)
        var semester = Semester(schoolYear: retirement.year, term: .fall)
        while semester.advanced(by: 1).firstMonth > retirement { semester = semester.advanced(by: -1) }
        return semester
    }
}

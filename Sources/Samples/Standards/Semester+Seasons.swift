import Rotation

extension Semester {
    /// The autumn semester that begins in `year`.
    static func fall(_ year: Int) -> Semester { Semester(schoolYear: year, term: .fall) }

    /// The spring semester that begins in `year`.
    static func spring(_ year: Int) -> Semester { Semester(schoolYear: year - 1, term: .spring) }
}

import Rotation

extension CivilDate {
    /// Long enough ago for any move to be due.
    package static let longAgo = CivilDate(year: 2000, month: 9)
}

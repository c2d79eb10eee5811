/// A day of the calendar, or the first of a month where the source gives no day.
public struct CivilDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The month in which the day lies.
    public let month: Month
    /// The day of that month, 1 to 31.
    public let day: Int
    /// Whether the source gave a day; the day is 1 where it did not.
    public let hasDay: Bool

    /// A day, or a month standing for its first day when `day` is `nil`.
    public init(year: Int, month: Int, day: Int? = nil) {
        self.month = Month(year: year, month: month)
        self.day = day ?? 1
        hasDay = day != nil
    }

    /// Earlier days come first.
    public static func < (left: CivilDate, right: CivilDate) -> Bool {
        (left.month, left.day) < (right.month, right.day)
    }

    /// `2026-09-01`, or `2026-09` where the source gave no day.
    public var description: String { hasDay ? "\(month)-\(day < 10 ? "0" : "")\(day)" : month.description }

    /// Whole years completed since this date by the first day of `month`.
    public func wholeYears(atFirstOf month: Month) -> Int {
        let months = self.month.distance(to: month) - (day > 1 ? 1 : 0)
        return months >= 0 ? months / 12 : -((11 - months) / 12)
    }
}

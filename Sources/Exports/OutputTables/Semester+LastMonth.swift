import Rotation

extension Semester {
    /// The month before the next semester begins: February for a fall, August for a spring.
    public var lastMonth: Month {
        let next = advanced(by: 1).firstMonth
        return next.month == 1 ? Month(year: next.year - 1, month: 12) : Month(year: next.year, month: next.month - 1)
    }
}

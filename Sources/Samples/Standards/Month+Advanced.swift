import Rotation

extension Month {
    /// The month `count` months later.
    func advanced(byMonths count: Int) -> Month {
        let ordinal = ordinal + count
        return Month(year: ordinal / 12, month: ordinal % 12 + 1)
    }
}

/// How old a staff is: shares of it by age in whole years.
struct AgeShares: Sendable {
    let upTo30: Double
    let upTo40: Double
    let upTo50: Double
    let older: Double

    /// Few newcomers, most in mid-career.
    static let settled = AgeShares(upTo30: 0.15, upTo40: 0.34, upTo50: 0.35, older: 0.16)
    /// All ages alike.
    static let even = AgeShares(upTo30: 0.24, upTo40: 0.3, upTo50: 0.26, older: 0.2)
    /// Newcomers who mean to leave and elders who have stayed.
    static let divided = AgeShares(upTo30: 0.32, upTo40: 0.22, upTo50: 0.2, older: 0.26)
    /// Nearly half over 50.
    static let aged = AgeShares(upTo30: 0.18, upTo40: 0.16, upTo50: 0.2, older: 0.46)

    /// The ages of each share, with its weight.
    var bands: [(option: ClosedRange<Int>, weight: Double)] {
        [(22...30, upTo30), (31...40, upTo40), (41...50, upTo50), (51...59, older)]
    }
}

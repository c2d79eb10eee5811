/// A decimal number that is counted and not approximated: a whole number of units of 10 to the minus ``places``.
///
/// Sums, differences and products are exact. What outgrows 128 bits is ``overflow``, which stays what it is in whatever is
/// worked out from it and proves nothing.
struct Exact: Sendable {
    private let units: Int128
    private let places: Int

    /// The places to which numbers of the program are taken: those of binary arithmetic behind them are crumbs.
    private static let readPlaces = 9

    private init(units: Int128, places: Int) {
        self.units = units
        self.places = places
    }

    /// What cannot be counted.
    static let overflow = Exact(units: .min, places: 0)
    /// Nothing.
    static let zero = Exact(0)

    /// A whole number.
    init(_ whole: Int) { self.init(units: Int128(whole), places: 0) }

    /// The decimal number of at most nine places that is nearest to `value`.
    init(_ value: Double) {
        guard value.isFinite, abs(value) < 1e18 else {
            self = .overflow
            return
        }
        // So large a number is whole, and has no crumbs.
        if abs(value) >= 0x1p53 {
            self.init(units: Int128(value), places: 0)
            return
        }
        var scale = 1.0
        for places in 0..<Self.readPlaces {
            let units = (value * scale).rounded()
            if abs(units) < 0x1p53, units / scale == value {
                self.init(units: Int128(units), places: places)
                return
            }
            scale *= 10
        }
        let units = (value * scale).rounded()
        self.init(units: Int128(units), places: Self.readPlaces)
        // Crumbs behind a short number are taken off with the zeros that they leave.
        while self.places > 0, self.units.isMultiple(of: 10) {
            self = Exact(units: self.units / 10, places: self.places - 1)
        }
    }

    /// Whether the number can be counted.
    var isCounted: Bool { units != .min }

    /// The number as binary arithmetic has it.
    var approximate: Double { isCounted ? Double(units) / Double(Self.power(places) ?? 1) : -.infinity }

    /// The greatest number of six decimal places that is not above this one, as binary arithmetic has it.
    ///
    /// - Returns: `nil` where the number is not counted or too large to be written to the last place.
    var floored: Double? {
        guard isCounted, let unit = Self.power(places) else { return nil }
        let (scaled, isTooLarge) = units.multipliedReportingOverflow(by: 1_000_000)
        guard !isTooLarge else { return nil }
        let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: unit)
        let floor = remainder < 0 ? quotient - 1 : quotient
        return floor.magnitude < 1 << 53 ? Double(floor) / 1_000_000 : nil
    }

    private static let powers: [Int128] = (0..<38).map { (0..<$0).reduce(Int128(1)) { power, _ in power * 10 } }

    private static func power(_ places: Int) -> Int128? { places < powers.count ? powers[places] : nil }

    /// Both numbers in units of the finer one; `nil` where one of them outgrows what can be counted.
    private static func aligned(_ one: Exact, _ other: Exact) -> (Int128, Int128, places: Int)? {
        guard one.isCounted, other.isCounted else { return nil }
        if one.places == other.places { return (one.units, other.units, one.places) }
        if one.places > other.places { return aligned(other, one).map { ($1, $0, $2) } }
        guard let factor = power(other.places - one.places) else { return nil }
        let (units, isTooLarge) = one.units.multipliedReportingOverflow(by: factor)
        return isTooLarge ? nil : (units, other.units, other.places)
    }
}

extension Exact {
    static func + (one: Exact, other: Exact) -> Exact {
        guard let (left, right, places) = aligned(one, other) else { return .overflow }
        let (sum, isTooLarge) = left.addingReportingOverflow(right)
        return isTooLarge ? .overflow : Exact(units: sum, places: places)
    }

    static func - (one: Exact, other: Exact) -> Exact { one + Exact(-1) * other }

    static func * (one: Exact, other: Exact) -> Exact {
        guard one.isCounted, other.isCounted else { return .overflow }
        let (product, isTooLarge) = one.units.multipliedReportingOverflow(by: other.units)
        return isTooLarge ? .overflow : Exact(units: product, places: one.places + other.places)
    }

    static func += (sum: inout Exact, other: Exact) { sum = sum + other }

    static func -= (sum: inout Exact, other: Exact) { sum = sum - other }

    /// Whether one number is less than another; what cannot be counted is less than all, so that it is never lost.
    static func < (one: Exact, other: Exact) -> Bool {
        guard let (left, right, _) = aligned(one, other) else { return !one.isCounted && other.isCounted }
        return left < right
    }

    /// Whether this number proves that nothing is below `claim`.
    func proves(_ claim: Exact) -> Bool { isCounted && claim.isCounted && !(self < claim) }

    /// The lesser of two numbers; what cannot be counted, if one is that.
    static func least(_ one: Exact, _ other: Exact) -> Exact { other < one ? other : one }

    /// The greater of two numbers; what cannot be counted, if one is that.
    static func greatest(_ one: Exact, _ other: Exact) -> Exact {
        guard one.isCounted, other.isCounted else { return .overflow }
        return one < other ? other : one
    }
}

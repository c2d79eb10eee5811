/// A calendar month, counted so that differences are whole months.
public struct Month: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Months since January of the year 0.
    public let ordinal: Int

    /// The month numbered 1 to 12 of a calendar year.
    public init(year: Int, month: Int) { ordinal = 12 * year + month - 1 }

    /// The calendar year.
    public var year: Int { ordinal / 12 }

    /// The month within the year, 1 to 12.
    public var month: Int { ordinal % 12 + 1 }

    /// How many months lie from this one to `other`; negative if `other` is earlier.
    public func distance(to other: Month) -> Int { other.ordinal - ordinal }

    /// Earlier months come first.
    public static func < (left: Month, right: Month) -> Bool { left.ordinal < right.ordinal }

    /// `2026-09`.
    public var description: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
}

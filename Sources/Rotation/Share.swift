/// A share written as a decimal, kept exactly, so that 0.15 of 20 is 3 and not 2.999….
public struct Share: Hashable, Sendable, CustomStringConvertible {
    /// The share as a floating-point number.
    public let value: Double
    private let digits: Int128
    private let scale: Int128

    /// The decimal number that `value` prints as.
    ///
    /// - Returns: `nil` for a negative number, one above 1,000, or one smaller than a trillionth that is not 0.
    public init?(_ value: Double) {
        guard value.isFinite, value >= 0, value <= 1_000, value == 0 || value >= 1e-12 else { return nil }
        // The shortest text that reads back as the number: 0.3333333333333333, or 1.5e-07 for small ones.
        let parts = value.description.split(separator: "e")
        let mantissa = parts[0].split(separator: ".")
        let fraction = mantissa.count > 1 ? mantissa[1] : ""
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        guard let digits = Int128(mantissa[0] + fraction) else { return nil }
        self.value = value
        self.digits = digits
        scale = (0..<max(0, fraction.count - exponent)).reduce(1) { scale, _ in scale * 10 }
    }

    /// The least whole number that is no less than this share of `count`.
    public func ceiling(of count: Int) -> Int { Int((digits * Int128(count) + scale - 1) / scale) }

    /// The greatest whole number that is no more than this share of `count`.
    public func floor(of count: Int) -> Int { Int(digits * Int128(count) / scale) }

    /// The share as the policy writes it.
    public var description: String { "\(value)" }
}

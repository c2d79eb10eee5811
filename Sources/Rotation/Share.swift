/// A share written as a decimal, kept exactly, so that 0.15 of 20 is 3 and not 2.999….
public struct Share: Hashable, Sendable, CustomStringConvertible {
    private let digits: Int
    private let scale: Int

    /// The decimal number that `value` prints as, to at most nine places.
    ///
    /// - Returns: `nil` for a negative number, one above 1,000, or one with more than nine decimal places.
    public init?(_ value: Double) {
        guard value.isFinite, value >= 0, value <= 1_000 else { return nil }
        var scale = 1
        var scaled = value
        while scale <= 1_000_000_000 {
            scaled = (value * Double(scale)).rounded()
            if scaled / Double(scale) == value {
                self.digits = Int(scaled)
                self.scale = scale
                return
            }
            scale *= 10
        }
        return nil
    }

    /// The share as a floating-point number.
    public var value: Double { Double(digits) / Double(scale) }

    /// The least whole number that is no less than this share of `count`.
    public func ceiling(of count: Int) -> Int { (digits * count + scale - 1) / scale }

    /// The greatest whole number that is no more than this share of `count`.
    public func floor(of count: Int) -> Int { digits * count / scale }

    /// The share as the policy writes it.
    public var description: String { "\(value)" }
}

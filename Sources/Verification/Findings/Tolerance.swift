/// How far two numbers that should be the same may lie apart.
public struct Tolerance: Sendable, Hashable {
    /// The distance allowed for each unit of the larger number, and for numbers below 1 altogether.
    public var relative: Double

    /// A tolerance; the default is that of the planning model's promises.
    public init(relative: Double = 1e-6) { self.relative = relative }

    /// Whether two numbers count as the same; `false` for anything that is no finite number.
    func agree(_ left: Double, _ right: Double, scale: Double = 1) -> Bool {
        abs(left - right) <= allowance(max(abs(left), abs(right), scale))
    }

    /// Whether `value` is no more than `limit`.
    func isAtMost(_ value: Double, _ limit: Double, scale: Double = 1) -> Bool {
        value - limit <= allowance(max(abs(limit), scale))
    }

    private func allowance(_ size: Double) -> Double { relative * max(1, size) }
}

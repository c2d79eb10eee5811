/// A quantity in the status quo and under the plan.
public struct Change: Sendable, Hashable {
    /// Before any planning.
    public var before: Double
    /// Under the plan.
    public var after: Double

    /// A quantity that is nothing before and after, or the amounts given.
    public init(before: Double = 0, after: Double = 0) {
        self.before = before
        self.after = after
    }

    /// Adds both sides.
    static func += (left: inout Change, right: Change) {
        left.before += right.before
        left.after += right.after
    }

    var json: JSONValue { ["before": .number(before), "after": .number(after)] }
}

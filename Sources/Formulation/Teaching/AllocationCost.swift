/// What the allocation of teaching minimises: points, or the status quo's order of aims.
protocol AllocationCost: Comparable, Sendable {
    static var zero: Self { get }
    static func + (left: Self, right: Self) -> Self
    static func - (left: Self, right: Self) -> Self
    /// Whether the gain is worth an augmentation, rounding aside.
    var isWorthwhile: Bool { get }
}

extension Double: AllocationCost {
    var isWorthwhile: Bool { self > 1e-12 }
}

/// The status quo's aims, each to be served before the next: weighted unmet periods, gap points, points of second
/// subjects, and the order of courses.
struct StatusQuoCost: AllocationCost {
    var weighted: Double
    var gapPoints: Double
    var secondSubject: Double
    var order: Double

    static let zero = StatusQuoCost(weighted: 0, gapPoints: 0, secondSubject: 0, order: 0)

    static func + (left: Self, right: Self) -> Self {
        StatusQuoCost(
            weighted: left.weighted + right.weighted, gapPoints: left.gapPoints + right.gapPoints,
            secondSubject: left.secondSubject + right.secondSubject, order: left.order + right.order)
    }

    static func - (left: Self, right: Self) -> Self {
        StatusQuoCost(
            weighted: left.weighted - right.weighted, gapPoints: left.gapPoints - right.gapPoints,
            secondSubject: left.secondSubject - right.secondSubject, order: left.order - right.order)
    }

    static func < (left: Self, right: Self) -> Bool { (right - left).isWorthwhile }

    var isWorthwhile: Bool {
        for part in [weighted, gapPoints, secondSubject, order] where abs(part) > 1e-12 { return part > 0 }
        return false
    }
}

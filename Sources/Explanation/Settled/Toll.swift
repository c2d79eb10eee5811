import Rotation

/// What a change adds to the score, by what it is paid for; gains are negative.
public struct Toll: Sendable, Hashable {
    /// Points for teaching at the school that is asked about.
    public var here = 0.0
    /// Points for teaching at the teacher's own school, where that is another.
    public var home = 0.0
    /// Points for teaching at other schools, such as one that the teacher leaves.
    public var elsewhere = 0.0
    /// Points of moves, and of staying while a move is due.
    public var moves = 0.0
    /// Points of lessons that are followed live or bought.
    public var lessons = 0.0
    /// Points by rule; infinite where a hard limit does not allow the change at all.
    public var rules: [RuleName: Double] = [:]
    /// Whether a school from which live lessons may be followed has other periods to give: they run as in the plan here,
    /// and whether it can still send as many is not looked at.
    public var restsOnLiveLessons = false

    /// A change that costs nothing.
    public init() {}

    /// Points of all rules but one.
    public func rulePoints(besides rule: RuleName? = nil) -> Double {
        RuleName.allCases.reduce(0) { $0 + ($1 == rule ? 0 : rules[$1] ?? 0) }
    }

    /// All points.
    public var total: Double { here + home + elsewhere + moves + lessons + rulePoints() }

    /// What the second of two changes adds to the first.
    static func - (one: Toll, other: Toll) -> Toll {
        var toll = one
        toll.here -= other.here
        toll.home -= other.home
        toll.elsewhere -= other.elsewhere
        toll.moves -= other.moves
        toll.lessons -= other.lessons
        for (rule, points) in other.rules where points.isFinite { toll.rules[rule, default: 0] -= points }
        return toll
    }

    /// The rule that the change costs most, if it costs any.
    public var dearestRule: RuleName? {
        let costly = RuleName.allCases.filter { (rules[$0] ?? 0) > Self.tolerance }
        return costly.max { (rules[$0] ?? 0) < (rules[$1] ?? 0) }
    }

    /// Points that are less than this are rounding.
    static let tolerance = 1e-6
}

import Plans
import Rotation

extension RuleOutcome {
    /// Less than this counts as rounding of a solver, not as a shortfall.
    private static let tolerance = 1e-6

    /// Whether the rule had to give here, and nobody waived it.
    var isBroken: Bool { waivedBy == nil && shortfall > Self.tolerance }

    /// The order of rows of rules: as the rules are declared, then by place and in time.
    static func precedes(_ left: RuleOutcome, _ right: RuleOutcome) -> Bool { left.sortKey < right.sortKey }

    private var sortKey: (Int, String, Semester, Double, Double, Double) {
        let rank = RuleName.allCases.firstIndex(of: rule) ?? RuleName.allCases.endIndex
        return (rank, place, semester, required, achieved, points)
    }

    /// The facts of a broken obligation, for `summary.json`.
    var json: JSONValue {
        .object([
            "rule": .string(rule.rawValue), "cite": .text(cite?.rawValue), "place": .string(place),
            "semester": .string("\(semester)"), "required": .number(required), "achieved": .number(achieved),
            "shortfall": .number(shortfall), "points": .number(points),
        ])
    }
}

import Plans
import Rotation

/// What all rows of one rule together cost.
public struct RuleBill: Sendable, Hashable {
    /// The rule.
    public let rule: RuleName
    /// The clause it rests on.
    public let cite: ClauseID?
    /// Whether a shortfall is a broken obligation or a price paid.
    public let strength: Strength
    /// How many rows it has.
    public let rows: Int
    /// The rows that had to give and that nobody waived, in the order of `rules.csv`.
    public let broken: [RuleOutcome]
    /// How many rows are waived.
    public let waived: Int

    /// The shortfall of the broken rows.
    public var shortfall: Double { broken.reduce(0) { $0 + $1.shortfall } }

    /// The points of the broken rows.
    public var points: Double { broken.reduce(0) { $0 + $1.points } }

    /// Bills for every rule that the plan speaks of, in the order of the rules.
    public static func bills(for outcomes: [RuleOutcome]) -> [RuleBill] {
        let sorted = outcomes.sorted(by: RuleOutcome.precedes)
        let rows = Dictionary(grouping: sorted, by: \.rule)
        return RuleName.allCases.compactMap { rule in rows[rule].flatMap(RuleBill.init) }
    }

    private init?(_ rows: [RuleOutcome]) {
        guard let first = rows.first else { return nil }
        rule = first.rule
        cite = first.cite
        strength = first.strength
        self.rows = rows.count
        broken = rows.filter { $0.isBroken }
        waived = rows.count { $0.waivedBy != nil }
    }

    var json: JSONValue {
        .object([
            "cite": .text(cite?.rawValue), "strength": .string(strength.rawValue), "rows": .integer(rows),
            "broken": .integer(broken.count), "waived": .integer(waived), "shortfall": .number(shortfall),
            "points": .number(points),
        ])
    }
}

import Rotation

/// One row of one rule: what it demands at a place in a semester (or in the school year that begins there).
///
/// The *activity* of a row is the sum of the ``RowEntry`` coefficients of all arcs in use. It should lie between
/// ``lower`` and ``upper``; each unit outside is shortfall and costs ``penalty`` points, unless that side is hard.
public struct RuleRow: Sendable, Hashable {
    /// The rule.
    public let rule: RuleName
    /// A school's or group's id, `region`, or two schools and a subject (see ``PairPlace``).
    public let place: String
    /// The planned semester, or the first one in the horizon of the school year.
    public let k: Int
    /// The least activity; `nil` for none.
    public var lower: Double?
    /// The most activity; `nil` for none.
    public var upper: Double?
    /// Points for each unit of shortfall; 0 where waived.
    public var penalty: Double
    /// Whether no shortfall is allowed above ``upper``, at any price.
    public var isUpperHard: Bool
    /// Points for each unit of activity, less so much for each unit of ``upper``; 0 but where a search is told what the
    /// units are worth that it would leave to others. See ``Formulation/pricing(rows:)``.
    public var price = 0.0
    /// The requirement as results report it; `nil` keeps the row out of the results.
    public var required: Double?
    /// The waiver that drops the row, if one does.
    public var waiver: Waiver?

    /// A row of a rule.
    public init(
        rule: RuleName, place: String, k: Int, lower: Double? = nil, upper: Double? = nil, penalty: Double = 0,
        isUpperHard: Bool = false, required: Double?, waiver: Waiver? = nil
    ) {
        self.rule = rule
        self.place = place
        self.k = k
        self.lower = lower
        self.upper = upper
        self.penalty = waiver == nil ? penalty : 0
        self.isUpperHard = isUpperHard
        self.required = required
        self.waiver = waiver
    }

    /// The row for what is left to decide where some activity is settled already.
    func lessActivity(_ settled: Double) -> RuleRow {
        var row = self
        row.lower = lower.map { $0 - settled }
        row.upper = upper.map { $0 - settled }
        return row
    }

    /// By how much an activity lies outside.
    public func shortfall(_ activity: Double) -> Double {
        if let lower, activity < lower { return lower - activity }
        if let upper, activity > upper { return activity - upper }
        return 0
    }

    /// Points for an activity; infinite where a hard side is broken by more than `tolerance`.
    public func points(_ activity: Double, tolerance: Double = 1e-7) -> Double {
        if let upper, isUpperHard, activity > upper + tolerance { return .infinity }
        return penalty * shortfall(activity) + charge(activity)
    }

    /// What the price makes of an activity; nothing where all of ``upper`` is used.
    public func charge(_ activity: Double) -> Double { price == 0 ? 0 : price * (activity - (upper ?? 0)) }
}

/// What one arc adds to one row.
public struct RowEntry: Sendable, Hashable {
    /// The position of the row.
    public let row: Int
    /// What it adds to what the row has achieved.
    public let achieved: Double
    /// What it adds to what the row requires, as every start does to a share of all starts.
    public let required: Double

    /// What one arc adds to one row.
    public init(row: Int, achieved: Double = 1, required: Double = 0) {
        self.row = row
        self.achieved = achieved
        self.required = required
    }

    /// The coefficient in the row's activity.
    public var coefficient: Double { achieved - required }
}

import Plans

/// A score with the bound below it: the best plan's score lies between the two.
public struct ScoreRange: Sendable, Hashable {
    /// The bound.
    public let bound: Double
    /// The score of the best plan known.
    public let score: Double

    /// A score and a bound, which is none where it lies above.
    public init(score: Double, bound: Double) {
        self.score = score
        self.bound = min(bound, score)
    }

    /// The range that a proof leaves.
    public init(_ proof: Proof) { self.init(score: proof.score, bound: proof.bound) }

    /// What is left of the range when parts are left out of which this is known.
    func leaving(_ parts: ScoreRange) -> ScoreRange {
        ScoreRange(score: score - parts.score, bound: bound - parts.bound)
    }

    /// Whether the two meet, rounding aside.
    public var isProven: Bool { score - bound <= 1e-6 * max(1, abs(score)) }
}

/// By how many points the best plan of one program is dearer than that of another.
public struct ScoreDifference: Sendable, Hashable {
    /// The first program's best plan.
    public let before: ScoreRange
    /// The second program's best plan.
    public let after: ScoreRange
    /// The difference surely lies in this range.
    public let least: Double
    /// The difference surely lies in this range.
    public let most: Double

    /// How the second program is made from the first.
    public enum Direction: Sendable {
        /// Whatever the first allows the second allows at no more cost, so it cannot be dearer.
        case relaxed
        /// Whatever the second allows the first allows at no more cost.
        case tightened
        /// Neither.
        case changed
    }

    /// The difference between two best plans.
    public init(from before: ScoreRange, to after: ScoreRange, _ direction: Direction = .changed) {
        self.before = before
        self.after = after
        let (least, most) = (after.bound - before.score, after.score - before.bound)
        switch direction {
        case .relaxed: (self.least, self.most) = (min(least, 0), min(most, 0))
        case .tightened: (self.least, self.most) = (max(least, 0), max(most, 0))
        case .changed: (self.least, self.most) = (least, most)
        }
    }

    /// The difference between the best plans known, or what of it can be.
    public var estimate: Double { min(max(after.score - before.score, least), most) }

    /// What is sure of the difference.
    public enum Certainty: String, Sendable, Hashable {
        /// Both plans are proven to be the best: the difference is exact.
        case proven
        /// Which of the two is dearer is sure, by how much is not.
        case sign
        /// The bounds overlap: nothing is sure.
        case open
    }

    /// What is sure of the difference.
    public var certainty: Certainty {
        if before.isProven && after.isProven { return .proven }
        return least > 1e-6 || most < -1e-6 ? .sign : .open
    }
}

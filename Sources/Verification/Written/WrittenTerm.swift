import Plans

/// One row of `score.csv`, as written.
public struct WrittenTerm: Sendable, Hashable {
    /// The key of the term, such as `gaps` or `rule.posts`.
    public var key: String
    /// How much of what is counted.
    public var amount: Double
    /// Points.
    public var points: Double

    /// A row of `score.csv`.
    public init(key: String, amount: Double = 0, points: Double) {
        self.key = key
        self.amount = amount
        self.points = points
    }

    /// The row that writing `line` gives.
    public init(_ line: Score.Line) { self.init(key: line.term.key, amount: line.amount, points: line.points) }
}

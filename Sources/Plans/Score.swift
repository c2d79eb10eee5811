import Rotation

/// The worth of a plan in points, term by term; smaller is better.
public struct Score: Sendable, Hashable {
    /// What is counted: section 7 of the planning model.
    public enum Term: Sendable, Hashable {
        case gaps, moves, overdue, streams, hires, secondSubjects
        case rule(RuleName)

        /// The key in `score.csv`: `gaps`, `second_subjects`, `rule.posts` and so on.
        public var key: String {
            switch self {
            case .gaps: "gaps"
            case .moves: "moves"
            case .overdue: "overdue"
            case .streams: "streams"
            case .hires: "hires"
            case .secondSubjects: "second_subjects"
            case .rule(let name): "rule.\(name.rawValue)"
            }
        }
    }

    /// One term: how much of what, and its points.
    public struct Line: Sendable, Hashable {
        /// The term.
        public var term: Term
        /// How much: unmet period-semesters, starts, overdue semesters, shortfall and so on.
        public var amount: Double
        /// Of what.
        public var unit: String
        /// Points.
        public var points: Double

        /// One term of a score.
        public init(term: Term, amount: Double, unit: String, points: Double) {
            self.term = term
            self.amount = amount
            self.unit = unit
            self.points = points
        }
    }

    /// The terms, in the order of section 7, rules last in the order of their names' declaration.
    public var lines: [Line]

    /// A score with these terms.
    public init(lines: [Line]) { self.lines = lines }

    /// The sum of all terms.
    public var total: Double { lines.reduce(0) { $0 + $1.points } }

    /// The points of one term; 0 where it does not occur.
    public func points(of term: Term) -> Double {
        lines.reduce(0) { $0 + ($1.term == term ? $1.points : 0) }
    }
}

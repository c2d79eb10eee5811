/// What is proven of a plan's score, and what stopped the search.
public struct Proof: Sendable, Hashable {
    /// What stopped the search.
    public enum Stop: String, Sendable, Hashable {
        /// The gap asked for is reached.
        case gap
        /// The counted effort is used up.
        case effort
        /// The clock, a safety stop.
        case time
        /// A person.
        case interrupt
        /// Nothing was searched: the plan was brought from another solver.
        case imported = "import"
    }

    /// The score of the plan.
    public var score: Double
    /// The proven lower bound on the score of any plan.
    public var bound: Double
    /// The score of the status quo.
    public var statusQuoScore: Double
    /// What stopped the search.
    public var stop: Stop
    /// The relative tolerance to which the bound is proven.
    public var tolerance: Double

    /// What is proven of each part that nothing ties to the others, in their order; none where parts are not told.
    public var parts: [Part] = []

    /// What is proven of one part.
    public struct Part: Sendable, Hashable {
        /// How many teachers it has.
        public var teachers: Int
        /// The score of its part of the plan.
        public var score: Double
        /// The proven lower bound on the score of any plan of the part.
        public var bound: Double
        /// Whether plan and bound were taken over from an earlier search, because nothing in the part is otherwise.
        public var isKept: Bool

        /// What is proven of one part.
        public init(teachers: Int, score: Double, bound: Double, isKept: Bool = false) {
            self.teachers = teachers
            self.score = score
            self.bound = bound
            self.isKept = isKept
        }
    }

    /// What is proven of a score.
    public init(score: Double, bound: Double, statusQuoScore: Double, stop: Stop, tolerance: Double) {
        self.score = score
        self.bound = bound
        self.statusQuoScore = statusQuoScore
        self.stop = stop
        self.tolerance = tolerance
    }

    /// `(score − bound) / max(1, |score|)`, never below 0.
    public var gap: Double { Self.gap(score: score, bound: bound) }

    /// The gap between any score and any bound.
    public static func gap(score: Double, bound: Double) -> Double { max(0, score - bound) / max(1, abs(score)) }

    /// The share of the possible improvement over the status quo that is still open, never below 0.
    public var openGain: Double { max(0, score - bound) / max(1, statusQuoScore - bound) }

    /// Whether the gap asked for is reached.
    public var isOptimal: Bool { stop == .gap }
}

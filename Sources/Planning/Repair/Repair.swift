import Plans
import Rotation

/// What is known of the plan that is to be repaired, beyond what it asks of whom.
public struct PublishedPlan: Sendable {
    /// What it was made for.
    public let instance: Instance
    /// Its score.
    public let score: Double
    /// No plan of that instance scores less.
    public let bound: Double

    /// A published plan.
    public init(instance: Instance, score: Double, bound: Double) {
        self.instance = instance
        self.score = score
        self.bound = bound
    }
}

/// How good a published plan can be made again with few changes.
public struct Repair: Sendable {
    /// The best plan with at most so many changes.
    public struct Point: Sendable {
        /// The plan.
        public let plan: Plan
        /// What is proven of its score among all plans, whatever they change.
        public let proof: Proof
        /// No plan with as few changes scores less.
        public let bound: Double
        /// The teachers who leave what they were told though they need not, by id.
        public let changed: [TeacherID]
        /// The teachers who leave it so that hard limits hold, by id.
        public let released: [TeacherID]

        /// Whether no plan with as few changes is better.
        public var isProven: Bool {
            plan.score.total - bound <= PlanningOptions.tolerance * max(1, abs(plan.score.total))
        }
    }

    /// The points for at most 0, 1, 2, … changes.
    public let points: [Point]
    /// The teachers to whom something was told that they cannot do any more, by id; those who are not there any more
    /// among them.
    public let forced: [TeacherID]
    /// How large the program was.
    public let sizes: PlanningSizes
    /// How long each phase took, in order.
    public let secondsByPhase: [(phase: String, seconds: Double)]
}

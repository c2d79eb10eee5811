import Formulation
import Plans

/// A plan with what is proven of it.
public struct PlanningResult: Sendable {
    /// The plan.
    public var plan: Plan
    /// What is proven of its score.
    public var proof: Proof
    /// The parts that nothing ties to one another.
    public var parts: [Formulation]
    /// What proves the bound of each part.
    public var partBounds: [PartBound]
    /// How large the program was.
    public var sizes: PlanningSizes
    /// How long each phase took, in order.
    public var secondsByPhase: [(phase: String, seconds: Double)]
}

/// How large a program was.
public struct PlanningSizes: Sendable, Hashable {
    /// Teachers.
    public var teachers: Int
    /// Types of alike teachers.
    public var teacherTypes: Int
    /// Schools.
    public var schools: Int
    /// Groups.
    public var groups: Int
    /// Parts that nothing ties to one another.
    public var parts: Int
    /// Arcs of all types' networks.
    public var arcs: Int
    /// Rows of rules and courses of blocks.
    public var rows: Int
}

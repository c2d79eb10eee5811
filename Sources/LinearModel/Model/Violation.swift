/// One requirement of a model that a point misses, and by how much.
public struct Violation: Hashable, Sendable {
    /// What is missed.
    public enum Requirement: Hashable, Sendable {
        /// A constraint's activity lies outside its bounds.
        case constraint(ConstraintID)
        /// A variable lies outside its bounds.
        case bounds(VariableID)
        /// A variable is not whole.
        case integrality(VariableID)
    }

    /// What is missed.
    public var requirement: Requirement
    /// How far the point is from meeting it, in the units of the row or variable; NaN where the point is not a number.
    public var distance: Double

    /// Records a requirement missed by a distance.
    public init(_ requirement: Requirement, distance: Double) {
        self.requirement = requirement
        self.distance = distance
    }
}

/// What proves the bound of one part, in positions of the part's formulation: what a planner found, and what a
/// certificate is made from and tells again.
public struct PartBound: Sendable, Hashable {
    /// Points for a period, by course, the blocks one after the other; empty where no prices were looked for.
    public var course: [Double]
    /// Points for a weighted unmet period above the status quo, by block.
    public var harm: [Double]
    /// Points for a unit of activity, by row.
    public var row: [Double]
    /// What branch and bound has proven, if it was tried.
    public var branching: Double?

    /// Nothing but what is given.
    public init(course: [Double] = [], harm: [Double] = [], row: [Double] = [], branching: Double? = nil) {
        self.course = course
        self.harm = harm
        self.row = row
        self.branching = branching
    }
}

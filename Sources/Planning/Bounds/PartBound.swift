/// What proves the bound of one part, in positions of the part's formulation.
public struct PartBound: Sendable, Hashable {
    /// Points for a period, by course, the blocks one after the other; empty where no prices were looked for.
    public var course: [Double] = []
    /// Points for a weighted unmet period above the status quo, by block.
    public var harm: [Double] = []
    /// Points for a unit of activity, by row.
    public var row: [Double] = []
    /// What branch and bound has proven, if it was tried.
    public var branching: Double?
}

/// Work counted without a clock: the same on every run of the same program.
public struct Effort: Hashable, Sendable {
    /// Simplex iterations, in the root relaxation and in the tree.
    public var iterations: Int
    /// Branch-and-bound nodes taken up.
    public var nodes: Int

    /// Records work done; left alone, none.
    public init(iterations: Int = 0, nodes: Int = 0) {
        self.iterations = iterations
        self.nodes = nodes
    }

    /// Adds up work.
    public static func + (left: Effort, right: Effort) -> Effort {
        Effort(iterations: left.iterations + right.iterations, nodes: left.nodes + right.nodes)
    }

    /// Adds work in place.
    public static func += (left: inout Effort, right: Effort) { left = left + right }
}

/// How branch-and-bound chooses the node to take up after a dead end.
public enum NodeOrder: Hashable, Sendable {
    /// The node opened last: solutions early, little memory.
    case depthFirst
    /// The node opened first.
    case breadthFirst
    /// The node with the best bound: the proof advances fastest.
    case bestBound
    /// The node whose solutions look best by projection.
    case bestProjection
}

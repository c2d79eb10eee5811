import Rotation

/// One future of a teacher: arcs from the first semester to the horizon's end, with the choices of its visits.
public struct Path: Hashable, Sendable {
    /// One arc of the path, with the hosts and days chosen if it is a visit.
    public struct Step: Hashable, Sendable {
        /// The position of the arc in the network.
        public let arc: Int
        /// Hosts and days, ordered by host; empty for anything but an open visit.
        public let choice: [VisitChoice]

        /// An arc of a path.
        public init(arc: Int, choice: [VisitChoice] = []) {
            self.arc = arc
            self.choice = choice
        }
    }

    /// The arcs in order of time.
    public let steps: [Step]

    /// A path made of these steps.
    public init(steps: [Step]) { self.steps = steps }
}

import Rotation

/// Where a teacher stands at the start of a semester: a node of the itinerary network.
public enum State: Hashable, Sendable {
    /// At home, not yet posted within the horizon.
    case before
    /// At home after a posting, with this many semesters of rest still due; 0 is `home(after)`.
    case rest(Int)
    /// Away at a host.
    case posted(Stay)
}

/// A posting as the network knows it: by which mode, where, on which post, and how long so far.
public struct Stay: Hashable, Sendable {
    /// The mode, of kind `posting` or `post`.
    public let mode: ModeID
    /// The host school.
    public let host: SchoolID
    /// The post held, for a mode of kind `post`.
    public let post: PostID?
    /// Semesters served, those before the horizon included.
    public let served: Int

    /// A posting with the semesters served so far.
    public init(mode: ModeID, host: SchoolID, post: PostID?, served: Int) {
        self.mode = mode
        self.host = host
        self.post = post
        self.served = served
    }

    func served(_ more: Int) -> Stay { Stay(mode: mode, host: host, post: post, served: served + more) }
}

import Itineraries
import Rotation

/// Teachers whose networks are equal, with what each arc gives and costs in the terms of a formulation.
public struct TeacherType: Sendable, Hashable {
    /// The network that they share.
    public let network: Network
    /// The teachers, in the order in which the plan takes them: volunteers, never exchanged, longer years, higher
    /// priority, smaller id.
    public let members: [TeacherID]
    /// What each arc of the network gives and costs.
    public let effects: [ArcEffect]
}

/// What an arc gives and costs, in positions of a formulation's blocks and rows.
public struct ArcEffect: Sendable, Hashable {
    /// Points of the move and of staying while due.
    public let points: Double
    /// Periods given; for an open visit, the whole load at home.
    public let gifts: [PoolGift]
    /// What it adds to rows of rules.
    public let entries: [RowEntry]
    /// What days at each host of an open visit give and cost.
    public let hosts: [HostEffect]
}

/// Periods given to one pool.
public struct PoolGift: Sendable, Hashable {
    /// The pool.
    public let pool: PoolPosition
    /// Periods a week.
    public let periods: Double
}

/// The position of a pool in a formulation.
public struct PoolPosition: Sendable, Hashable {
    /// The position of the block.
    public let block: Int
    /// The position of the pool in the block.
    public let pool: Int
}

/// What days at one host of an open visit give and cost.
public struct HostEffect: Sendable, Hashable {
    /// The pools that gain, one for each semester of the span in which the host demands a course held.
    public let pools: [PoolPosition]
    /// What each day a week adds to rows of rules.
    public let entriesPerDay: [RowEntry]
}

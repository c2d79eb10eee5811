import Rotation

/// The choices of one visit: which hosts, and how many days a week at each.
public struct VisitMenu: Hashable, Sendable {
    /// The mode, of kind `visiting`.
    public let mode: ModeID
    /// The hosts within reach, by id.
    public let hosts: [VisitHost]
    /// Most days a week in total; the home load allows no more.
    public let maxDays: Int
    /// Most hosts.
    public let maxHosts: Int
    /// Periods given at a host for each day.
    public let periodsPerDay: Double
    /// Periods missed at home for each day, the road included.
    public let missedPerDay: Double

    /// Whether a choice of days keeps to the menu.
    public func allows(_ choice: [VisitChoice]) -> Bool {
        let total = choice.reduce(0) { $0 + $1.days }
        return (1...maxHosts).contains(choice.count) && total <= maxDays
            && choice.allSatisfy { $0.days >= 1 && hosts.indices.contains($0.host) }
            && Set(choice.map(\.host)).count == choice.count
            && hosts.indices.allSatisfy { !hosts[$0].isPinned || choice.map(\.host).contains($0) }
    }
}

/// One host of a menu, with what days there cost.
public struct VisitHost: Hashable, Sendable {
    /// The host school.
    public let host: SchoolID
    /// Minutes one way.
    public let minutes: Double
    /// Whether a pin demands that this host is chosen.
    public let isPinned: Bool
    /// Points over the visit's span, by days a week from 1.
    public let points: [Double]
    /// New yuan for one day a week, each semester.
    public let yuanPerDay: Double
}

/// Days at one host of a menu.
public struct VisitChoice: Hashable, Sendable {
    /// The position of the host in the menu.
    public let host: Int
    /// Days a week, from 1.
    public let days: Int

    /// Days at the host at this position of a menu.
    public init(host: Int, days: Int) {
        self.host = host
        self.days = days
    }
}

/// Days at one school.
public struct VisitDays: Hashable, Sendable {
    /// The host school.
    public let host: SchoolID
    /// Days a week.
    public let days: Int

    /// Days a week at a school.
    public init(host: SchoolID, days: Int) {
        self.host = host
        self.days = days
    }
}

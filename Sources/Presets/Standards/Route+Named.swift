import Rotation

/// The ways that the documents speak of.
extension Route {
    /// 下派: from the core to a member.
    public static let coreToMember = Route(home: .core, host: .member)
    /// From the core to a teaching point.
    public static let coreToPoint = Route(home: .core, host: .point)
    /// 上挂: from a member to the core.
    public static let memberToCore = Route(home: .member, host: .core)
}

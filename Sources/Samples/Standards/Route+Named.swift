import Rotation

/// The ways that the documents speak of.
extension Route {
    static let coreToMember = Route(home: .core, host: .member)
    static let coreToPoint = Route(home: .core, host: .point)
    static let memberToCore = Route(home: .member, host: .core)
}

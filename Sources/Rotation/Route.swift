/// A way between roles: `core>member` leads from a home school that is core to a host that is member.
public struct Route: Hashable, Sendable, CustomStringConvertible {
    /// The role the home school must have; `nil` for any.
    public let home: Role?
    /// The role the host must have; `nil` for any.
    public let host: Role?

    /// The way from one role to another.
    public init(home: Role?, host: Role?) {
        self.home = home
        self.host = host
    }

    /// From any role to any other.
    public static let any = Route(home: nil, host: nil)

    /// Reads `core>member`, `any>point` and the like.
    public init?(_ text: String) {
        let ends = text.halfwidth.split(separator: ">", omittingEmptySubsequences: false)
            .map { $0.trimmingPrefix { $0.isWhitespace } }
            .map { String($0.prefix { !$0.isWhitespace }) }
        guard ends.count == 2 else { return nil }
        func role(_ text: String) -> Role?? { text == "any" ? .some(nil) : Role(rawValue: text).map(Optional.some) }
        guard let home = role(ends[0]), let host = role(ends[1]) else { return nil }
        self.init(home: home, host: host)
    }

    /// Whether someone whose home has role `home` goes this way when going to a host of role `host`.
    public func leads(from home: Role, to host: Role) -> Bool {
        (self.home == nil || self.home == home) && (self.host == nil || self.host == host)
    }

    /// `core>member`.
    public var description: String { "\(home?.rawValue ?? "any")>\(host?.rawValue ?? "any")" }
}

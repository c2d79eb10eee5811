import Rotation

/// From where to where an arrangement leads: the groups by which its mode's scope is met, and the roles held in them.
public struct ExchangeDirection: Sendable, Hashable {
    /// The group of the home school; `nil` where no group leads to the host.
    public let group: GroupID?
    /// The group of the host: the same one, unless the mode crosses groups.
    public let hostGroup: GroupID?
    /// The role of the home school in ``group``.
    public let homeRole: Role?
    /// The role of the host in ``hostGroup``.
    public let hostRole: Role?
    /// Whether the home school stands in a town and the host in the country.
    public let leadsToCountry: Bool
    /// Whether the home school stands in the country and the host in a town.
    public let leadsToTown: Bool

    /// The direction of an arrangement, judged in its first planned semester.
    ///
    /// Where several groups lead to the host, one on a route of the mode goes first, then one that both schools are
    /// in, then the smaller id. What runs already may have left every route: then whatever groups the two are in count.
    public init(of placement: Placement, in instance: Instance) {
        let semester = max(placement.since, instance.policy.start)
        let mode = instance.mode(placement.mode)
        let reach = mode?.postingTerms?.reach ?? mode?.visitingTerms?.reach
        func connections(_ scope: Scope, _ kinds: Set<GroupKind>?) -> [(home: Membership, host: Membership)] {
            instance.connections(from: placement.home, to: placement.host, at: semester, scope: scope, kinds: kinds)
        }
        let onRoute = reach.map { reach in
            connections(reach.scope, reach.groupKinds).filter { pair in
                reach.routes.contains { $0.leads(from: pair.home.role, to: pair.host.role) }
            }
        }
        let candidates = onRoute.flatMap { $0.isEmpty ? nil : $0 } ?? connections(.region, nil)
        let best = candidates.first { $0.home.group == $0.host.group } ?? candidates.first
        group = best?.home.group
        hostGroup = best?.host.group
        homeRole = best?.home.role
        hostRole = best?.host.role
        let isCountry = (
            home: instance.school(placement.home)?.setting.isCountry ?? false,
            host: instance.school(placement.host)?.setting.isCountry ?? false
        )
        leadsToCountry = !isCountry.home && isCountry.host
        leadsToTown = isCountry.home && !isCountry.host
    }

    /// `core>member`, as the policy writes routes; empty where no group leads to the host.
    public var route: String {
        guard let homeRole, let hostRole else { return "" }
        return "\(homeRole.rawValue)>\(hostRole.rawValue)"
    }
}

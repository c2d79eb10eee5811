/// Which hosts are within a mode's reach: section 4 of the planning model.
extension Instance {
    /// Every pair of group roles by which `scope` joins home and host in `semester`.
    public func connections(
        from home: SchoolID, to host: SchoolID, at semester: Semester, scope: Scope, kinds: Set<GroupKind>?
    ) -> [(home: Membership, host: Membership)] {
        let homes = memberships(of: home, at: semester).filter { isUsed(kinds, in: $0.group) }
        let hosts = memberships(of: host, at: semester).filter { isUsed(kinds, in: $0.group) }
        return homes.flatMap { home in
            hosts.compactMap { host in
                let joined =
                    switch scope {
                    case .group: home.group == host.group
                    case .linked: home.group == host.group || areLinked(home.group, host.group)
                    case .region: true
                    }
                return joined ? (home, host) : nil
            }
        }
    }

    /// Whether someone whose home is `home` may go to `host` on one of `routes` within `scope`, in `semester`.
    public func isOnRoute(
        _ routes: [Route], from home: SchoolID, to host: SchoolID, at semester: Semester, scope: Scope,
        kinds: Set<GroupKind>?
    ) -> Bool {
        home != host
            && connections(from: home, to: host, at: semester, scope: scope, kinds: kinds).contains { pair in
                routes.contains { $0.leads(from: pair.home.role, to: pair.host.role) }
            }
    }

    /// Whether `host` is within `reach` for someone whose home is `home`: membership, role, route and travel.
    public func isWithinReach(_ reach: Reach, from home: SchoolID, to host: SchoolID, at semester: Semester) -> Bool {
        guard let minutes = travel.minutes(from: home, to: host) else { return false }
        if let limit = reach.maxMinutes, minutes > limit { return false }
        return isOnRoute(
            reach.routes, from: home, to: host, at: semester, scope: reach.scope, kinds: reach.groupKinds)
    }

    /// Whether two schools lie in different districts; `nil` where the district of either is not known.
    public func crossesDistricts(from home: SchoolID, to host: SchoolID) -> Bool? {
        guard let own = school(home)?.district, let other = school(host)?.district else { return nil }
        return own != other
    }

    /// Whether `school` demands a course of `qualification` in the planned semester `k`.
    public func demandsCourse(of qualification: Qualification, at school: SchoolID, _ k: Int) -> Bool {
        demand.courses(at: school, k).contains { qualification.covers($0) }
    }

    private func isUsed(_ kinds: Set<GroupKind>?, in group: GroupID) -> Bool {
        guard let kinds else { return true }
        return self.group(group).map { kinds.contains($0.kind) } ?? false
    }
}

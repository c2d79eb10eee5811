import Rotation

/// One group in one semester.
struct GroupRoster {
    let group: Group
    /// The rows of `members.csv` that hold in the semester; at least one.
    let memberships: [Membership]

    /// The schools in any of these roles; every school of the group where none is named.
    func schools(_ roles: Role...) -> [SchoolID] {
        memberships.filter { roles.isEmpty || roles.contains($0.role) }.map(\.school)
    }

    /// Whoever is on the payroll of a school of the group, on leave or not.
    func employees(of instance: Instance, at semester: Semester) -> [Teacher] {
        let homes = Set(schools())
        return instance.teachers.filter { homes.contains($0.home) && instance.isEmployed($0, at: semester) }
    }
}

extension Instance {
    /// The groups that have schools in `semester`; one without is not there yet, or no longer.
    func rosters(at semester: Semester) -> [GroupRoster] {
        let rows = Dictionary(grouping: memberships.filter { $0.span.contains(semester) }, by: \.group)
        return groups.compactMap { group in rows[group.id].map { GroupRoster(group: group, memberships: $0) } }
    }
}

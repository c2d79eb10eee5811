import Rotation

/// Which school is the core of which member school, semester by semester.
struct Dispatch: Sendable {
    private let cores: [SchoolID: [Set<SchoolID>?]]

    /// Reads the roles that schools hold.
    init(_ instance: Instance) {
        var cores: [SchoolID: [Set<SchoolID>?]] = [:]
        for school in instance.schools {
            cores[school.id] = instance.semesters.map { semester in
                let groups = instance.memberships(of: school.id, at: semester).filter { $0.role == .member }
                    .map(\.group)
                guard !groups.isEmpty else { return nil }
                return Set(
                    instance.memberships.filter {
                        $0.role == .core && groups.contains($0.group) && $0.span.contains(semester)
                    }.map(\.school))
            }
        }
        self.cores = cores
    }

    /// Whether `school` has the role `member` in the planned semester `k`.
    func isMember(_ school: SchoolID, _ k: Int) -> Bool { (cores[school]?[k] ?? nil) != nil }

    /// Whether `home` is the core school of the group in which `host` is a member.
    func isCore(_ home: SchoolID, of host: SchoolID, _ k: Int) -> Bool {
        (cores[host]?[k] ?? nil)?.contains(home) ?? false
    }
}

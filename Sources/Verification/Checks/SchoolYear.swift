import Rotation

/// The planned semesters of one school year.
struct SchoolYear: Sendable, Hashable {
    /// The numbers of its planned semesters, in order; never empty.
    let semesters: Range<Int>
    /// Whether its fall is planned.
    let startsInHorizon: Bool

    /// The first planned semester, by which rows of a school year are named and waived.
    var first: Int { semesters.lowerBound }
}

extension Instance {
    /// The school years of the horizon, the one begun before it included.
    var schoolYears: [SchoolYear] {
        var years: [SchoolYear] = []
        var first = 0
        while first < semesters.count {
            let isFall = semesters[first].term == .fall
            let end = min(semesters.count, first + (isFall ? 2 : 1))
            years.append(SchoolYear(semesters: first..<end, startsInHorizon: isFall))
            first = end
        }
        return years
    }

    /// Whether a school has the role `member` in some group in a planned semester.
    func isMember(_ school: SchoolID, _ semester: Int) -> Bool {
        memberships(of: school, at: semesters[semester]).contains { $0.role == .member }
    }

    /// Whether `home` is the core of a group in which `school` is a member in a planned semester.
    func isCore(_ home: SchoolID, of school: SchoolID, _ semester: Int) -> Bool {
        let groups = Set(
            memberships(of: school, at: semesters[semester]).filter { $0.role == .member }.map(\.group))
        return memberships(of: home, at: semesters[semester]).contains {
            $0.role == .core && groups.contains($0.group)
        }
    }
}

import Rotation
import Tables

/// Between two linked groups, two or three schools are members of the other side's group.
///
/// **CD-03**: 「每對聯盟間有2-3所學校納入對方名校集團管理」.
///
/// 1. A pair is a row of `links.csv`.
/// 2. A school crosses the pair if it has a row in one of its groups and belongs to the other's side: it has a row there,
///    too, or lies in the `district` of that group's core and not in that of its own group's, or bears that group's id
///    among its `tags` where no district is given.
/// 3. Both directions are counted together, for each pair (每對) and not for each side.
struct TwoOrThreeCrossMemberships: Lint {
    let clause: ClauseID = "CD-03"
    private let allowed = 2...3

    func breaches(in instance: Instance, at semester: Semester) -> [Breach] {
        let rosters = Dictionary(uniqueKeysWithValues: instance.rosters(at: semester).map { ($0.group.id, $0) })
        return Set(instance.links.map { Set([$0.first, $0.second]) }).compactMap { pair in
            let sides = pair.sorted()
            guard sides.count == 2, let first = rosters[sides[0]], let second = rosters[sides[1]] else { return nil }
            let crossing = Set(
                first.schools(crossingTo: second, in: instance) + second.schools(crossingTo: first, in: instance))
            guard !allowed.contains(crossing.count) else { return nil }
            return Breach(at: sides.map(\.rawValue), .crossing(crossing.count, sides, allowed))
        }
    }
}

extension GroupRoster {
    /// The schools of this group that belong to the side of `other`.
    fileprivate func schools(crossingTo other: GroupRoster, in instance: Instance) -> [SchoolID] {
        let home = districts(of: instance)
        let abroad = other.districts(of: instance).subtracting(home)
        return schools().filter { id in
            if other.schools().contains(id) { return true }
            guard let school = instance.school(id) else { return false }
            if let district = school.district, !home.isEmpty, !abroad.isEmpty { return abroad.contains(district) }
            return school.tags.contains(other.group.id.rawValue)
        }
    }

    /// The districts in which the cores lie.
    private func districts(of instance: Instance) -> Set<String> {
        Set(schools(.core).compactMap { instance.school($0)?.district })
    }
}

extension Diagnostic.Message {
    fileprivate static func crossing(_ count: Int, _ sides: [GroupID], _ allowed: ClosedRange<Int>) -> Self {
        let pair = sides.map(\.rawValue).joined(separator: " – ")
        return Self(
            "cross-memberships",
            found: Wording(
                "of the linked pair \(pair), \(count) \(count == 1 ? "school is" : "schools are") in the other's group",
                "结对 \(pair) 之间有 \(count) 所学校纳入对方集团"),
            allowed: Wording(
                "\(allowed.lowerBound) or \(allowed.upperBound)", "\(allowed.lowerBound) 至 \(allowed.upperBound) 所"))
    }
}

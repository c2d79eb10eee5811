import Rotation
import Tables

/// Between two linked groups, two or three schools are members of the other side's group.
///
/// **CD-03**: 「每對聯盟間有2-3所學校納入對方名校集團管理」.
///
/// 1. A pair is a row of `links.csv`.
/// 2. A school crosses the pair if it has a row in one of its groups and belongs to the other's side: it has a row there,
///    too, or bears that group's id among its `tags`.
/// 3. Both directions are counted together, for each pair (每對) and not for each side.
///
/// The tables know no districts, so the tag stands for the side on which a school lies: a school is a member of one
/// group at most.
struct TwoOrThreeCrossMemberships: Lint {
    let clause: ClauseID = "CD-03"
    private let allowed = 2...3

    func breaches(in instance: Instance, at semester: Semester) -> [Breach] {
        let schools = Dictionary(
            uniqueKeysWithValues: instance.rosters(at: semester).map { ($0.group.id, $0.schools()) })
        return Set(instance.links.map { Set([$0.first, $0.second]) }).compactMap { pair in
            let sides = pair.sorted()
            guard sides.count == 2, let first = schools[sides[0]], let second = schools[sides[1]] else { return nil }
            let crossing = Set(
                first.filter { second.contains($0) || instance.school($0)?.isTagged(sides[1]) == true }
                    + second.filter { instance.school($0)?.isTagged(sides[0]) == true })
            guard !allowed.contains(crossing.count) else { return nil }
            return Breach(at: sides.map(\.rawValue), .crossing(crossing.count, sides, allowed))
        }
    }
}

extension School {
    fileprivate func isTagged(_ group: GroupID) -> Bool { tags.contains(group.rawValue) }
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

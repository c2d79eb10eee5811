import Rotation
import Tables

/// Groups whose members lead other groups do not come round in a circle.
///
/// **DG-09**: 「已为…成员学校的，…可同时作为龙头学校组建新的教育集团」.
///
/// 1. A school may be member of one group and core of another: that is allowed, and nothing is said of it.
/// 2. From group to group, from a member or point to the group it leads, no way leads back. The text does not say so; a
///    lead that is led by those it leads is a slip of the tables.
///
/// Of groups that hang together in several circles one circle is shown for each group from which one can be walked
/// through groups of higher id.
struct NoCircleOfLeads: Lint {
    let clause: ClauseID = "DG-09"

    func breaches(in instance: Instance, at semester: Semester) -> [Breach] {
        let rosters = instance.rosters(at: semester)
        var led: [SchoolID: [GroupID]] = [:]
        for roster in rosters {
            for school in roster.schools(.core) { led[school, default: []].append(roster.group.id) }
        }
        let following = Dictionary(
            uniqueKeysWithValues: rosters.map { roster in
                (roster.group.id, roster.schools(.member, .point).flatMap { led[$0] ?? [] })
            })
        return rosters.compactMap { roster in
            circle(from: roster.group.id, following).map { Breach(at: $0.map(\.rawValue), .circleOfLeads($0)) }
        }
    }

    /// The shortest circle from a group through groups of higher id.
    private func circle(from start: GroupID, _ following: [GroupID: [GroupID]]) -> [GroupID]? {
        var paths = [[start]]
        var seen: Set<GroupID> = []
        while !paths.isEmpty {
            var longer: [[GroupID]] = []
            for path in paths {
                for next in path.last.flatMap({ following[$0] }) ?? [] {
                    if next == start { return path }
                    if next > start, seen.insert(next).inserted { longer.append(path + [next]) }
                }
            }
            paths = longer
        }
        return nil
    }
}

extension Diagnostic.Message {
    fileprivate static func circleOfLeads(_ groups: [GroupID]) -> Self {
        let path = (groups + groups.prefix(1)).map(\.rawValue).joined(separator: " → ")
        return Self(
            "circle-of-leads",
            found: Wording("members lead groups whose members lead back: \(path)", "成员校领办集团形成循环：\(path)"),
            mend: Wording("Look whether a role is mistaken", "请核对成员角色"))
    }
}

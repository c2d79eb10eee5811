import Rotation
import Tables

/// A group has two to five member schools.
///
/// **XA-01**: 「吸纳25所成员学校组建大学区」.
///
/// 1. The text at hand says 25; a dash was lost between two figures, and 2–5 is read. It is borne out by a city plan of
///    three to five schools to a lead, and by 3,083 schools in 719 groups.
/// 2. What is taken in are members: the core is not counted.
///
/// Teaching points are not counted, for they belong to the school that manages them.
struct TwoToFiveMembers: Lint {
    let clause: ClauseID = "XA-01"
    private let allowed = 2...5

    func breaches(in instance: Instance, at semester: Semester) -> [Breach] {
        instance.rosters(at: semester).compactMap { roster in
            let count = roster.schools(.member).count
            return allowed.contains(count) ? nil : Breach(at: roster.group.id, .members(count, allowed))
        }
    }
}

extension Diagnostic.Message {
    fileprivate static func members(_ count: Int, _ allowed: ClosedRange<Int>) -> Self {
        Self(
            count < allowed.lowerBound ? "too-few-members" : "too-many-members",
            found: Wording(
                "the group has \(count) member \(count == 1 ? "school" : "schools")", "有成员校 \(count) 所"),
            allowed: Wording(
                "\(allowed.lowerBound) to \(allowed.upperBound)", "\(allowed.lowerBound) 至 \(allowed.upperBound) 所"))
    }
}

import Rotation
import Tables

/// A group covers no more than nine schools and campuses.
///
/// **DG-01**: 「覆盖的学校（分校区）不超过9所」, in principle (原则上).
///
/// 1. What the group covers includes its lead.
/// 2. Campuses count: every row of the group does, whatever its role.
///
/// "In principle" is read as: no more, unless a waiver stands on record.
struct AtMostNineSchools: Lint {
    let clause: ClauseID = "DG-01"
    private let most = 9

    func breaches(in instance: Instance, at semester: Semester) -> [Breach] {
        instance.rosters(at: semester).compactMap { roster in
            let count = roster.schools().count
            return count <= most ? nil : Breach(at: roster.group.id, .tooManySchools(count, most))
        }
    }
}

extension Diagnostic.Message {
    fileprivate static func tooManySchools(_ count: Int, _ most: Int) -> Self {
        Self(
            "too-many-schools",
            found: Wording("the group covers \(count) schools and campuses", "覆盖学校（含校区、教学点）\(count) 所"),
            allowed: Wording("no more than \(most)", "不超过 \(most) 所"))
    }
}

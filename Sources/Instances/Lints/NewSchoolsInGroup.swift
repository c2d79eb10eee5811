import Rotation
import Tables

/// A new school joins the group of an established one.
///
/// **DG-10**: 「新建学校原则上纳入…「名校+新校」」.
///
/// 1. A school is new if it bears the tag `new`, whatever stages it teaches.
/// 2. It has a row in some group, and not as its core: it is led, and does not only lead.
///
/// "In principle" (原则上) is read as: it does, unless a waiver stands on record.
struct NewSchoolsInGroup: Lint {
    let clause: ClauseID = "DG-10"

    func breaches(in instance: Instance, at semester: Semester) -> [Breach] {
        instance.schools.filter { $0.tags.contains("new") }.compactMap { school in
            let rows = instance.memberships(of: school.id, at: semester)
            return rows.contains { $0.role != .core } ? nil : Breach(at: school.id, .unled(by: rows.map(\.group)))
        }
    }
}

extension Diagnostic.Message {
    fileprivate static func unled(by own: [GroupID]) -> Self {
        let names = own.map(\.rawValue).sorted()
        return Self(
            "new-school-alone",
            found: names.isEmpty
                ? Wording("the new school is in no group", "新建学校未纳入任何集团")
                : Wording(
                    "the new school leads \(names.joined(separator: ", ")) and is a member of no group",
                    "新建学校只领办 \(names.joined(separator: "、"))，没有成为任何集团的成员校"),
            allowed: Wording("a member of the group of an established school", "纳入名校领办的集团"))
    }
}

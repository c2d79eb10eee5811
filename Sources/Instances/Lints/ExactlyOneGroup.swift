import Rotation
import Tables

/// Every school of compulsory schooling is in exactly one group.
///
/// **ZY-03**: 「将全县义务教育学校全部纳入」.
///
/// 1. A school of compulsory schooling teaches primary or junior grades. Divisions are rows of their own, so 初中部 and
///    高中部 of one school are judged apart.
/// 2. It has a row in one group, whatever its role. A member that leads a group of its own, which DG-09 allows, is in two.
///
/// Private schools are not left out: the text says all.
struct ExactlyOneGroup: Lint {
    let clause: ClauseID = "ZY-03"
    private let compulsory: Set<Stage> = [.primary, .junior]

    func breaches(in instance: Instance, at semester: Semester) -> [Breach] {
        instance.schools.filter { !compulsory.isDisjoint(with: $0.stages) }.compactMap { school in
            let groups = Set(instance.memberships(of: school.id, at: semester).map(\.group)).sorted()
            return groups.count == 1 ? nil : Breach(at: school.id, .groups(groups))
        }
    }
}

extension Diagnostic.Message {
    fileprivate static func groups(_ groups: [GroupID]) -> Self {
        let names = groups.map(\.rawValue)
        return Self(
            groups.isEmpty ? "no-group" : "several-groups",
            found: groups.isEmpty
                ? Wording("the school is in no group", "未纳入任何集团")
                : Wording(
                    "the school is in \(groups.count) groups: \(names.joined(separator: ", "))",
                    "同时属于 \(groups.count) 个集团：\(names.joined(separator: "、"))"),
            allowed: Wording("exactly one", "有且只有 1 个"))
    }
}

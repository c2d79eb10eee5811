import Rotation
import Tables

/// A group has exactly one core.
///
/// **ZY-04**: 「由1所优质学校作为核心校，其他若干所学校作为成员校」.
///
/// 1. Exactly one school of the group has the role `core`.
///
/// Whether it is a good school (优质学校) is looked at with what stands about strong and weak in ``SameStageNearAndMixed``.
struct ExactlyOneCore: Lint {
    let clause: ClauseID = "ZY-04"

    func breaches(in instance: Instance, at semester: Semester) -> [Breach] {
        instance.rosters(at: semester).compactMap { roster in
            let cores = roster.schools(.core)
            return cores.count == 1 ? nil : Breach(at: roster.group.id, .cores(cores))
        }
    }
}

extension Diagnostic.Message {
    fileprivate static func cores(_ cores: [SchoolID]) -> Self {
        let names = cores.map(\.rawValue)
        return Self(
            cores.isEmpty ? "no-core" : "several-cores",
            found: cores.isEmpty
                ? Wording("the group has no core", "没有核心校")
                : Wording(
                    "the group has \(cores.count) cores: \(names.joined(separator: ", "))",
                    "有 \(cores.count) 所核心校：\(names.joined(separator: "、"))"),
            allowed: Wording("exactly one", "有且只有 1 所"))
    }
}

import Rotation
import Tables

/// A group's schools share a stage, lie near, and have somebody strong among them.
///
/// **ZY-02**: 「规模适宜、学段相同、距离相近、强弱搭配、优势互补」.
///
/// 1. 学段相同: some stage is taught at the core and at every member. Points follow the school that manages them.
/// 2. 距离相近: every member can be reached from the core, within the longest `max_minutes` that a mode of the policy
///    sets. The text gives no distance; where no mode sets one, only a member to which no way is known counts as far.
/// 3. 强弱搭配: the core is not tagged `weak`.
///
/// 规模适宜 and 优势互补 are not measured: the text gives no number, and complements are what plans are made for.
struct SameStageNearAndMixed: Lint {
    let clause: ClauseID = "ZY-02"

    func breaches(in instance: Instance, at semester: Semester) -> [Breach] {
        let limit = instance.policy.modes.compactMap { $0.reach?.maxMinutes }.max()
        return instance.rosters(at: semester).flatMap { roster in
            stages(of: roster, instance) + distances(in: roster, limit, instance) + strength(of: roster, instance)
        }
    }

    private func stages(of roster: GroupRoster, _ instance: Instance) -> [Breach] {
        let taught = roster.schools(.core, .member).compactMap { instance.school($0)?.stages }
        guard let first = taught.first else { return [] }
        let common = taught.dropFirst().reduce(Set(first)) { $0.intersection($1) }
        return common.isEmpty ? [Breach(at: roster.group.id, .noCommonStage)] : []
    }

    private func distances(in roster: GroupRoster, _ limit: Double?, _ instance: Instance) -> [Breach] {
        let cores = roster.schools(.core)
        guard !cores.isEmpty else { return [] }
        return roster.schools(.member).compactMap { member in
            let places = [member.rawValue, roster.group.id.rawValue]
            guard let minutes = cores.compactMap({ instance.travel.minutes(from: $0, to: member) }).min() else {
                return Breach(at: places, .noWay(from: cores))
            }
            guard let limit, minutes > limit else { return nil }
            return Breach(at: places, .far(minutes, from: cores, limit))
        }
    }

    private func strength(of roster: GroupRoster, _ instance: Instance) -> [Breach] {
        roster.schools(.core).filter { instance.school($0)?.tags.contains("weak") == true }.map { core in
            Breach(at: [core.rawValue, roster.group.id.rawValue], .weakCore(of: roster.group))
        }
    }
}

extension Mode {
    fileprivate var reach: Reach? { postingTerms?.reach ?? visitingTerms?.reach }
}

extension Diagnostic.Message {
    fileprivate static let noCommonStage = Self(
        "no-common-stage",
        found: Wording("no stage is taught at the core and at every member", "核心校与各成员校没有共同的学段"))

    fileprivate static func noWay(from cores: [SchoolID]) -> Self {
        let names = cores.map(\.rawValue).joined(separator: ", ")
        return Self(
            "no-way", found: Wording("no way from the core \(names) is known", "到核心校 \(names) 的路程未知"),
            mend: Wording("Give positions, or a row of travel.csv", "请填写经纬度，或在 travel.csv 中补一行"))
    }

    fileprivate static func far(_ minutes: Double, from cores: [SchoolID], _ limit: Double) -> Self {
        let names = cores.map(\.rawValue).joined(separator: ", ")
        let (way, most) = (NumberText.format(minutes), NumberText.format(limit))
        return Self(
            "far",
            found: Wording("the way from the core \(names) takes \(way) minutes", "距核心校 \(names) \(way) 分钟"),
            allowed: Wording(
                "no more than \(most), the longest way that a mode allows", "不超过 \(most) 分钟（各方式中最长的路程上限）"))
    }

    fileprivate static func weakCore(of group: Group) -> Self {
        Self(
            "weak-core",
            found: Wording("the core of \(group.id) is tagged weak", "\(group.id) 的核心校标记为薄弱（weak）"),
            allowed: Wording("a strong school at the head of weaker ones", "强弱搭配，以优质学校为核心校"))
    }
}

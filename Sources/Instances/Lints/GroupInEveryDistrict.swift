import Rotation
import Tables

/// Every district has a group of its own.
///
/// **DG-04**: 「参与…园区、镇街达到100%;至少组建1个教育集团」.
///
/// 1. The districts are those that `schools.csv` names in `district`; a region of which it names none is not judged.
/// 2. A district has a group if the core of one lies in it. Schools of the district that are members elsewhere take part,
///    but their district has set up none.
///
/// A waiver is for the whole region, or for any school of the district.
struct GroupInEveryDistrict: Lint {
    let clause: ClauseID = "DG-04"

    func breaches(in instance: Instance, at semester: Semester) -> [Breach] {
        let schools = Dictionary(grouping: instance.schools.filter { $0.district != nil }) { $0.district ?? "" }
        let leading = Set(
            instance.rosters(at: semester).flatMap { $0.schools(.core) }.compactMap { instance.school($0)?.district })
        return schools.keys.filter { !leading.contains($0) }.sorted().map { district in
            Breach(at: ["region"] + (schools[district] ?? []).map(\.id.rawValue), .noGroup(in: district))
        }
    }
}

extension Diagnostic.Message {
    fileprivate static func noGroup(in district: String) -> Self {
        Self(
            "district-without-group",
            found: Wording("no group has its core in \(district.quoted)", "\(district.quoted) 没有组建教育集团（没有核心校）"),
            allowed: Wording("at least one in every district", "每个区县、镇街至少 1 个"))
    }
}

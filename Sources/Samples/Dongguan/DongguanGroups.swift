import Rotation

/// Seventy groups, laid out by a pattern of ten and sizes that no seed changes.
///
/// A group depends on its number alone, so the first groups of the city are the same whatever their number. The second
/// of every ten is led by a member of the one before it (DG-09): 277 roles, 270 schools.
enum DongguanGroups {
    static let all: [GroupBlueprint] = (1...70).map(group)

    /// The group that covers more than 15,000 students.
    static let large = 3

    /// What a group is, by the last digit of its number.
    private struct Pattern {
        let kind: GroupKind
        let stages: [Stage]
        let members: Int
    }

    private static let patterns: [Pattern] = [
        Pattern(kind: .tight, stages: [.primary], members: 4),
        Pattern(kind: .trust, stages: [.primary], members: 3),
        Pattern(kind: .alliance, stages: [.junior], members: 3),
        Pattern(kind: .tight, stages: [.primary], members: 2),
        Pattern(kind: .tight, stages: [.primary, .junior], members: 3),
        Pattern(kind: .alliance, stages: [.junior], members: 3),
        Pattern(kind: .tight, stages: [.primary], members: 3),
        Pattern(kind: .trust, stages: [.primary], members: 2),
        Pattern(kind: .tight, stages: [.primary, .junior], members: 4),
        Pattern(kind: .alliance, stages: [.junior], members: 2),
    ]

    /// Members more than the pattern's: with them the large group covers 17,000 students and the city has 207 members.
    private static let extraMembers = 4

    static func name(ofGroup number: Int) -> String { "第\(padded(number))教育集团" }

    private static func core(ofGroup number: Int) -> String { "第\(padded(number))集团龙头学校" }

    private static func member(_ index: Int, ofGroup number: Int) -> String { "第\(padded(number))集团成员\(index)校" }

    private static func group(_ number: Int) -> GroupBlueprint {
        let pattern = patterns[(number - 1) % patterns.count]
        let isLarge = number == large
        var random = SplitMix64(seed: 2022, stream: "dongguan group \(number)")
        // Whoever is led by a neighbour's member lies in the neighbour's town.
        let isLedByMember = number % 10 == 2
        let town = town(ofGroup: isLedByMember ? number - 1 : number)
        let core = Place.school(
            core(ofGroup: number), .urban, in: town,
            pupils: isLarge ? 2_700 : 10 * random.draw(200...260), of: pattern.stages)
        let members = (1...pattern.members + (isLarge ? extraMembers : 0)).map { index in
            let setting: Setting = random.chance(0.6) ? .urban : .town
            let tag = random.pick(weighted: [("new", 0.2), ("weak", 0.2), ("", 0.6)]) ?? ""
            return Place.school(
                member(index, ofGroup: number), setting, in: town, north: Double(random.draw(-45...45)) / 10,
                east: Double(random.draw(-45...45)) / 10,
                pupils: isLarge ? 2_060 : 10 * random.draw(125...205), of: pattern.stages,
                tags: tag.isEmpty ? [] : [tag])
        }
        return GroupBlueprint(
            name(ofGroup: number), kind: pattern.kind,
            lead: isLedByMember ? .memberElsewhere(member(1, ofGroup: number - 1)) : .own(core), members: members)
    }

    private static func town(ofGroup number: Int) -> Town {
        var random = SplitMix64(seed: 2022, stream: "dongguan town \(number)")
        return Town(
            latitude: Double(random.draw(2_280...2_305)) / 100, longitude: Double(random.draw(11_365...11_410)) / 100,
            district: "第\(padded(number))镇街")
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Place {
    /// A school with so many pupils in all; of a nine-year school's, two thirds are in its six primary grades.
    fileprivate static func school(
        _ name: String, _ setting: Setting, in town: Town, north: Double = 0, east: Double = 0, pupils: Int,
        of stages: [Stage], tags: [String] = []
    ) -> Place {
        let primary = stages.contains(.primary) ? (stages.contains(.junior) ? pupils * 2 / 3 : pupils) : 0
        return .school(
            name, setting, in: town, north: north, east: east, primary: primary, junior: pupils - primary, tags: tags)
    }
}

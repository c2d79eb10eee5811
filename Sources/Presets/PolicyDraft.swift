import Rotation
import Tables

/// A whole policy to start from: what is switched on, and what stands beside it switched off.
public struct PolicyDraft: Sendable {
    /// The profile that the figures come from.
    public let profile: Profile
    /// The ways that are switched on, with those that they are made of.
    public let ways: [Way]
    /// What is switched on.
    public let policy: Policy
    /// The other ways' modes, by key.
    public let dormantModes: [Mode]
    /// The other rules, in their order.
    public let dormantRules: [Rule]

    /// A draft for a place.
    ///
    /// - Parameters:
    ///   - names: The ways to switch on; those of the profile where `nil`. A way brings the rules it asks for.
    ///   - start: The first planned semester. Six are planned: three years, as CD-06 and LH-03 have it.
    public init(_ profile: Profile, ways names: [String]? = nil, title: String, start: Semester) {
        self.profile = profile
        ways = Way.with(parts: names ?? profile.ways)
        let chosen = Set(ways.map(\.id))
        let modes = ways.compactMap(profile.mode)
        dormantModes = Way.all.filter { !chosen.contains($0.id) }.compactMap(profile.mode).sorted { $0.id < $1.id }

        let exchanges = Self.exchanges(among: modes)
        var on: Set<RuleName> = [.posts, .awayCap, .noHarm]
        if !exchanges.isEmpty { on.formUnion([.exchangeShare, .backboneShare]) }
        on.formUnion(ways.flatMap(\.rules))
        let basis = RulePreset.Basis(
            profile: profile, exchanges: exchanges.isEmpty ? Self.exchanges(among: dormantModes) : exchanges)
        let rules = RulePreset.all.map { $0.rule(on: basis) }
        dormantRules = rules.filter { !on.contains($0.name) }

        policy = Policy(
            title: title, start: start, horizon: 6, backboneRanks: Self.backboneRanks,
            eligibility: profile.eligibility,
            subjects: Subject.declared(SchoolSubject.allCases.filter { $0 != .vocational }),
            settingWeights: [.urban: 1, .town: 1.2, .rural: 1.5, .remote: 2], curriculum: NationalCurriculum.periods,
            gap: GapPrice(price: 10),
            worth: Worth(overduePoints: 3, unwillingPoints: 15, willingPoints: 5, secondSubjectPoints: 0.2),
            modes: modes, rules: rules.filter { on.contains($0.name) })
    }

    /// Everything switched on.
    public var whole: Policy {
        Policy(
            title: policy.title, start: policy.start, horizon: policy.horizon, backboneRanks: policy.backboneRanks,
            validity: policy.validity, eligibility: policy.eligibility, subjects: policy.subjects,
            settingWeights: policy.settingWeights, curriculum: policy.curriculum, travel: policy.travel,
            gap: policy.gap, worth: policy.worth, modes: policy.modes + dormantModes,
            rules: policy.rules + dormantRules)
    }

    /// Words that rosters use for backbone teachers, from the county up.
    private static let backboneRanks: Set<String> = ["县级骨干", "市级骨干", "省级骨干", "教学能手", "学科带头人", "特级教师"]

    /// Postings whose starts count as exchange: by these people teach at the host.
    private static func exchanges(among modes: [Mode]) -> Set<ModeID> {
        Set(modes.filter { ($0.postingTerms?.teachingShare ?? 0) > 0 }.map(\.id))
    }
}

import Presets
import Rotation

extension Policy {
    /// The group's policy: the ways of its plan, with the shares of the national opinion.
    ///
    /// No local profile of Henan was found: six years is the commonest rule elsewhere, and no limit of age is set.
    /// Where a number stands here without a clause in its comment it is an assumption.
    static let luohe = Policy(
        title: "漯河市实验中学教育集团教师交流（三年周期）",
        start: .fall(2026),
        // LH-03: a cycle of three years.
        horizon: 6,
        backboneRanks: Set(Circumstances.ranks),
        validity: SemesterSpan(from: .fall(2026), until: .spring(2029)),
        eligibility: Eligibility(retireAge: [.female: 58, .male: 63], minYears: 2, dueYears: 6),
        subjects: Subject.declared(SchoolSubject.allCases.filter { curriculum[$0.id] != nil }),
        settingWeights: [.urban: 1, .town: 1.2, .rural: 1.5, .remote: 2],
        curriculum: [.junior: curriculum],
        travel: TravelEstimate(detour: 1.3, kilometresPerHour: 30),
        gap: GapPrice(price: 10),
        worth: Worth(overduePoints: 3, unwillingPoints: 15, willingPoints: 5, secondSubjectPoints: 0.2),
        modes: [.luoheExchange, .luoheFill, .luohePilot, .luoheLeader, .luoheSplit],
        rules: luoheRules)

    private static let curriculum = NationalCurriculum.periods[.junior] ?? [:]

    private static let luoheRules: [Rule] = {
        let starts = StartShare(share: .percent(10), modes: ["exchange", "fill", "pilot", "leader"])
        var backbone = starts
        backbone.share = .percent(20)
        return [
            Rule(.exchangeShare(starts), cite: "MOE-2014-1", penalty: 150),
            Rule(.backboneShare(backbone), cite: "MOE-2014-2", penalty: 100),
            // No clause: the office's own safeguard.
            Rule(.awayCap(share: .percent(15)), cite: "LH-07", penalty: 50),
            // LH-08, read so that an exchange is even.
            Rule(.pairwise(PairBalance(modes: ["exchange"])), cite: "LH-08", penalty: 60),
            // LH-16: the progress of every single school counts.
            Rule(.noHarm, cite: "LH-16", penalty: 30),
        ]
    }()
}

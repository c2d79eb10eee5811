import Presets
import Rotation

extension Policy {
    /// The policy of 市区大学区管理制意见, with the limits of Shaanxi and the shares of the national opinion.
    ///
    /// The document gives no numbers for terms, distances, caps or money. Where a number stands here without a clause in
    /// its comment it is an assumption.
    static let daxuequ = Policy(
        title: "大学区教师交流轮岗（紧凑型、松散型）",
        start: .fall(2026),
        horizon: 6,
        backboneRanks: Set(Circumstances.ranks),
        // Shaanxi: six years at one school, men under 50, women under 45.
        eligibility: Eligibility(
            retireAge: [.female: 58, .male: 63], minYears: 2, dueYears: 6, maxAge: [.female: 45, .male: 50]),
        subjects: Subject.declared(NationalCurriculum.compulsorySubjects),
        settingWeights: [.urban: 1, .town: 1.2, .rural: 1.5, .remote: 2],
        curriculum: NationalCurriculum.compulsory,
        travel: TravelEstimate(detour: 1.3, kilometresPerHour: 25),
        gap: GapPrice(price: 10),
        worth: Worth(overduePoints: 3, unwillingPoints: 15, willingPoints: 5, secondSubjectPoints: 0.2),
        modes: [
            .daxuequRotation, .daxuequLeader, .daxuequWish, .daxuequItinerant, .daxuequWishVisit, .daxuequPlaque,
            .daxuequDelivery,
        ],
        rules: daxuequRules)

    private static let daxuequRules: [Rule] = {
        let starts = StartShare(share: .percent(10), modes: ["rotation", "leader", "wish"])
        var backbone = starts
        backbone.share = .percent(20)
        return [
            Rule(.exchangeShare(starts), cite: "MOE-2014-1", penalty: 150),
            Rule(.backboneShare(backbone), cite: "MOE-2014-2", penalty: 100),
            // XA-06: the lead school's quality is guarded: it lends a twelfth of its staff at most, and loses no lessons.
            Rule(.awayCap(share: .percent(8)), cite: "XA-06", penalty: 300, strength: .must),
            Rule(.noHarm, cite: "XA-06", penalty: 30),
            // XA-16: the total stands, a school may have some more or fewer.
            Rule(.balance(maxNet: 1), cite: "XA-16", penalty: 40),
            // XA-19: a fund for allowances.
            Rule(.budget(yuan: 30_000, spent: 0), cite: "XA-19"),
        ]
    }()
}

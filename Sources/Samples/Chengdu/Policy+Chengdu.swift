import Presets
import Rotation

extension Policy {
    /// The policy of 成都市教育局關於進一步提升名校集團發展水平的意見, with the shares of the national opinion.
    ///
    /// Neither the document's date nor a local rule on when a move is due was found: the five years of CD-30 are laid
    /// around the plan, and six years is the commonest rule elsewhere. Where a number stands here without a clause in its
    /// comment it is an assumption.
    static let chengdu = Policy(
        title: "名校集团教师派驻与交流（三年领办周期）",
        start: .fall(2026),
        // CD-06: a cycle of three years.
        horizon: 6,
        backboneRanks: Set(Circumstances.ranks),
        // CD-30: in force for five years.
        validity: SemesterSpan(from: .fall(2025), until: .spring(2030)),
        eligibility: Eligibility(retireAge: [.female: 58, .male: 63], minYears: 2, dueYears: 6),
        subjects: Subject.declared(NationalCurriculum.compulsorySubjects),
        settingWeights: [.urban: 1, .town: 1.2, .rural: 1.5, .remote: 2],
        curriculum: NationalCurriculum.compulsory,
        travel: TravelEstimate(detour: 1.3, kilometresPerHour: 40),
        gap: GapPrice(price: 10),
        worth: Worth(overduePoints: 3, unwillingPoints: 15, willingPoints: 5, secondSubjectPoints: 0.2),
        modes: [
            .chengduExecutive, .chengduDispatch, .chengduAttachment, .chengduAid, .chengduLive, .chengduHired,
        ],
        rules: chengduRules)

    private static let chengduRules: [Rule] = {
        let starts = StartShare(share: .percent(10), modes: ["executive", "dispatch", "aid"])
        var backbone = starts
        backbone.share = .percent(20)
        return [
            // CD-05: one executive principal for each member.
            Rule(.posts, cite: "CD-05", penalty: 300),
            // CD-09: three sent to each member, the executive principal among them; in principle, hence priced.
            Rule(.dispatchFloor(count: 3), cite: "CD-09", penalty: 100),
            Rule(.exchangeShare(starts), cite: "MOE-2014-1", penalty: 150),
            Rule(.backboneShare(backbone), cite: "MOE-2014-2", penalty: 100),
            // CD-24: the lead school's own lessons stay covered.
            Rule(.noHarm, cite: "CD-24", penalty: 30),
            // CD-11 gives no number: one a year.
            Rule(.reserveTraining(mode: "attachment", count: 1), cite: "CD-11", penalty: 60),
            // CD-28: one sum for bought lessons and allowances.
            Rule(.budget(yuan: 240_000, spent: 0), cite: "CD-28"),
        ]
    }()
}

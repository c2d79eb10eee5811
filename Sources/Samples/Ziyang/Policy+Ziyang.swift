import Presets
import Rotation

extension Policy {
    /// 紫阳县's policy: the ways of 紫办字〔2024〕98号, with the limits of Shaanxi and the shares of the national opinion.
    ///
    /// The document gives no numbers for terms, distances or allowances. Where a number stands here without a clause in
    /// its comment it is an assumption.
    static let ziyang = Policy(
        title: "紫阳县城乡教育共同体教师轮岗（2026—2029学年）",
        start: .fall(2026),
        horizon: 6,
        backboneRanks: Set(Circumstances.ranks),
        // ZY-05: begun in autumn 2024, a plan of five years.
        validity: SemesterSpan(from: .fall(2024), until: .spring(2029)),
        // Shaanxi: six years at one school, men under 50, women under 45. Retirement at the end of its gradual rise;
        // whoever retires within the horizon has a last semester of their own.
        eligibility: Eligibility(
            retireAge: [.female: 58, .male: 63], minYears: 2, dueYears: 6, maxAge: [.female: 45, .male: 50]),
        subjects: Subject.declared(SchoolSubject.allCases),
        settingWeights: [.urban: 1, .town: 1.2, .rural: 1.5, .remote: 2],
        curriculum: NationalCurriculum.periods,
        travel: TravelEstimate(detour: 1.6, kilometresPerHour: 30),
        gap: GapPrice(price: 10),
        worth: Worth(overduePoints: 3, unwillingPoints: 15, willingPoints: 5, secondSubjectPoints: 0.2),
        modes: [.ziyangRotation, .ziyangExecutive, .ziyangBackbone, .ziyangItinerant, .ziyangShadow],
        rules: ziyangRules)

    private static let ziyangRules: [Rule] = {
        let starts = StartShare(share: .percent(10), modes: ["rotation", "backbone", "executive"])
        var backbone = starts
        backbone.share = .percent(20)
        return [
            // ZY-07: an executive principal runs each member school.
            Rule(.posts, cite: "ZY-07", penalty: 300),
            // ZY-17 sends teams of managers and backbone teachers, without a number: one of each makes two.
            Rule(.dispatchFloor(count: 2), cite: "ZY-17", penalty: 100),
            Rule(.exchangeShare(starts), cite: "MOE-2014-1", penalty: 150),
            Rule(.backboneShare(backbone), cite: "MOE-2014-2", penalty: 100),
            // ZY-12 and ZY-15 as read here: no staff is hollowed out, and no school's lack of teachers grows.
            Rule(.awayCap(share: .percent(15)), cite: "ZY-12", penalty: 50),
            Rule(.noHarm, cite: "ZY-15", penalty: 30),
        ]
    }()
}

import Presets
import Rotation

extension Policy {
    /// The policy of 东教〔2022〕12号, with the shares of the national opinion.
    ///
    /// The document gives no numbers for terms, distances or loads, and no local rule on when a move is due was found:
    /// six years is the commonest elsewhere. Where a number stands here without a clause in its comment it is an
    /// assumption.
    static let dongguan = Policy(
        title: "东莞市集团化办学教师交流（2026—2029学年）",
        start: .fall(2026),
        // DG-03: agreements of three years or more.
        horizon: 6,
        backboneRanks: Set(Circumstances.ranks),
        // DG-34: from spring 2022; the stage "after June 2025" has no end.
        validity: SemesterSpan(from: .spring(2022)),
        eligibility: Eligibility(retireAge: [.female: 58, .male: 63], minYears: 2, dueYears: 6),
        subjects: Subject.declared(NationalCurriculum.compulsorySubjects),
        settingWeights: [.urban: 1, .town: 1.2, .rural: 1.5, .remote: 2],
        curriculum: NationalCurriculum.compulsory,
        travel: TravelEstimate(detour: 1.3, kilometresPerHour: 30),
        gap: GapPrice(price: 10),
        worth: Worth(overduePoints: 3, unwillingPoints: 15, willingPoints: 5, secondSubjectPoints: 0.2),
        modes: [
            .dongguanSecretary, .dongguanRotation, .dongguanExchange, .dongguanAid, .dongguanLeader,
            .dongguanItinerant, .dongguanSideLessons,
        ],
        rules: dongguanRules)

    private static let dongguanRules: [Rule] = {
        let modes: Set<ModeID> = ["rotation", "exchange", "aid", "leader", "secretary"]
        return [
            // DG-06: a first secretary at each member.
            Rule(.posts, cite: "DG-06", penalty: 300),
            Rule(.exchangeShare(StartShare(share: .percent(10), modes: modes)), cite: "MOE-2014-1", penalty: 150),
            // DG-15: backbone to the members; the share is that of MOE-2014-2.
            Rule(
                .backboneShare(StartShare(share: .percent(20), modes: modes, routes: [.coreToMember])), cite: "DG-15",
                penalty: 100),
            // DG-12: exchange goes both ways, so nobody's staff swells or shrinks by many.
            Rule(.balance(maxNet: 4), cite: "DG-12", penalty: 40),
            // DG-30: every class has its national lessons, no fewer than before.
            Rule(.noHarm, cite: "DG-30", penalty: 30),
        ]
    }()
}

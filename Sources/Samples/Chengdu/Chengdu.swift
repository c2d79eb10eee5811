import Rotation

extension SampleRecipe {
    /// Two district alliances of 成都市教育局關於進一步提升名校集團發展水平的意見, each of a city and a county side.
    ///
    /// The document names no school: districts, groups and schools are placeholders, and pupils, staff and positions
    /// are made up. Each side has one group here, so that a pair of `links.csv` is an alliance; two or three schools of
    /// each pair are members on the other side (CD-03).
    public static let chengdu = SampleRecipe(
        id: "chengdu", title: "龙头学校带动的两对区县联盟（虚拟学校）", blueprint: chengduBlueprint, policy: .chengdu,
        profile: chengduProfile, ledger: chengduLedger)

    private static let chengduBlueprint = RegionBlueprint(
        prefix: "CD", groups: ChengduGroups.all,
        agreement: SemesterSpan(from: .fall(2026), until: .spring(2029)), shrink: 0.861,
        links: [
            .init(first: "龙头一校教育集团", second: "龙头二校教育集团", kind: "甲区—乙县联盟"),
            .init(first: "龙头三校教育集团", second: "龙头四校教育集团", kind: "丙区—丁县联盟"),
        ],
        posts: PostPlan(title: "执行校长", mode: "executive", from: [:], without: []),
        exceptions: [
            .init(
                rules: [.dispatchFloor], places: ["乙县二小", "丁县二初"],
                span: SemesterSpan(from: .fall(2026), until: .spring(2027)),
                reason: "原则上不低于3人（CD-09）：学校规模小，首学年先派执行校长，次年补足", grantedBy: "联盟双方教育局")
        ])

    /// As in any city of the plain, with reserve cadres enough to choose among (CD-11).
    private static let chengduProfile: StaffingProfile = {
        var profile = StaffingProfile.plainsCity
        profile.reserve = 0.18
        return profile
    }()

    /// What ran before the opinion is kept to its end (CD-31).
    private static let chengduLedger = LedgerPlan(entries: [
        .init(mode: "executive", since: .fall(2025), until: .spring(2028), perHundred: 30),
        .init(mode: "dispatch", since: .fall(2025), until: .spring(2027), perHundred: 0.8),
    ])
}

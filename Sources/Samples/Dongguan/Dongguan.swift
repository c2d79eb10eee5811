import Rotation

extension SampleRecipe {
    /// A city of the size that 东莞市第二轮中小学校幼儿园集团化办学实施方案 speaks of: 70 groups with 207 member schools.
    ///
    /// Published: 70 groups and 207 member schools in August 2022. The document names no school: names are placeholders,
    /// and pupils, staff and positions are made up. One group covers more than 15,000 students, under a waiver on record,
    /// as one of the city's does in life.
    public static let dongguan = SampleRecipe(
        id: "dongguan", title: "全市七十个教育集团（东教〔2022〕12号，虚拟学校）", blueprint: dongguanBlueprint,
        policy: .dongguan, profile: .plainsCity, ledger: dongguanLedger)

    private static let dongguanBlueprint = RegionBlueprint(
        prefix: "DG", groups: DongguanGroups.all,
        agreement: SemesterSpan(from: .fall(2025), until: .spring(2029)), shrink: 0.921, digits: 5,
        posts: PostPlan(title: "党组织第一书记", mode: "secretary", from: [:], without: []),
        exceptions: [
            .init(
                clauses: ["DG-02"], places: [DongguanGroups.name(ofGroup: DongguanGroups.large)],
                reason: "公办学位集中扩容，覆盖学生超过1.5万人；原则上的上限，按程序备案（DG-02、DG-24）",
                grantedBy: "市教育局")
        ])

    private static let dongguanLedger = LedgerPlan(
        entries: [
            .init(mode: "secretary", since: .fall(2025), until: .spring(2027), perHundred: 40),
            .init(mode: "rotation", since: .fall(2025), until: .spring(2027), perHundred: 0.8),
            .init(mode: "aid", since: .fall(2025), until: .spring(2027), perHundred: 0.4),
        ],
        isDrawnByGroup: true)
}
